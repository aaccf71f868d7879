package org.colophon.colleges;

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
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.ProviderId;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.SetId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An agreement with a college about one of its programs, from the first words to its end. */
@Entity
@Table(name = "college_agreements")
class Agreement {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "agreement_id"))
  private AgreementId id;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "provider_id"))
  private ProviderId provider;

  @Enumerated(EnumType.STRING)
  private AgreementState state = AgreementState.DRAFT;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "case_number"))
  private @Nullable CaseNumber caseNumber;

  private int round;
  private @Nullable LocalDate rulesOn;

  @JdbcTypeCode(SqlTypes.JSON)
  private AgreementContent content = AgreementContent.EMPTY;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, AgreementSave> saves = Map.of();

  private String words = "";

  @Column(name = "revise_by_on")
  private @Nullable LocalDate reviseBy;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> sets = List.of();

  @Column(name = "from_on")
  private @Nullable LocalDate from;

  @Column(name = "until_on")
  private @Nullable LocalDate until;

  private @Nullable LocalDate remindedOn;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "begun_by"))
  private PersonId begunBy;

  private Instant begunAt;
  private @Nullable Instant endedAt;

  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected Agreement() {} // for JPA

  Agreement(
      AgreementId id, ProviderId provider, AgreementContent content, PersonId by, Instant now) {
    this.id = id;
    this.provider = provider;
    this.content = content;
    this.begunBy = by;
    this.begunAt = now;
  }

  /** Changes a part; a save that changes nothing leaves its version as it is. */
  Agreement save(String part, UnaryOperator<AgreementContent> change, PersonId by, Instant now) {
    var changed = change.apply(content);
    if (!changed.equals(content)) {
      content = changed;
      var all = new TreeMap<>(saves);
      all.put(part, new AgreementSave(version(part) + 1, by, now));
      saves = all;
    }
    return this;
  }

  long version(String part) {
    var save = saves.get(part);
    return save == null ? 0 : save.version();
  }

  Agreement submit(CaseNumber number, LocalDate today) {
    if (caseNumber == null) {
      caseNumber = number;
      rulesOn = today;
    }
    state = AgreementState.SUBMITTED;
    round++;
    words = "";
    reviseBy = null;
    return this;
  }

  Agreement sendBack(String why, LocalDate until) {
    state = AgreementState.RETURNED;
    words = why;
    reviseBy = until;
    return this;
  }

  /**
   * Agrees.
   *
   * @param covered the sets graduates are credited with
   */
  Agreement approve(List<SetId> covered, LocalDate first, LocalDate last) {
    state = AgreementState.APPROVED;
    sets = covered.stream().map(SetId::value).toList();
    from = first;
    until = last;
    return this;
  }

  Agreement deny(String why, Instant now) {
    words = why;
    return end(AgreementState.DENIED, now);
  }

  Agreement end(AgreementState how, Instant now) {
    state = how;
    reviseBy = null;
    endedAt = now;
    return this;
  }

  Agreement reminded(LocalDate on) {
    remindedOn = on;
    return this;
  }

  /** What comes next: a reminder that is due or still to come, else the end. */
  AgreementMoment next(List<Period> before, ProgramCalendar calendar) {
    var last = until().orElseThrow();
    var today = calendar.today();
    return due(before, today)
        .or(() -> open(before).findFirst())
        .filter(it -> !today.isAfter(last))
        .map(it -> new AgreementMoment(false, calendar.startOf(it)))
        .orElseGet(() -> new AgreementMoment(true, calendar.endOf(last)));
  }

  /** The latest day of a reminder that has come; it stands for earlier ones that were missed. */
  Optional<LocalDate> due(List<Period> before, LocalDate today) {
    return open(before).filter(it -> !it.isAfter(today)).reduce((earlier, later) -> later);
  }

  private Stream<LocalDate> open(List<Period> before) {
    var first = from().orElseThrow();
    var last = until().orElseThrow();
    return before.stream()
        .map(last::minus)
        .filter(it -> it.isAfter(first))
        .filter(it -> remindedOn == null || it.isAfter(remindedOn))
        .sorted();
  }

  AgreementId id() {
    return id;
  }

  ProviderId provider() {
    return provider;
  }

  AgreementState state() {
    return state;
  }

  Optional<CaseNumber> caseNumber() {
    return Optional.ofNullable(caseNumber);
  }

  int round() {
    return round;
  }

  Optional<LocalDate> rulesOn() {
    return Optional.ofNullable(rulesOn);
  }

  AgreementContent content() {
    return content;
  }

  List<SetId> sets() {
    return sets.stream().map(SetId::of).toList();
  }

  Optional<LocalDate> from() {
    return Optional.ofNullable(from);
  }

  Optional<LocalDate> until() {
    return Optional.ofNullable(until);
  }

  AgreementView view(ProgramCoverage coverage, List<AgreementGap> gaps) {
    return new AgreementView(
        id,
        provider,
        state,
        caseNumber,
        round,
        content,
        Map.copyOf(saves),
        coverage,
        List.copyOf(gaps),
        words,
        reviseBy,
        sets(),
        from,
        until);
  }
}
