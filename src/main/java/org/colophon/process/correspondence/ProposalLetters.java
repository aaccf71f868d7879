package org.colophon.process.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.colophon.courses.CourseCatalog;
import org.colophon.courses.CourseConditions;
import org.colophon.courses.ProposalField;
import org.colophon.courses.ProposalView;
import org.colophon.courses.Proposals;
import org.colophon.courses.ProviderTies;
import org.colophon.courses.SubmittedProposal;
import org.colophon.installation.Links;
import org.colophon.notifications.NewNotice;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.WrittenDate;
import org.springframework.stereotype.Component;

/** Notices to those who act for a provider about a course it proposes. */
@Component
class ProposalLetters implements Letters {

  private final Envelope envelope;
  private final Proposals proposals;
  private final ProviderTies ties;
  private final CourseCatalog catalog;
  private final CourseConditions conditions;
  private final AppealRights rights;
  private final Links links;
  private final ProgramCalendar calendar;

  ProposalLetters(
      Envelope envelope,
      Proposals proposals,
      ProviderTies ties,
      CourseCatalog catalog,
      CourseConditions conditions,
      AppealRights rights,
      Links links,
      ProgramCalendar calendar) {
    this.envelope = envelope;
    this.proposals = proposals;
    this.ties = ties;
    this.catalog = catalog;
    this.conditions = conditions;
    this.rights = rights;
    this.links = links;
    this.calendar = calendar;
  }

  @Override
  public Map<String, Function<Occasion, List<NewNotice>>> letters() {
    return Map.of(
        "instructors-recorded",
        this::instructorsRecorded,
        "proposal-received",
        it -> letters(it, "proposal-received", Map.of()),
        "proposal-returned",
        it -> letters(it, "proposal-returned", revision(it)),
        "proposal-revise-reminder",
        it -> letters(it, "proposal-revise-reminder", revision(it)),
        "proposal-approved",
        this::approved,
        "proposal-denied",
        this::denied,
        "proposal-closed",
        this::closed,
        "proposal-withdrawn",
        it -> letters(it, "proposal-withdrawn", Map.of()));
  }

  private List<NewNotice> instructorsRecorded(Occasion occasion) {
    var people =
        proposals.difference(occasion.caseNumber()).orElseThrow().instructors().stream()
            .map(it -> "%s: %s".formatted(it.name(), it.kind().label().toLowerCase(Locale.ROOT)))
            .toList();
    return letters(occasion, "instructors-recorded", Map.of("people", people));
  }

  private List<NewNotice> approved(Occasion occasion) {
    if (proposal(occasion).amends() != null) {
      return letters(occasion, "amendment-approved", Map.of("from", calendar.today()));
    }
    var course = Objects.requireNonNull(proposal(occasion).course());
    var approval = catalog.find(course).orElseThrow().latestApproval();
    return letters(
        occasion,
        "proposal-approved",
        Map.of(
            "from", approval.from(),
            "until", approval.until(),
            "creditFrom", approval.creditFrom(),
            "conditions",
                conditions.ofCase(occasion.caseNumber()).stream()
                    .map(it -> "%s (until %s)".formatted(it.text(), WrittenDate.of(it.dueOn())))
                    .toList(),
            "link", links.to("/courses/{course}", course.toString())));
  }

  private List<NewNotice> denied(Occasion occasion) {
    var model = new HashMap<String, Object>(rights.in(occasion.caseNumber()).orElseThrow());
    model.put("reasons", reasons(occasion));
    return letters(occasion, "proposal-denied", model);
  }

  /** What the committee returned in vain can be appealed; what was not paid cannot. */
  private List<NewNotice> closed(Occasion occasion) {
    return rights
        .in(occasion.caseNumber())
        .map(it -> letters(occasion, "return-not-answered", it))
        .orElseGet(() -> letters(occasion, "proposal-closed", Map.of()));
  }

  private Map<String, Object> revision(Occasion occasion) {
    return Map.of(
        "reasons", reasons(occasion),
        "dueOn", Objects.requireNonNull(proposal(occasion).reviseBy()));
  }

  private List<String> reasons(Occasion occasion) {
    return proposal(occasion).words().lines().filter(it -> !it.isBlank()).toList();
  }

  /** A version is decided once, and once more each time it was sent back on an appeal. */
  private String once(SubmittedProposal submitted) {
    var sentBack = rights.sentBack(submitted.caseNumber());
    return submitted.round() + (sentBack == 0 ? "" : "-" + sentBack);
  }

  private static String title(SubmittedProposal submitted, ProposalView proposal) {
    var title = submitted.content().answer(ProposalField.TITLE);
    return proposal.amends() == null ? title : "Changes of " + title;
  }

  private ProposalView proposal(Occasion occasion) {
    return proposals.ofCase(occasion.caseNumber()).orElseThrow();
  }

  private List<NewNotice> letters(Occasion occasion, String template, Map<String, Object> more) {
    var submitted = proposals.submitted(occasion.caseNumber());
    var model = new HashMap<>(more);
    model.put("title", title(submitted, proposal(occasion)));
    model.put("provider", submitted.providerName());
    model.putIfAbsent(
        "link",
        links.to(
            "/provider/{provider}/proposals/{proposal}",
            submitted.provider().toString(),
            submitted.id().toString()));
    return ties.representatives(submitted.provider()).stream()
        .map(it -> envelope.about(occasion.caseNumber(), it, template, once(submitted), model))
        .toList();
  }
}
