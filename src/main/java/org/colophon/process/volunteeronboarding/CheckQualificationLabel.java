package org.colophon.process.volunteeronboarding;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.colophon.cases.CaseNumber;
import org.colophon.engine.TaskLabel;
import org.colophon.evaluation.Roster;
import org.springframework.stereotype.Component;

/** Says on the card what somebody offers. */
@Component
class CheckQualificationLabel implements TaskLabel {

  private final Roster roster;

  CheckQualificationLabel(Roster roster) {
    this.roster = roster;
  }

  @Override
  public Set<String> tasks() {
    return Set.of("UserTask_CheckQualification");
  }

  @Override
  public Map<String, String> of(CaseNumber caseNumber, UnaryOperator<String> variables) {
    var volunteer = roster.find(caseNumber);
    var sets = volunteer.sets().size();
    return Map.of(
        "about", "%s, %d %s".formatted(volunteer.kind().label(), sets, sets == 1 ? "set" : "sets"));
  }
}
