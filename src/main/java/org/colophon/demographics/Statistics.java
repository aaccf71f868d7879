package org.colophon.demographics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How often each answer was given, as far as it may be told (R14).
 *
 * <p>A number is told only when at least {@link #SMALLEST_GROUP} people stand behind it and at
 * least as many behind what is left of the question's total. Where one answer alone would be held
 * back, or those held back are too few together, the smallest told ones are held back with them:
 * otherwise a subtraction would tell.
 *
 * @param countedOn the day of the count
 * @param questions every question that is asked, in order
 */
public record Statistics(LocalDate countedOn, List<Line> questions) {

  /** The least number of people a number may stand for. */
  public static final int SMALLEST_GROUP = 5;

  /**
   * A question.
   *
   * @param answered how many people answered it; empty when too few to be told
   * @param answers every answer it has, in order
   */
  public record Line(String text, boolean several, OptionalInt answered, List<Cell> answers) {}

  /**
   * An answer.
   *
   * @param people how many gave it; empty when that is not told
   */
  public record Cell(String text, OptionalInt people) {}

  /** An answer to a question. */
  record Key(String question, String answer) {}

  /**
   * @param people how many gave an answer; what is missing was given by nobody
   * @param answered how many answered a question at all
   */
  static Statistics of(
      Questionnaire questionnaire,
      LocalDate countedOn,
      Map<Key, Integer> people,
      Map<String, Integer> answered) {
    return new Statistics(
        countedOn,
        questionnaire.questions().stream()
            .map(
                question -> {
                  var answers = questionnaire.answersOf(question);
                  var counts =
                      answers.stream()
                          .map(it -> people.getOrDefault(new Key(question.id(), it.id()), 0))
                          .toList();
                  var total = answered.getOrDefault(question.id(), 0);
                  var told = told(counts, total, !question.several());
                  var cells = new ArrayList<Cell>();
                  for (var i = 0; i < answers.size(); i++) {
                    cells.add(
                        new Cell(
                            answers.get(i).text(),
                            told.contains(i)
                                ? OptionalInt.of(counts.get(i))
                                : OptionalInt.empty()));
                  }
                  return new Line(
                      question.text(),
                      question.several(),
                      total < SMALLEST_GROUP ? OptionalInt.empty() : OptionalInt.of(total),
                      List.copyOf(cells));
                })
            .toList());
  }

  /**
   * Which of the counts may be told, by their place.
   *
   * @param addUp whether the counts make up the total, as where everybody gives one answer
   */
  private static List<Integer> told(List<Integer> counts, int total, boolean addUp) {
    var told = new ArrayList<Integer>();
    for (var i = 0; i < counts.size(); i++) {
      if (counts.get(i) >= SMALLEST_GROUP && total - counts.get(i) >= SMALLEST_GROUP) {
        told.add(i);
      }
    }
    told.sort(Comparator.comparing(counts::get));
    while (addUp && !told.isEmpty() && canBeSubtracted(counts, total, told)) {
      told.remove(0);
    }
    return told;
  }

  private static boolean canBeSubtracted(List<Integer> counts, int total, List<Integer> told) {
    var heldBack = counts.size() - told.size();
    var behind = total - told.stream().mapToInt(counts::get).sum();
    return heldBack == 1 || heldBack > 0 && behind < SMALLEST_GROUP;
  }
}
