package org.colophon.mentoring;

import static org.colophon.mentoring.MentorState.ACTIVE;
import static org.colophon.mentoring.MentorState.DECLINED;
import static org.colophon.mentoring.MentorState.FILED;
import static org.colophon.mentoring.MentorState.LEFT;

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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.program.Language;
import org.colophon.program.SetId;
import org.jspecify.annotations.Nullable;

/** One person's way as a mentor, from the offer to the day they leave. */
@Entity
@Table(name = "mentors")
class Mentor {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "case_number"))
  private CaseNumber caseNumber;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "person_id"))
  private PersonId person;

  @Enumerated(EnumType.STRING)
  private MentorState state;

  private String sets;

  @Enumerated(EnumType.STRING)
  private LibraryType library;

  @Enumerated(EnumType.STRING)
  private Region region;

  private String languages;

  private String timeZone;

  private String ways;

  @Enumerated(EnumType.STRING)
  private Frequency frequency;

  private int places;

  private String about;

  /** The fields everybody may see. */
  private String shown;

  private Instant filedAt;

  @Column(name = "check_by_on")
  private LocalDate checkBy;

  private @Nullable Instant decidedAt;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
  private @Nullable PersonId decidedBy;

  private String reason;

  @Version private Long version;

  protected Mentor() {} // for JPA

  Mentor(
      CaseNumber caseNumber,
      PersonId person,
      MentorProfile profile,
      Collection<ProfileField> shown,
      Instant now,
      LocalDate checkBy) {
    this.caseNumber = caseNumber;
    this.person = person;
    this.state = FILED;
    this.filedAt = now;
    this.checkBy = checkBy;
    this.reason = "";
    write(profile, shown);
  }

  final void write(MentorProfile profile, Collection<ProfileField> shown) {
    this.sets = Joined.of(profile.sets());
    this.library = profile.library();
    this.region = profile.region();
    this.languages = Joined.of(profile.languages().stream().map(Enum::name).toList());
    this.timeZone = profile.zone().getId();
    this.ways = Joined.of(profile.ways().stream().map(Enum::name).toList());
    this.frequency = profile.frequency();
    this.places = profile.places();
    this.about = profile.about();
    this.shown = Joined.of(shown.stream().map(Enum::name).toList());
  }

  /** Says whether this is news; deciding again changes nothing. */
  boolean decide(boolean accepted, String reason, PersonId by, Instant now) {
    if (state != FILED) {
      return false;
    }
    state = accepted ? ACTIVE : DECLINED;
    this.reason = reason;
    decidedBy = by;
    decidedAt = now;
    return true;
  }

  /** Ends it by the mentor's own wish; says whether this is news. */
  boolean leave() {
    if (!state.open()) {
      return false;
    }
    state = LEFT;
    return true;
  }

  CaseNumber caseNumber() {
    return caseNumber;
  }

  PersonId person() {
    return person;
  }

  MentorState state() {
    return state;
  }

  MentorView view() {
    return new MentorView(
        caseNumber,
        person,
        state,
        new MentorProfile(
            Joined.read(sets, SetId::of),
            library,
            region,
            Joined.read(languages, Language::valueOf),
            ZoneId.of(timeZone),
            Joined.read(ways, Way::valueOf),
            frequency,
            places,
            about),
        Set.copyOf(Joined.read(shown, ProfileField::valueOf)),
        filedAt,
        checkBy,
        reason);
  }
}
