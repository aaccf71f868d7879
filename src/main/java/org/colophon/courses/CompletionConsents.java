package org.colophon.courses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.program.ProgramCalendar;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Candidates' agreements that what a provider attests is matched with their case (R24). Without one
 * a provider's rows wait, and the provider learns nothing about who is a candidate.
 */
@Service
@Transactional
public class CompletionConsents {

  private final JdbcClient database;
  private final Accounts accounts;
  private final ObjectProvider<CandidateStanding> candidates;
  private final AttestationStore attestations;
  private final AttestedCredit credit;
  private final ProgramCalendar calendar;

  CompletionConsents(
      JdbcClient database,
      Accounts accounts,
      ObjectProvider<CandidateStanding> candidates,
      AttestationStore attestations,
      AttestedCredit credit,
      ProgramCalendar calendar) {
    this.database = database;
    this.accounts = accounts;
    this.candidates = candidates;
    this.attestations = attestations;
    this.credit = credit;
    this.calendar = calendar;
  }

  /**
   * Agrees for one provider, by the name and address the program knows. Twice is once; for a new
   * candidacy it takes the place of what was agreed for an earlier one. What the provider attested
   * before and waits is credited at once, as far as it counts on this day.
   *
   * @param caseNumber an accepted candidacy of this person
   */
  public void give(PersonId candidate, CaseNumber caseNumber, ProviderId provider) {
    if (!isAccepted(caseNumber)) {
      throw new IllegalArgumentException("No accepted candidacy: " + caseNumber);
    }
    var person = accounts.person(candidate);
    endOtherThan(caseNumber, candidate, provider);
    database
        .sql(
            """
            insert into completion_consents
              (consent_id, person_id, case_number, provider_id, name_key, address, given_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            UUID.randomUUID(),
            candidate.value(),
            caseNumber.value(),
            provider.value(),
            PersonKey.of(person.name()),
            person.email(),
            calendar.now().atOffset(ZoneOffset.UTC))
        .update();
    attestations.matchesOf(provider, candidate).forEach(credit::credit);
  }

  private void endOtherThan(CaseNumber caseNumber, PersonId candidate, ProviderId provider) {
    database
        .sql(
            """
            update completion_consents set revoked_at = ?
            where person_id = ? and provider_id = ? and case_number <> ? and revoked_at is null
            """)
        .params(
            calendar.now().atOffset(ZoneOffset.UTC),
            candidate.value(),
            provider.value(),
            caseNumber.value())
        .update();
  }

  /** Takes an agreement back: from now on nothing more is matched. What was credited stays. */
  public void revoke(PersonId candidate, ProviderId provider) {
    database
        .sql(
            """
            update completion_consents set revoked_at = ?
            where person_id = ? and provider_id = ? and revoked_at is null
            """)
        .params(calendar.now().atOffset(ZoneOffset.UTC), candidate.value(), provider.value())
        .update();
  }

  /** A person's agreements, those taken back too, the latest first. */
  @Transactional(readOnly = true)
  public List<ConsentView> of(PersonId candidate) {
    return database
        .sql(
            """
            select c.provider_id, p.name, c.given_at, c.revoked_at, c.case_number
            from completion_consents c join providers p on p.provider_id = c.provider_id
            where c.person_id = ? order by c.given_at desc
            """)
        .param(candidate.value())
        .query(CompletionConsents::view)
        .list();
  }

  private static ConsentView view(ResultSet row, int number) throws SQLException {
    var revoked = row.getObject(4, OffsetDateTime.class);
    return new ConsentView(
        new ProviderId(row.getObject(1, UUID.class)),
        row.getString(2),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        revoked == null ? null : revoked.toInstant(),
        CaseNumber.of(row.getString(5)));
  }

  private boolean isAccepted(CaseNumber caseNumber) {
    return candidates.stream().anyMatch(it -> it.isAccepted(caseNumber));
  }
}
