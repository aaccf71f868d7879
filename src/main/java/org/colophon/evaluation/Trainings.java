package org.colophon.evaluation;

import java.util.Map;

/** The training for each kind of evaluator, in the words of {@code training.yaml}. */
public record Trainings(Map<EvaluatorKind, Training> of) {

  public Trainings {
    of = Map.copyOf(of);
    for (var kind : EvaluatorKind.values()) {
      if (!of.containsKey(kind)) {
        throw new IllegalArgumentException("No training for: " + kind.label());
      }
    }
  }

  public Training of(EvaluatorKind kind) {
    return of.get(kind);
  }
}
