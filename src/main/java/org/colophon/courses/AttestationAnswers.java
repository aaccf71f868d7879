package org.colophon.courses;

import java.util.ArrayList;
import java.util.List;
import org.colophon.accounts.PersonId;
import org.colophon.program.ProgramCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What became of rows that staff decided, for those who attested them. It says what the provider's
 * page says, and no more: nothing of rows that wait on, whatever the reason (R24).
 */
@Service
@Transactional
public class AttestationAnswers {

  private final AttestationStore store;
  private final ProviderRepository providers;
  private final ProgramCalendar calendar;

  AttestationAnswers(
      AttestationStore store, ProviderRepository providers, ProgramCalendar calendar) {
    this.store = store;
    this.providers = providers;
    this.calendar = calendar;
  }

  /**
   * One person's rows at one provider.
   *
   * @param recipients whoever attested them; where they sign no more, those who do
   */
  public record Answer(
      ProviderId provider,
      String providerName,
      List<PersonId> recipients,
      List<AttestationView> rows) {

    public Answer {
      recipients = List.copyOf(recipients);
      rows = List.copyOf(rows);
    }
  }

  /**
   * Takes what is to be told now; each row is taken once.
   *
   * @param most rows for one person at a time; the others come the next time
   */
  public List<Answer> take(int most) {
    var answers = new ArrayList<Answer>();
    for (var whose : store.untold()) {
      var provider = providers.findById(whose.getKey()).orElseThrow();
      var signers = provider.signers();
      var rows = store.tell(provider.id(), whose.getValue(), most, calendar.now());
      if (!rows.isEmpty()) {
        answers.add(
            new Answer(
                provider.id(),
                provider.name(),
                signers.contains(whose.getValue()) ? List.of(whose.getValue()) : signers,
                rows));
      }
    }
    return answers;
  }
}
