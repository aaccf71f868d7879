package org.colophon.process.completionconfirmation;

import org.colophon.achievements.AchievementRecords;
import org.colophon.achievements.Route;
import org.colophon.candidates.Candidacies;
import org.colophon.courses.CompletionAttested;
import org.colophon.courses.Completions;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Enters what a provider attested into the record of achievements, in the same transaction. Nobody
 * has anything left to decide, so no process is started for it.
 */
@Component
class AttestedCompletionTrigger {

  private final Completions completions;
  private final Candidacies candidacies;
  private final AchievementRecords records;

  AttestedCompletionTrigger(
      Completions completions, Candidacies candidacies, AchievementRecords records) {
    this.completions = completions;
    this.candidacies = candidacies;
    this.records = records;
  }

  @EventListener
  @Order(1)
  void on(CompletionAttested event) {
    var completion = completions.find(event.completion());
    records.achieve(
        candidacies.byCase(completion.caseNumber()).orElseThrow().id(),
        completion.set(),
        Route.COURSE,
        "%s, %s".formatted(completion.courseTitle(), completion.providerName()),
        completion.completedOn());
  }
}
