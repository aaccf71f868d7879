package org.colophon.candidates;

import java.util.ArrayList;
import java.util.List;

/** Finds questions of the program office that are not answered yet. */
final class AnswerCheck {

  private static final int LONGEST = 4000;

  private AnswerCheck() {}

  /**
   * One gap at most for each question.
   *
   * @param questions how many were asked
   * @param answers in the order of the questions; may be fewer
   */
  static List<Gap> gaps(int questions, List<String> answers) {
    var gaps = new ArrayList<Gap>();
    for (int i = 0; i < questions; i++) {
      var answer = i < answers.size() ? answers.get(i) : "";
      if (answer.isBlank()) {
        gaps.add(gap(i, "Answer question %d.".formatted(i + 1)));
      } else if (answer.length() > LONGEST) {
        gaps.add(
            gap(i, "Shorten your answer to question %d to 4,000 characters.".formatted(i + 1)));
      }
    }
    return gaps;
  }

  private static Gap gap(int question, String sentence) {
    return new Gap(null, null, "answer" + question, sentence);
  }
}
