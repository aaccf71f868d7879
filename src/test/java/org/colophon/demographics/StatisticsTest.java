package org.colophon.demographics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.colophon.demographics.Questionnaire.Answer;
import org.colophon.demographics.Questionnaire.Question;
import org.junit.jupiter.api.Test;

class StatisticsTest {

  static final int NOT_TOLD = -1;

  @Test
  void numbersOfFivePeopleAndMoreAreTold() {
    assertThat(oneAnswerEach(7, 9, 6)).containsExactly(7, 9, 6);
  }

  @Test
  void aSmallNumberIsNotToldAndCannotBeSubtracted() {
    assertThat(oneAnswerEach(4, 9, 6)).containsExactly(NOT_TOLD, 9, NOT_TOLD);
    assertThat(oneAnswerEach(0, 9, 6)).containsExactly(NOT_TOLD, 9, NOT_TOLD);
  }

  @Test
  void smallNumbersAreNotToldAsTheirSumEither() {
    assertThat(oneAnswerEach(2, 1, 9, 6)).containsExactly(NOT_TOLD, NOT_TOLD, 9, NOT_TOLD);
    assertThat(oneAnswerEach(3, 2, 9, 6)).containsExactly(NOT_TOLD, NOT_TOLD, 9, 6);
  }

  @Test
  void whereNearlyAllSayTheSameNothingIsTold() {
    assertThat(oneAnswerEach(20, 1, 0)).containsExactly(NOT_TOLD, NOT_TOLD, NOT_TOLD);
    assertThat(oneAnswerEach(20, 0, 0)).containsExactly(NOT_TOLD, NOT_TOLD, NOT_TOLD);
  }

  @Test
  void whoDidNotChooseAnAnswerCountsAsAGroupToo() {
    assertThat(severalAnswers(12, 9, 6, 7)).containsExactly(NOT_TOLD, 6, 7);
    assertThat(severalAnswers(12, 12, 4, 7)).containsExactly(NOT_TOLD, NOT_TOLD, 7);
  }

  @Test
  void howManyAnsweredIsToldFromFiveOn() {
    assertThat(statistics(false, 4, 2, 2).questions().get(0).answered()).isEmpty();
    assertThat(statistics(false, 5, 5, 0).questions().get(0).answered()).hasValue(5);
  }

  /** Tries every way up to 13 people can answer, and what a reader could work out from it. */
  @Test
  void nothingBelowFiveCanBeWorkedOut() {
    for (var counts : allOf(3, 13)) {
      var told = oneAnswerEach(counts.stream().mapToInt(it -> it).toArray());
      var total = counts.stream().mapToInt(it -> it).sum();
      var hidden = told.stream().filter(it -> it == NOT_TOLD).count();
      var behind = total - told.stream().filter(it -> it != NOT_TOLD).mapToInt(it -> it).sum();

      assertThat(told).as("%s", counts).allMatch(it -> it == NOT_TOLD || it >= 5);
      if (hidden > 0 && hidden < told.size()) {
        assertThat(hidden).as("%s", counts).isGreaterThan(1);
        assertThat(behind).as("%s", counts).isGreaterThanOrEqualTo(5);
      }
    }
  }

  private static List<List<Integer>> allOf(int answers, int most) {
    if (answers == 0) {
      return List.of(List.of());
    }
    var all = new ArrayList<List<Integer>>();
    for (var rest : allOf(answers - 1, most)) {
      IntStream.rangeClosed(0, most)
          .forEach(
              it -> {
                var longer = new ArrayList<>(rest);
                longer.add(it);
                all.add(longer);
              });
    }
    return all;
  }

  private static List<Integer> oneAnswerEach(int... counts) {
    return told(statistics(false, IntStream.of(counts).sum(), counts));
  }

  private static List<Integer> severalAnswers(int answered, int... counts) {
    return told(statistics(true, answered, counts));
  }

  /** The last of the counts is of those who prefer not to say. */
  private static Statistics statistics(boolean several, int answered, int... counts) {
    var answers =
        IntStream.range(0, counts.length - 1)
            .mapToObj(it -> new Answer("answer-" + it, "Answer " + it))
            .toList();
    var questionnaire =
        new Questionnaire("No answer", List.of(new Question("q", "Q?", "", several, answers)));
    var people = new HashMap<Statistics.Key, Integer>();
    var offered = questionnaire.answersOf(questionnaire.questions().get(0));
    IntStream.range(0, counts.length)
        .filter(it -> counts[it] > 0)
        .forEach(it -> people.put(new Statistics.Key("q", offered.get(it).id()), counts[it]));
    return Statistics.of(
        questionnaire, LocalDate.of(2026, 3, 9), people, java.util.Map.of("q", answered));
  }

  private static List<Integer> told(Statistics statistics) {
    return statistics.questions().get(0).answers().stream()
        .map(it -> it.people().orElse(NOT_TOLD))
        .toList();
  }
}
