package org.colophon.process.correspondence;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.colophon.courses.ConditionState;
import org.colophon.courses.ConditionView;
import org.colophon.courses.CourseCatalog;
import org.colophon.courses.CourseConditions;
import org.colophon.courses.ProposalField;
import org.colophon.courses.Proposals;
import org.colophon.courses.ProviderTies;
import org.colophon.installation.Links;
import org.colophon.notifications.NewNotice;
import org.springframework.stereotype.Component;

/** Notices to those who act for a provider about a condition of its approval. */
@Component
class ConditionLetters implements Letters {

  private final Envelope envelope;
  private final CourseConditions conditions;
  private final Proposals proposals;
  private final ProviderTies ties;
  private final AppealRights rights;
  private final CourseCatalog catalog;
  private final Links links;

  ConditionLetters(
      Envelope envelope,
      CourseConditions conditions,
      Proposals proposals,
      ProviderTies ties,
      AppealRights rights,
      CourseCatalog catalog,
      Links links) {
    this.envelope = envelope;
    this.conditions = conditions;
    this.proposals = proposals;
    this.ties = ties;
    this.rights = rights;
    this.catalog = catalog;
    this.links = links;
  }

  @Override
  public Map<String, Function<Occasion, List<NewNotice>>> letters() {
    return Stream.of(
            "condition-reminder",
            "condition-not-yet",
            "condition-closed",
            "condition-overdue",
            "condition-extended",
            "approval-ended")
        .collect(toMap(identity(), template -> occasion -> letters(occasion, template)));
  }

  private List<NewNotice> letters(Occasion occasion, String template) {
    var condition = conditions.find(occasion.condition().orElseThrow());
    var submitted = proposals.submitted(occasion.caseNumber());
    Map<String, Object> model =
        new HashMap<>(
            Map.of(
                "title", submitted.content().answer(ProposalField.TITLE),
                "provider", submitted.providerName(),
                "condition", condition.text(),
                "remark", condition.remark(),
                "dueOn", condition.dueOn(),
                "countsUntil",
                    catalog.find(condition.course()).orElseThrow().latestApproval().countsUntil(),
                "link",
                    links.to(
                        "/provider/{provider}/proposals/{proposal}",
                        submitted.provider().toString(),
                        submitted.id().toString())));
    if (condition.state() == ConditionState.FAILED) {
      model.putAll(rights.in(occasion.caseNumber()).orElseThrow());
    }
    return ties.representatives(submitted.provider()).stream()
        .map(it -> envelope.about(occasion.caseNumber(), it, template, once(condition), model))
        .toList();
  }

  /** After another answer, or with more time, the same letter may go out again. */
  private static String once(ConditionView condition) {
    return condition.id() + ":" + condition.dueOn() + ":" + condition.answeredAt();
  }
}
