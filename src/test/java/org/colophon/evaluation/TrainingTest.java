package org.colophon.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.colophon.evaluation.Training.Question;
import org.colophon.evaluation.Training.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainingTest {

  @ParameterizedTest
  @EnumSource(EvaluatorKind.class)
  void isPassedByTheRightAnswersAndByNoOthers(EvaluatorKind kind) throws IOException {
    var training = new EvaluationConfiguration().trainings().of(kind);
    var right =
        training.questions().stream().collect(Collectors.toMap(Question::id, Question::right));

    assertThat(training.wrong(right)).isEmpty();
    assertThat(training.wrong(Map.of())).hasSameSizeAs(training.questions());
    var first = training.questions().get(0);
    right.put(first.id(), first.right() == 0 ? 1 : 0);
    assertThat(training.wrong(right)).containsExactly(first);
  }

  @Test
  void aQuestionNeedsARightAnswerAndANameOfItsOwn() {
    assertThatThrownBy(() -> new Question("one", "?", List.of("yes", "no"), 2, "."))
        .isInstanceOf(IllegalArgumentException.class);
    var question = new Question("one", "?", List.of("yes", "no"), 0, ".");
    assertThatThrownBy(
            () ->
                new Training(
                    5, List.of(new Section("a", List.of("b"))), List.of(question, question)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
