package org.colophon.process.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.colophon.courses.CourseCatalog;
import org.colophon.courses.ProviderTies;
import org.colophon.courses.RenewalView;
import org.colophon.courses.Renewals;
import org.colophon.installation.Links;
import org.colophon.notifications.NewNotice;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Component;

/** Notices to those who act for a provider about the end of an approval and its renewal. */
@Component
class RenewalLetters implements Letters {

  private final Envelope envelope;
  private final Renewals renewals;
  private final CourseCatalog catalog;
  private final ProviderTies ties;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final AppealRights rights;
  private final Links links;

  RenewalLetters(
      Envelope envelope,
      Renewals renewals,
      CourseCatalog catalog,
      ProviderTies ties,
      Rulebook rules,
      ProgramCalendar calendar,
      AppealRights rights,
      Links links) {
    this.envelope = envelope;
    this.renewals = renewals;
    this.catalog = catalog;
    this.ties = ties;
    this.rules = rules;
    this.calendar = calendar;
    this.rights = rights;
    this.links = links;
  }

  @Override
  public Map<String, Function<Occasion, List<NewNotice>>> letters() {
    return Map.of(
        "renewal-open", it -> invitation(it, "renewal-open"),
        "renewal-reminder", it -> invitation(it, "renewal-reminder"),
        "approval-lapsed", it -> letters(it, "approval-lapsed", Map.of()),
        "approval-renewed", this::renewed,
        "approval-not-renewed", this::notRenewed);
  }

  private List<NewNotice> invitation(Occasion occasion, String template) {
    var renewal = renewal(occasion);
    return letters(
        occasion,
        template,
        Map.of(
            "amount",
            rules.on(calendar.today()).courseApproval().renewalFee().amount(),
            "link",
            links.to(
                "/provider/{provider}/renewals/{number}",
                renewal.course().provider(),
                renewal.caseNumber())));
  }

  private List<NewNotice> renewed(Occasion occasion) {
    var course = renewal(occasion).course().id();
    return letters(
        occasion,
        "approval-renewed",
        Map.of(
            "until", catalog.find(course).orElseThrow().latestApproval().until(),
            "link", links.to("/courses/{course}", course)));
  }

  private List<NewNotice> notRenewed(Occasion occasion) {
    var model = new HashMap<String, Object>(rights.in(occasion.caseNumber()).orElseThrow());
    model.put("reason", renewal(occasion).remark());
    return letters(occasion, "approval-not-renewed", model);
  }

  private RenewalView renewal(Occasion occasion) {
    return renewals.find(occasion.caseNumber());
  }

  /** On one day the same letter goes out once, however many reminders fell due meanwhile. */
  private List<NewNotice> letters(Occasion occasion, String template, Map<String, Object> more) {
    var renewal = renewal(occasion);
    var model = new HashMap<>(more);
    model.put("title", renewal.course().title());
    model.put("provider", renewal.course().providerName());
    model.putIfAbsent("until", renewal.endsOn());
    model.put("begunBy", renewal.course().lastBeginning());
    model.put("countsUntil", renewal.course().latestApproval().countsUntil());
    model.putIfAbsent("link", links.to("/provider/{provider}", renewal.course().provider()));
    return ties.representatives(renewal.course().provider()).stream()
        .map(
            it ->
                envelope.about(
                    occasion.caseNumber(), it, template, calendar.today().toString(), model))
        .toList();
  }
}
