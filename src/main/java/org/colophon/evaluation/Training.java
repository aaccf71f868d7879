package org.colophon.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * What an evaluator reads before the first review, and what shows that it was understood (R46).
 *
 * @param minutes about how long it takes
 * @param sections what is read, in order
 * @param questions what is asked at the end
 */
public record Training(int minutes, List<Section> sections, List<Question> questions) {

  public Training {
    sections = List.copyOf(sections);
    questions = List.copyOf(questions);
    if (sections.isEmpty() || questions.isEmpty()) {
      throw new IllegalArgumentException("A training has something to read and something to ask");
    }
    var ids = questions.stream().map(Question::id).toList();
    if (new HashSet<>(ids).size() < ids.size()) {
      throw new IllegalArgumentException("Two questions have one id: " + ids);
    }
  }

  /**
   * @param text paragraphs, in order
   */
  public record Section(String title, List<String> text) {

    public Section {
      text = List.copyOf(text);
    }
  }

  /**
   * @param id its name in the form
   * @param answers what may be chosen
   * @param right place of the right answer, from 0
   * @param because why it is right; shown to whoever chose another
   */
  public record Question(String id, String text, List<String> answers, int right, String because) {

    public Question {
      answers = List.copyOf(answers);
      if (!id.matches("[a-z][a-z-]{0,39}") || right < 0 || right >= answers.size()) {
        throw new IllegalArgumentException("Not a question: " + id);
      }
    }
  }

  /**
   * The questions that were not answered rightly.
   *
   * @param chosen the place of the answer chosen, by question
   */
  public List<Question> wrong(Map<String, Integer> chosen) {
    return questions.stream()
        .filter(it -> !Integer.valueOf(it.right()).equals(chosen.get(it.id())))
        .toList();
  }
}
