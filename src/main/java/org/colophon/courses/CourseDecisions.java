package org.colophon.courses;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.program.WrittenDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows what was decided against providers, and how each of it is taken back (R28): proposals and
 * changes that were denied or returned in vain, approvals that were withdrawn or that a condition
 * ended, renewals that were refused.
 */
@Service
@Transactional
public class CourseDecisions {

  /** What decisions about courses are called among all that can be appealed. */
  public static final String KIND = "COURSE";

  private static final ProviderRole[] SPEAKERS = {ProviderRole.SIGNATORY, ProviderRole.OWNER};

  private static final String PROPOSAL = "proposal-";
  private static final String CONDITION = "condition-";
  private static final String RENEWAL = "renewal-";
  private static final String WITHDRAWAL = "withdrawal-";

  private final ProposalRepository proposals;
  private final CourseConditionRepository conditions;
  private final RenewalRepository renewals;
  private final ReviewOfApprovalRepository reviews;
  private final CourseRepository courses;
  private final ProviderRepository providers;
  private final Proposals proposing;
  private final CourseConditions conditioning;
  private final Renewals renewing;
  private final ReviewsOfApprovals reviewing;

  CourseDecisions(
      ProposalRepository proposals,
      CourseConditionRepository conditions,
      RenewalRepository renewals,
      ReviewOfApprovalRepository reviews,
      CourseRepository courses,
      ProviderRepository providers,
      Proposals proposing,
      CourseConditions conditioning,
      Renewals renewing,
      ReviewsOfApprovals reviewing) {
    this.proposals = proposals;
    this.conditions = conditions;
    this.renewals = renewals;
    this.reviews = reviews;
    this.courses = courses;
    this.providers = providers;
    this.proposing = proposing;
    this.conditioning = conditioning;
    this.renewing = renewing;
    this.reviewing = reviewing;
  }

  /** What the provider is called as a party. */
  public static String party(ProviderId provider) {
    return "provider " + provider;
  }

