package org.colophon.process.completionconfirmation;

import static org.colophon.process.completionconfirmation.CompletionConfirmation.Variables.COMPLETION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.achievements.AchievementRecords;
import org.colophon.achievements.Route;
import org.colophon.candidates.Candidacies;
import org.colophon.courses.Completions;
import org.springframework.stereotype.Component;

/** ServiceTask_AchieveSet: enters the set into the candidate's record of achievements. */
@Component
class AchieveSetDelegate implements JavaDelegate {

  private final Completions completions;
  private final Candidacies candidacies;
  private final AchievementRecords records;

  AchieveSetDelegate(Completions completions, Candidacies candidacies, AchievementRecords records) {
    this.completions = completions;
    this.candidacies = candidacies;
    this.records = records;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var completion = completions.find(COMPLETION.from(execution));
    records.achieve(
        candidacies.byCase(completion.caseNumber()).orElseThrow().id(),
        completion.set(),
        Route.COURSE,
        "%s, %s".formatted(completion.courseTitle(), completion.providerName()),
        completion.completedOn());
  }
}
