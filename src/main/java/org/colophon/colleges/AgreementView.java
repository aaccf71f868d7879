package org.colophon.colleges;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.ProviderId;
import org.colophon.program.SetId;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as its college and the program see it.
 *
 * @param content the draft as it stands
 * @param coverage what the draft covers
 * @param gaps what keeps it from being submitted
 * @param words what was said when it was returned or denied; else empty
 * @param sets what graduates are credited with, once agreed
 * @param from first day, once agreed
 * @param until last day, once agreed
 */
public record AgreementView(
    AgreementId id,
    ProviderId provider,
    AgreementState state,
    @Nullable CaseNumber caseNumber,
    int round,
    AgreementContent content,
    Map<String, AgreementSave> saves,
    ProgramCoverage coverage,
    List<AgreementGap> gaps,
    String words,
    @Nullable LocalDate reviseBy,
    List<SetId> sets,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {

  public long version(String part) {
    var save = saves.get(part);
    return save == null ? 0 : save.version();
  }

  /** The gaps of one part. */
  public List<AgreementGap> gaps(String part) {
    return gaps.stream().filter(it -> it.part().equals(part)).toList();
  }

  /** Whether it is in force on that day. */
  public boolean holdsOn(LocalDate day) {
    return from != null && until != null && !day.isBefore(from) && !day.isAfter(until);
  }
}
