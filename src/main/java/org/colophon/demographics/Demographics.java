package org.colophon.demographics;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.colophon.accounts.PersonId;
import org.colophon.demographics.AnswerStore.Count;
import org.colophon.program.ProgramCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what people say about themselves of their own will (R14).
 *
 * <p>Only they themselves see their answers again. Everybody else sees counts, and a new count is
 * made when at least {@link Statistics#SMALLEST_GROUP} people have answered or changed something
 * since the last one: from two counts nobody can be read who came in between.
 */
@Service
@Transactional
public class Demographics {

  private final AnswerStore store;
  private final Pseudonyms pseudonyms;
  private final Questionnaire questionnaire;
  private final ProgramCalendar calendar;

  Demographics(
      AnswerStore store,
      Pseudonyms pseudonyms,
      Questionnaire questionnaire,
      ProgramCalendar calendar) {
    this.store = store;
    this.pseudonyms = pseudonyms;
    this.questionnaire = questionnaire;
    this.calendar = calendar;
  }

  public Questionnaire questionnaire() {
    return questionnaire;
  }

  /** What this person answered, by question: to be shown to nobody but themselves. */
  @Transactional(readOnly = true)
  public Map<String, Set<String>> answersOf(PersonId person) {
    return store.of(pseudonyms.of(person));
  }

  /**
   * Keeps these answers in place of all earlier ones; questions that are not asked are left out.
   *
   * @param answers the chosen answers by question; a question without any is skipped
   * @throws IllegalArgumentException when they do not fit the questionnaire
   */
  public void answer(PersonId person, Map<String, Set<String>> answers) {
    var misfit = questionnaire.misfit(answers);
    if (misfit.isPresent()) {
      throw new IllegalArgumentException("Answers do not fit: " + misfit.get());
    }
    var asked = new TreeMap<String, Set<String>>();
    questionnaire
        .questions()
        .forEach(it -> asked.put(it.id(), answers.getOrDefault(it.id(), Set.of())));
    keep(pseudonyms.of(person), asked);
  }

  /** Deletes this person's answers; without any this changes nothing. */
  public void delete(PersonId person) {
    keep(pseudonyms.of(person), Map.of());
  }

  /** The counts as they stood at the end of a day; empty before the first count. */
  @Transactional(readOnly = true)
  public Optional<Statistics> statistics(LocalDate day) {
    return store
        .countedOn(day)
        .map(
            countedOn ->
                Statistics.of(
                    questionnaire,
                    countedOn,
                    store.counts(day).stream()
                        .collect(
                            toMap(
                                it -> new Statistics.Key(it.question(), it.answer()),
                                Count::people)),
                    store.counts(day).stream()
                        .collect(toMap(Count::question, Count::answered, (one, same) -> one))));
  }

  private void keep(String respondent, Map<String, Set<String>> answers) {
    store.queueUp();
    var given = new TreeMap<>(answers);
    given.values().removeIf(Set::isEmpty);
    if (store.of(respondent).equals(given)) {
      return;
    }
    store.replace(respondent, given);
    if (store.noteChange(respondent) >= Statistics.SMALLEST_GROUP) {
      store.count(calendar.today());
    }
  }
}