  /** The decision as it stands; empty when there is none against the provider, or none any more. */
  @Transactional(readOnly = true)
  public Optional<AdverseDecision> find(String id) {
    try {
      if (id.startsWith(PROPOSAL)) {
        return proposals.findById(ProposalId.of(after(PROPOSAL, id))).flatMap(this::refused);
      }
      if (id.startsWith(CONDITION)) {
        return conditions.findById(ConditionId.of(after(CONDITION, id))).flatMap(this::ended);
      }
      if (id.startsWith(WITHDRAWAL)) {
        return reviews.findById(CaseNumber.of(after(WITHDRAWAL, id))).flatMap(this::withdrawn);
      }
      return id.startsWith(RENEWAL)
          ? renewals.findById(CaseNumber.of(after(RENEWAL, id))).flatMap(this::notRenewed)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Everything that was decided against a provider, the latest first; for its own people only. */
  @Transactional(readOnly = true)
  public List<AdverseDecision> ofProvider(ProviderId provider) {
    return Stream.of(
            proposals.findByProviderOrderByBegunAtDesc(provider).stream().map(this::refused),
            courses.ofProvider(provider).stream()
                .flatMap(it -> conditions.findByCourse(it.id()).stream())
                .map(this::ended),
            renewals.ofProvider(provider).stream().map(this::notRenewed),
            reviews.ofProvider(provider).stream().map(this::withdrawn))
        .flatMap(it -> it)
        .flatMap(Optional::stream)
        .sorted(comparing(AdverseDecision::decidedAt).reversed())
        .toList();
  }

  /** The decision in this case, the latest if there are several; empty when there is none. */
  @Transactional(readOnly = true)
  public Optional<AdverseDecision> inCase(CaseNumber number) {
    return Stream.of(
            proposals.findByCaseNumber(number).stream().map(this::refused),
            conditions.findByCaseNumberOrderByPosition(number).stream().map(this::ended),
            renewals.findById(number).stream().map(this::notRenewed),
            reviews.findById(number).stream().map(this::withdrawn))
        .flatMap(it -> it)
        .flatMap(Optional::stream)
        .max(comparing(AdverseDecision::decidedAt));
  }

  /** The provider a decision is or was about, whatever has become of the decision. */
  @Transactional(readOnly = true)
  public Optional<ProviderId> provider(String id) {
    try {
      if (id.startsWith(PROPOSAL)) {
        return proposals.findById(ProposalId.of(after(PROPOSAL, id))).map(Proposal::provider);
      }
      if (id.startsWith(CONDITION)) {
        return conditions
            .findById(ConditionId.of(after(CONDITION, id)))
            .flatMap(it -> courses.findById(it.view().course()))
            .map(it -> it.view().provider());
      }
      if (id.startsWith(WITHDRAWAL)) {
        return reviews
            .findById(CaseNumber.of(after(WITHDRAWAL, id)))
            .map(it -> it.view().course().provider());
      }
      return id.startsWith(RENEWAL)
          ? renewals
              .findById(CaseNumber.of(after(RENEWAL, id)))
              .map(it -> it.view().course().provider())
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether the person may speak for the provider of a decision: a signatory or an owner. */
  @Transactional(readOnly = true)
  public boolean speaks(PersonId person, String id) {
    return provider(id)
        .flatMap(providers::findById)
        .filter(it -> it.view().lets(person, SPEAKERS))
        .isPresent();
  }

  /**
   * Puts the opposite in the place of a decision.
   *
   * @param why for the provider to read
   * @return what follows, as a sentence to the provider
   */
  public String reverse(String id, String why, PersonId by) throws ChangeUnderWay {
    var decision = find(id).orElseThrow();
    if (id.startsWith(PROPOSAL)) {
      proposing.reopen(decision.about(), why);
      proposing.approve(decision.about(), why, List.of(), by);
      return "What you proposed is approved from today on.";
    }
    if (id.startsWith(CONDITION)) {
      conditioning.restoreApproval(ConditionId.of(after(CONDITION, id)), why, by);
      return "The approval of the course holds again, and the condition is no longer asked.";
    }
    if (id.startsWith(WITHDRAWAL)) {
      reviewing.reinstate(decision.about(), why, by);
      return "The approval of the course holds again, to its own last day.";
    }
    var approval = renewing.grant(decision.about(), why, by);
    return "The approval is renewed, from %s until %s. You need not pay the fee again."
        .formatted(WrittenDate.of(approval.from()), WrittenDate.of(approval.until()));
  }

  /**
   * Has a decision made anew. Publishes {@link ProposalRemanded}.
   *
   * @return what follows, as a sentence to the provider
   */
  public String remand(String id, String why) throws ChangeUnderWay {
    var decision = find(id).filter(AdverseDecision::canBeDecidedAnew).orElseThrow();
    proposing.remand(decision.about(), why);
    return "Your proposal is decided anew, by members of the committee who had no part in it.";
  }

  private Optional<AdverseDecision> refused(Proposal proposal) {
    if (!proposal.wasRefused()) {
      return Optional.empty();
    }
    var what = proposal.state() == ProposalState.DENIED ? "Denial of " : "Return in vain of ";
    var changes = proposal.amends().isPresent() ? "changes of " : "";
    return Optional.of(
        new AdverseDecision(
            PROPOSAL + proposal.id(),
            what + changes + quoted(proposal.content().answer(ProposalField.TITLE)),
            proposal.provider(),
            providers.findById(proposal.provider()).orElseThrow().name(),
            proposal.caseNumber().orElseThrow(),
            proposal.endedAt().orElseThrow(),
            proposal.words(),
            true));
  }

  private Optional<AdverseDecision> ended(CourseCondition condition) {
    return condition
        .failedAt()
        .map(
            at -> {
              var course = courses.findById(condition.view().course()).orElseThrow().view();
              return new AdverseDecision(
                  CONDITION + condition.id(),
                  "End of the approval of " + quoted(course.title()),
                  course.provider(),
                  course.providerName(),
                  condition.view().caseNumber(),
                  at,
                  condition.view().remark(),
                  false);
            });
  }

  private Optional<AdverseDecision> notRenewed(Renewal renewal) {
    return renewal
        .refusedAt()
        .map(
            at -> {
              var course = renewal.view().course();
              return new AdverseDecision(
                  RENEWAL + renewal.caseNumber(),
                  "No renewal of " + quoted(course.title()),
                  course.provider(),
                  course.providerName(),
                  renewal.caseNumber(),
                  at,
                  renewal.view().remark(),
                  false);
            });
  }

  private Optional<AdverseDecision> withdrawn(ReviewOfApproval review) {
    var view = review.view();
    return view.state() == ReviewOfApprovalState.WITHDRAWN
        ? Optional.of(
            new AdverseDecision(
                WITHDRAWAL + view.caseNumber(),
                "Withdrawal of the approval of " + quoted(view.course().title()),
                view.course().provider(),
                view.course().providerName(),
                view.caseNumber(),
                Objects.requireNonNull(view.decidedAt()),
                view.letter(),
                false))
        : Optional.empty();
  }

  private static String quoted(String title) {
    return "“" + (title.length() > 120 ? title.substring(0, 119) + "…" : title) + "”";
  }

  private static String after(String prefix, String id) {
    return id.substring(prefix.length());
  }
}
