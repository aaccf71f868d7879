package org.colophon.demographics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked, in the words of {@code questionnaire.yaml}.
 *
 * @param preferNotToSay the words of the answer every question has besides its own
 * @param questions in the order they are asked
 */
public record Questionnaire(String preferNotToSay, List<Question> questions) {

  /** The answer every question has besides its own. */
  public static final String PREFER_NOT = "prefer-not";

  private static final String ID = "[a-z0-9][a-z0-9-]{0,39}";

  public Questionnaire {
    questions = List.copyOf(questions);
    requireIds(questions.stream().map(Question::id).toList());
    questions.forEach(it -> requireIds(it.answers().stream().map(Answer::id).toList()));
    if (preferNotToSay.isBlank()) {
      throw new IllegalArgumentException("Every question may be left unanswered in words");
    }
  }

  /**
   * A question.
   *
   * @param id its name in the store; never given to another question
   * @param text what is asked
   * @param hint what helps to answer, or empty
   * @param several whether somebody may choose more than one answer
   * @param answers what may be chosen, besides {@link #PREFER_NOT}
   */
  public record Question(
      String id, String text, String hint, boolean several, List<Answer> answers) {

    public Question {
      answers = List.copyOf(answers);
    }
  }

  /** An answer: its name in the store, and its words. */
  public record Answer(String id, String text) {}

  /** All that may be answered to a question, its way out last. */
  public List<Answer> answersOf(Question question) {
    var all = new ArrayList<>(question.answers());
    all.add(new Answer(PREFER_NOT, preferNotToSay));
    return List.copyOf(all);
  }

  /** The question and why these answers do not fit it; empty when all can be kept. */
  public Optional<Misfit> misfit(Map<String, Set<String>> answers) {
    return questions.stream()
        .filter(it -> answers.containsKey(it.id()))
        .map(it -> misfit(it, answers.get(it.id())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Misfit> misfit(Question question, Set<String> chosen) {
    var offered = answersOf(question).stream().map(Answer::id).toList();
    if (!offered.containsAll(chosen) || !question.several() && chosen.size() > 1) {
      return Optional.of(new Misfit(question.id(), Misfit.Kind.NOT_OFFERED));
    }
    return chosen.size() > 1 && chosen.contains(PREFER_NOT)
        ? Optional.of(new Misfit(question.id(), Misfit.Kind.AND_PREFER_NOT))
        : Optional.empty();
  }

  /** What cannot be kept as it was chosen. */
  public record Misfit(String question, Kind kind) {

    /** Why not. */
    public enum Kind {
      /** It is not among the answers, or there are two where one is asked for. */
      NOT_OFFERED,
      /** Something is said, and that nothing is said. */
      AND_PREFER_NOT
    }
  }

  private static void requireIds(List<String> ids) {
    if (ids.isEmpty() || new HashSet<>(ids).size() < ids.size()) {
      throw new IllegalArgumentException("Nothing is asked, or a name is used twice: " + ids);
    }
    ids.stream()
        .filter(it -> !it.matches(ID) || it.equals(PREFER_NOT))
        .findFirst()
        .ifPresent(
            it -> {
              throw new IllegalArgumentException("Not a name for a question or answer: " + it);
            });
  }
}
