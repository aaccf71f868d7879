package org.colophon.process.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.colophon.appeals.AppealFiledLate;
import org.colophon.appeals.AppealStage;
import org.colophon.appeals.AppealView;
import org.colophon.appeals.Appeals;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.CourseDecisions;
import org.colophon.courses.ProviderTies;
import org.colophon.installation.Links;
import org.colophon.notifications.NewNotice;
import org.springframework.stereotype.Component;

/** Notices to those who act for a provider about its appeal. */
@Component
class AppealLetters implements Letters {

  private final Envelope envelope;
  private final Appeals appeals;
  private final CourseDecisions decisions;
  private final ProviderTies ties;
  private final Links links;

  AppealLetters(
      Envelope envelope,
      Appeals appeals,
      CourseDecisions decisions,
      ProviderTies ties,
      Links links) {
    this.envelope = envelope;
    this.appeals = appeals;
    this.decisions = decisions;
    this.ties = ties;
    this.links = links;
  }

  @Override
  public Map<String, Function<Occasion, List<NewNotice>>> letters() {
    return Map.of(
        "appeal-received", it -> letters(it, "appeal-received", Map.of("dueOn", step(it).dueOn())),
        "appeal-delayed",
            it ->
                letters(
                    it,
                    "appeal-delayed",
                    Map.of("stage", who(step(it).stage()), "dueOn", step(it).dueOn())),
        "appeal-upheld", this::upheld,
        "appeal-reminder", it -> letters(it, "appeal-reminder", choice(it)),
        "appeal-rests", it -> letters(it, "appeal-rests", Map.of()),
        "appeal-overturned", this::overturned,
        "appeal-final", it -> letters(it, "appeal-final", Map.of("reason", step(it).reasons())),
        "appeal-withdrawn", it -> letters(it, "appeal-withdrawn", Map.of()));
  }

  /** A late filing has no process: it is told in the case of the decision. */
  List<NewNotice> late(AppealFiledLate event) {
    var appeal = appeals.find(event.appeal());
    var provider = decisions.provider(appeal.decision().id()).orElseThrow();
    var link =
        links.to(
            "/provider/{provider}/decisions/{decision}/appeal",
            provider.toString(),
            appeal.decision().id());
    return to(
        appeal,
        appeal.decision().about(),
        "appeal-late",
        appeal.id().toString(),
        Map.of("reason", appeal.refusal(), "link", link));
  }

  private List<NewNotice> upheld(Occasion occasion) {
    var model = new HashMap<>(choice(occasion));
    model.put("stage", who(step(occasion).stage()));
    model.put("reason", step(occasion).reasons());
    return letters(occasion, "appeal-upheld", model);
  }

  private List<NewNotice> overturned(Occasion occasion) {
    return letters(
        occasion,
        "appeal-overturned",
        Map.of(
            "stage", who(step(occasion).stage()),
            "reason", step(occasion).reasons(),
            "follows", appeal(occasion).follows()));
  }

  private Map<String, Object> choice(Occasion occasion) {
    return Map.of(
        "next", step(occasion).stage().next().orElseThrow().inSentence(),
        "until", Objects.requireNonNull(appeal(occasion).carryOnBy()));
  }

  /** As it begins a sentence. */
  private static String who(AppealStage stage) {
    return "T" + stage.inSentence().substring(1);
  }

  private AppealView appeal(Occasion occasion) {
    return appeals.find(occasion.caseNumber());
  }

  private AppealView.Step step(Occasion occasion) {
    return appeal(occasion).lastStep().orElseThrow();
  }

  /** The same letter goes out once in each stage. */
  private List<NewNotice> letters(Occasion occasion, String template, Map<String, Object> more) {
    var appeal = appeal(occasion);
    return to(appeal, occasion.caseNumber(), template, step(occasion).stage().name(), more);
  }

  private List<NewNotice> to(
      AppealView appeal,
      CaseNumber number,
      String template,
      String once,
      Map<String, Object> more) {
    var provider = decisions.provider(appeal.decision().id()).orElseThrow();
    var model = new HashMap<>(more);
    model.put("title", appeal.decision().title());
    model.put("provider", appeal.decision().partyName());
    model.putIfAbsent(
        "link",
        links.to("/provider/{provider}/appeals/{number}", provider.toString(), number.value()));
    return ties.representatives(provider).stream()
        .map(it -> envelope.about(number, it, template, once, model))
        .toList();
  }
}
