package org.colophon.process.volunteeronboarding;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.colophon.cases.CaseNumber;
import org.colophon.engine.TaskLabel;
import org.colophon.mentoring.Mentors;
import org.springframework.stereotype.Component;

/** Says on the card what somebody offers. */
@Component
class CheckMentorLabel implements TaskLabel {

  private final Mentors mentors;

  CheckMentorLabel(Mentors mentors) {
    this.mentors = mentors;
  }

  @Override
  public Set<String> tasks() {
    return Set.of("UserTask_CheckMentor");
  }

  @Override
  public Map<String, String> of(CaseNumber caseNumber, UnaryOperator<String> variables) {
    var profile = mentors.find(caseNumber).profile();
    var sets = profile.sets().size();
    return Map.of(
        "about",
        "Mentor, %d %s, %s"
            .formatted(
                sets,
                sets == 1 ? "set" : "sets",
                profile.library().label().toLowerCase(Locale.ROOT)));
  }
}
