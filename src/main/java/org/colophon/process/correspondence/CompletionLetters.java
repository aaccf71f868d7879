package org.colophon.process.correspondence;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.achievements.AchievementRecords;
import org.colophon.candidates.Candidacies;
import org.colophon.courses.CompletionAnswers;
import org.colophon.courses.CompletionLinks;
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
  private final CompletionLinks completionLinks;
  private final Accounts accounts;
  private final Candidacies candidacies;
  private final AchievementRecords records;
  private final Rulebook rules;
  private final Links links;

  CompletionLetters(
      Envelope envelope,
      Completions completions,
      CompletionAnswers answers,
      CompletionLinks completionLinks,
      Accounts accounts,
      Candidacies candidacies,
      AchievementRecords records,
      Rulebook rules,
      Links links) {
    this.envelope = envelope;
    this.completions = completions;
    this.answers = answers;
    this.completionLinks = completionLinks;
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
    return answers.signers(completion.id()).stream()
        .map(signer -> toConfirm(completion, accounts.person(signer)))
        .toList();
  }

  /** It is filed with no case: whoever read its link there could answer in the signer's place. */
  private NewNotice toConfirm(CompletionView completion, Person signer) {
    return new NewNotice(
        String.join(":", "completion-to-confirm", completion.id().toString(), signer.id().value()),
        signer.id(),
        signer.email(),
        signer.name(),
        "completion-to-confirm",
        Map.of(
            "name", signer.name(),
            "holder", accounts.person(completion.person()).name(),
            "course", completion.courseTitle(),
            "startedOn", completion.startedOn(),
            "completedOn", completion.completedOn(),
            "answerBy", completion.answerBy().orElseThrow(),
            "link",
                links.to(
                    "/answer-completion?token={token}",
                    completionLinks.issue(completion.id(), signer.id()).value())),
        null);
  }

  private List<NewNotice> confirmed(Occasion occasion) {
    return confirmed(completionOf(occasion));
  }

  /** To the candidate, once the set is in their record. */
  List<NewNotice> confirmed(CompletionView completion) {
    var candidacy = candidacies.byCase(completion.caseNumber()).orElseThrow();
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
