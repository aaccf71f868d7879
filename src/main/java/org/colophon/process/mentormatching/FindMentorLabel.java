package org.colophon.process.mentormatching;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.colophon.cases.CaseNumber;
import org.colophon.engine.TaskLabel;
import org.colophon.mentoring.Mentorings;
import org.springframework.stereotype.Component;

/** Says on the card how many mentors were asked already. */
@Component
class FindMentorLabel implements TaskLabel {

  private final Mentorings mentorings;

  FindMentorLabel(Mentorings mentorings) {
    this.mentorings = mentorings;
  }

  @Override
  public Set<String> tasks() {
    return Set.of("UserTask_FindMentor");
  }

  @Override
  public Map<String, String> of(CaseNumber caseNumber, UnaryOperator<String> variables) {
    var asked = mentorings.find(caseNumber).proposals().size();
    return Map.of("about", "A mentor wanted; asked so far: " + asked);
  }
}
