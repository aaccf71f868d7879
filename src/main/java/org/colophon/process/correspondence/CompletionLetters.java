package org.colophon.process.correspondence;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.colophon.accounts.Accounts;
import org.colophon.achievements.AchievementRecords;
import org.colophon.candidates.Candidacies;
import org.colophon.courses.CompletionAnswers;
import org.colophon.courses.CompletionView;
import org.colophon.courses.Completions;
import org.colophon.installation.Links;
import org.colophon.notifications.NewNotice;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Component;

/** Notices about completed courses. */
@Component
class CompletionLetters implements Letters {

  private final Envelope envelope;
  private final Completions completions;
  private final CompletionAnswers answers;
  private final Accounts accounts;
  private final Candidacies candidacies;
  private final AchievementRecords records;
  private final Rulebook rules;
  private final Links links;

  CompletionLetters(
      Envelope envelope,
      Completions completions,
      CompletionAnswers answers,
      Accounts accounts,
      Candidacies candidacies,
      AchievementRecords records,
      Rulebook rules,
      Links links) {
    this.envelope = envelope;
    this.completions = completions;
    this.answers = answers;
    this.accounts = accounts;
    this.candidacies = candidacies;
    this.records = records;
    this.rules = rules;
    this.links = links;
  }

  @Override
  public Map<String, Function<Occasion, List<NewNotice>>> letters() {
    return Map.of(
        "completion-to-confirm", this::toConfirm,
        "completion-confirmed", this::confirmed,
        "completion-not-confirmed", this::notConfirmed);
  }

  /** To everybody who signs for the provider; whoever answers first answers for it. */
  private List<NewNotice> toConfirm(Occasion occasion) {
    var completion = completionOf(occasion);
    var provider = answers.providerOf(completion.id());
    Map<String, Object> model =
        Map.of(
            "holder", accounts.person(completion.person()).name(),
            "course", completion.courseTitle(),
            "startedOn", completion.startedOn(),
            "completedOn", completion.completedOn(),
            "answerBy", completion.answerBy().orElseThrow(),
            "link",
                links.to(
                    "/provider/{provider}/completions/{completion}", provider, completion.id()));
    return answers.signers(completion.id()).stream()
        .map(
            signer ->
                envelope.about(
                    completion.caseNumber(),
                    signer,
                    "completion-to-confirm",
                    completion.id().toString(),
                    model))
        .toList();
  }

  private List<NewNotice> confirmed(Occasion occasion) {
    var completion = completionOf(occasion);
    var candidacy = candidacies.byCase(occasion.caseNumber()).orElseThrow();
    var proof = records.proof(candidacy.id());
    return letter(
        completion,
        "completion-confirmed",
        Map.of(
            "course", completion.courseTitle(),
            "set", rules.edition(candidacy.edition()).set(completion.set()).name(),
            "achieved", proof.achieved(),
            "needed", proof.needed(),
            "link", links.to("/sets")));
  }

  private List<NewNotice> notConfirmed(Occasion occasion) {
    var completion = completionOf(occasion);
    return letter(
        completion,
        "completion-not-confirmed",
        Map.of(
            "course", completion.courseTitle(),
            "reason", completion.judgement().orElseThrow().text(),
            "link", links.to("/sets")));
  }

  private List<NewNotice> letter(
      CompletionView completion, String template, Map<String, Object> model) {
    return List.of(
        envelope.about(
            completion.caseNumber(),
            completion.person(),
            template,
            completion.id().toString(),
            model));
  }

  private CompletionView completionOf(Occasion occasion) {
    return completions.find(occasion.completion().orElseThrow());
  }
}
