package org.colophon.process.correspondence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.Role;
import org.colophon.courses.ProviderTies;
import org.colophon.courses.ReviewOfApprovalState;
import org.colophon.courses.ReviewOfApprovalView;
import org.colophon.courses.ReviewsOfApprovals;
import org.colophon.installation.Links;
import org.colophon.notifications.NewNotice;
import org.colophon.program.ProgramCalendar;
import org.springframework.stereotype.Component;

/** Notices to those who act for a provider about an approval that is looked at again. */
@Component
class ApprovalReviewLetters implements Letters {

  private final Envelope envelope;
  private final ReviewsOfApprovals reviews;
  private final AppealRights rights;
  private final ProviderTies ties;
  private final Accounts accounts;
  private final ProgramCalendar calendar;
  private final Links links;

  ApprovalReviewLetters(
      Envelope envelope,
      ReviewsOfApprovals reviews,
      AppealRights rights,
      ProviderTies ties,
      Accounts accounts,
      ProgramCalendar calendar,
      Links links) {
    this.envelope = envelope;
    this.reviews = reviews;
    this.rights = rights;
    this.ties = ties;
    this.accounts = accounts;
    this.calendar = calendar;
    this.links = links;
  }

  @Override
  public Map<String, Function<Occasion, List<NewNotice>>> letters() {
    return Map.of(
        "approval-review-opened",
        it -> opened(review(it)),
        "approval-review-reminder",
        it -> reminder(review(it)),
        "approval-stands",
        it -> stands(review(it)),
        "approval-suspended",
        it -> suspended(review(it)),
        "approval-withdrawn",
        it -> withdrawn(review(it)),
        "course-given-up",
        it -> givenUp(review(it)));
  }

  private ReviewOfApprovalView review(Occasion occasion) {
    return reviews.find(occasion.caseNumber());
  }

  private List<NewNotice> opened(ReviewOfApprovalView review) {
    return letters(
        review,
        "approval-review-opened",
        Map.of("concern", review.concern(), "answerBy", review.answerBy()));
  }

  private List<NewNotice> reminder(ReviewOfApprovalView review) {
    return letters(review, "approval-review-reminder", Map.of("answerBy", lastDayToAnswer(review)));
  }

  private static LocalDate lastDayToAnswer(ReviewOfApprovalView review) {
    return review.state() == ReviewOfApprovalState.SUSPENDED
        ? Objects.requireNonNull(review.lookOn()).minusDays(1)
        : review.answerBy();
  }

  private List<NewNotice> stands(ReviewOfApprovalView review) {
    return letters(
        review,
        "approval-stands",
        Map.of(
            "reasons",
            review.letter().lines().toList(),
            "outcome",
            review.lookOn() == null
                ? "The course is in the catalog as before."
                : "The suspension is lifted: the course is in the catalog again, and takes new"
                    + " learners."));
  }

  private List<NewNotice> suspended(ReviewOfApprovalView review) {
    var since = review.course().suspensionOn(calendar.today()).orElseThrow().from();
    return letters(
        review,
        "approval-suspended",
        Map.of(
            "reasons",
            review.letter().lines().toList(),
            "since",
            since,
            "lookOn",
            Objects.requireNonNull(review.lookOn())));
  }

  private List<NewNotice> withdrawn(ReviewOfApprovalView review) {
    var model = new HashMap<>(ended(review));
    model.putAll(rights.in(review.caseNumber()).orElseThrow());
    return letters(review, "approval-withdrawn", model);
  }

  private Map<String, Object> ended(ReviewOfApprovalView review) {
    return Map.of(
        "reasons",
        review.letter().lines().toList(),
        "until",
        Objects.requireNonNull(review.endsOn()),
        "begunBy",
        review.course().lastBeginning(),
        "countsUntil",
        review.course().latestApproval().countsUntil(),
        "link",
        links.to(
            "/provider/{provider}/courses/{course}",
            review.course().provider().toString(),
            review.course().id().toString()));
  }

  /** The office hears of it as well: a set may have no other course. */
  private List<NewNotice> givenUp(ReviewOfApprovalView review) {
    var office =
        accounts.inRole(Role.PROGRAM_STAFF).stream()
            .map(Person::id)
            .map(
                it ->
                    letter(
                        review,
                        "course-given-up-office",
                        Map.of(
                            "reason",
                            review.concern(),
                            "until",
                            Objects.requireNonNull(review.endsOn()),
                            "link",
                            links.to("/cases/{number}", review.caseNumber())),
                        it));
    return Stream.concat(letters(review, "course-given-up", ended(review)).stream(), office)
        .toList();
  }

  private List<NewNotice> letters(
      ReviewOfApprovalView review, String template, Map<String, Object> more) {
    return ties.representatives(review.course().provider()).stream()
        .map(it -> letter(review, template, more, it))
        .toList();
  }

  /** After another decision the same letter may go out again. */
  private NewNotice letter(
      ReviewOfApprovalView review, String template, Map<String, Object> more, PersonId to) {
    var model = new HashMap<>(more);
    model.put("title", review.course().title());
    model.put("provider", review.course().providerName());
    model.putIfAbsent(
        "link",
        links.to(
            "/provider/{provider}/reviews/{number}",
            review.course().provider(),
            review.caseNumber()));
    return envelope.about(
        review.caseNumber(), to, template, String.valueOf(review.decidedAt()), model);
  }
}
