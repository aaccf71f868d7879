package org.colophon.process.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.colophon.colleges.AgreementView;
import org.colophon.colleges.Agreements;
import org.colophon.courses.ProviderTies;
import org.colophon.installation.Links;
import org.colophon.notifications.NewNotice;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Component;

/** Notices to those who act for a college about an agreement (R27). */
@Component
class AgreementLetters implements Letters {

  private final Envelope envelope;
  private final Agreements agreements;
  private final ProviderTies ties;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final Links links;

  AgreementLetters(
      Envelope envelope,
      Agreements agreements,
      ProviderTies ties,
      Rulebook rules,
      ProgramCalendar calendar,
      Links links) {
    this.envelope = envelope;
    this.agreements = agreements;
    this.ties = ties;
    this.rules = rules;
    this.calendar = calendar;
    this.links = links;
  }

  @Override
  public Map<String, Function<Occasion, List<NewNotice>>> letters() {
    return Map.of(
        "agreement-received", it -> letters(it, "agreement-received", Map.of()),
        "agreement-returned", this::returned,
        "agreement-made", this::made,
        "agreement-denied", it -> letters(it, "agreement-denied", reasons(agreement(it))),
        "agreement-ends", it -> letters(it, "agreement-ends", until(agreement(it))),
        "agreement-ended", it -> letters(it, "agreement-ended", until(agreement(it))),
        "agreement-closed", it -> letters(it, "agreement-closed", Map.of()),
        "agreement-withdrawn", it -> letters(it, "agreement-withdrawn", Map.of()));
  }

  private List<NewNotice> returned(Occasion occasion) {
    var agreement = agreement(occasion);
    var model = new HashMap<>(reasons(agreement));
    model.put("dueOn", Objects.requireNonNull(agreement.reviseBy()));
    return letters(occasion, "agreement-returned", model);
  }

  private List<NewNotice> made(Occasion occasion) {
    var agreement = agreement(occasion);
    var edition = rules.editionOn(agreements.submitted(occasion.caseNumber()).rulesOn());
    return letters(
        occasion,
        "agreement-made",
        Map.of(
            "from", Objects.requireNonNull(agreement.from()),
            "until", Objects.requireNonNull(agreement.until()),
            "reasons", agreement.sets().stream().map(it -> edition.set(it).name()).toList()));
  }

  private static Map<String, Object> until(AgreementView agreement) {
    return Map.of("until", Objects.requireNonNull(agreement.until()));
  }

  private static Map<String, Object> reasons(AgreementView agreement) {
    return Map.of("reasons", agreement.words().lines().filter(it -> !it.isBlank()).toList());
  }

  private AgreementView agreement(Occasion occasion) {
    return agreements.ofCase(occasion.caseNumber());
  }

  /** On one day the same letter goes out once. */
  private List<NewNotice> letters(Occasion occasion, String template, Map<String, Object> more) {
    var submitted = agreements.submitted(occasion.caseNumber());
    var model = new HashMap<>(more);
    model.put("title", submitted.content().program());
    model.put(
        "link",
        links.to("/provider/{provider}/agreements/{id}", submitted.provider(), submitted.id()));
    var once = submitted.round() + " " + calendar.today();
    return ties.representatives(submitted.provider()).stream()
        .map(it -> envelope.about(occasion.caseNumber(), it, template, once, model))
        .toList();
  }
}
