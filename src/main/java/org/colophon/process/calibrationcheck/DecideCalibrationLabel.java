package org.colophon.process.calibrationcheck;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.engine.TaskLabel;
import org.springframework.stereotype.Component;

/** Says on the card which set or competency, and which quarter. */
@Component
class DecideCalibrationLabel implements TaskLabel {

  private final Cases cases;

  DecideCalibrationLabel(Cases cases) {
    this.cases = cases;
  }

  @Override
  public Set<String> tasks() {
    return Set.of("UserTask_DecideCalibration");
  }

  @Override
  public Map<String, String> of(CaseNumber caseNumber, UnaryOperator<String> variables) {
    return Map.of("about", cases.find(caseNumber).orElseThrow().title());
  }
}
