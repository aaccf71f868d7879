package org.colophon.mentoring;

import static org.colophon.mentoring.RequestState.ENDED;
import static org.colophon.mentoring.RequestState.PAIRED;
import static org.colophon.mentoring.RequestState.QUEUED;
import static org.colophon.mentoring.RequestState.SEARCHING;
import static org.colophon.mentoring.RequestState.WAITING;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.program.Language;
import org.colophon.program.SetId;
import org.jspecify.annotations.Nullable;

/** One candidate's way to a mentor and with mentors, from the question to the end. */
@Entity
@Table(name = "mentor_requests")
class MentorRequest {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "case_number"))
  private CaseNumber caseNumber;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "person_id"))
  private PersonId person;

  private String sets;

  @Enumerated(EnumType.STRING)
  private LibraryType library;

  @Enumerated(EnumType.STRING)
  private Region region;

  private String languages;

  private String timeZone;

  /** Case numbers of mentors, the first choice first. */
  private String choices;

  private boolean anyone;

  private String words;

  @Enumerated(EnumType.STRING)
  private RequestState state;

  private Instant filedAt;

  private @Nullable Instant endedAt;

  /** The mentor the program office asks next. */
  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "office_choice"))
  private @Nullable CaseNumber officeChoice;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "office_choice_by"))
  private @Nullable PersonId officeChoiceBy;

  /** The mentor a matching round found. */
  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "round_choice"))
  private @Nullable CaseNumber roundChoice;

  /** The matching round the candidate waits for. */
  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "round_id"))
  private @Nullable RoundId round;

  /** Why no mentor was found, as the candidate reads it. */
  private String outcome;

  @Version private Long version;

  protected MentorRequest() {} // for JPA

  MentorRequest(CaseNumber caseNumber, PersonId person, Wish wish, Instant now) {
    this.caseNumber = caseNumber;
    this.person = person;
    this.filedAt = now;
    this.outcome = "";
    this.state = SEARCHING;
    write(wish);
  }

  final void write(Wish wish) {
    this.sets = Joined.of(wish.sets());
    this.library = wish.library();
    this.region = wish.region();
    this.languages = Joined.of(wish.languages().stream().map(Enum::name).toList());
    this.timeZone = wish.zone().getId();
    this.choices = String.join(" ", wish.choices().stream().map(CaseNumber::value).toList());
    this.anyone = wish.anyone();
    this.words = wish.words();
  }

  Wish wish() {
    return new Wish(
        Joined.read(sets, SetId::of),
        library,
        region,
        Joined.read(languages, Language::valueOf),
        ZoneId.of(timeZone),
        List.copyOf(Joined.read(choices, CaseNumber::of)),
        anyone,
        words);
  }

  /** Nobody is left who can be asked by itself. */
  boolean queue() {
    var news = state != QUEUED;
    go(QUEUED);
    return news;
  }

  private void go(RequestState next) {
    state = next;
    round = null;
  }

  void search() {
    go(SEARCHING);
    officeChoice = null;
    roundChoice = null;
  }

  /** Waits for a matching round; says whether this is news. */
  boolean await(RoundId next) {
    var news = !next.equals(round);
    state = WAITING;
    round = next;
    return news;
  }

  /** The round is over: its mentor is asked next, or the search goes on without one. */
  void leaveRound(@Nullable CaseNumber mentor) {
    search();
    roundChoice = mentor;
  }

  void pair() {
    go(PAIRED);
    officeChoice = null;
    roundChoice = null;
  }

  void choose(CaseNumber mentor, PersonId by) {
    officeChoice = mentor;
    officeChoiceBy = by;
  }

  /** Says whether this is news. */
  boolean end(String outcome, Instant now) {
    if (state == ENDED) {
      return false;
    }
    go(ENDED);
    endedAt = now;
    this.outcome = outcome;
    return true;
  }

  CaseNumber caseNumber() {
    return caseNumber;
  }

  PersonId person() {
    return person;
  }

  RequestState state() {
    return state;
  }

  Optional<RoundId> round() {
    return Optional.ofNullable(round);
  }

  Instant filedAt() {
    return filedAt;
  }

  String outcome() {
    return outcome;
  }

  Optional<CaseNumber> officeChoice() {
    return Optional.ofNullable(officeChoice);
  }

  Optional<CaseNumber> roundChoice() {
    return Optional.ofNullable(roundChoice);
  }
}
