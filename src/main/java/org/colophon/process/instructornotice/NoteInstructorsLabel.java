package org.colophon.process.instructornotice;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.ProposalField;
import org.colophon.courses.Proposals;
import org.colophon.engine.TaskLabel;
import org.springframework.stereotype.Component;

/** Says on the card which course a notice of instructors is about. */
@Component
class NoteInstructorsLabel implements TaskLabel {

  private final Proposals proposals;

  NoteInstructorsLabel(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public Set<String> tasks() {
    return Set.of("UserTask_NoteInstructors");
  }

  @Override
  public Map<String, String> of(CaseNumber caseNumber, UnaryOperator<String> variables) {
    var title = proposals.submitted(caseNumber).content().answer(ProposalField.TITLE);
    return Map.of("about", "Who teaches " + title);
  }
}
