package org.colophon.program;

import static org.colophon.program.ValueKind.byLength;
import static org.colophon.program.ValueKind.count;
import static org.colophon.program.ValueKind.days;
import static org.colophon.program.ValueKind.either;
import static org.colophon.program.ValueKind.flag;
import static org.colophon.program.ValueKind.money;
import static org.colophon.program.ValueKind.percent;
import static org.colophon.program.ValueKind.period;
import static org.colophon.program.ValueKind.rising;
import static org.colophon.program.ValueKind.setOrNone;
import static org.colophon.program.ValueKind.text;
import static org.colophon.program.ValueKind.word;
import static org.colophon.program.ValueKind.zone;

import java.time.Period;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All rules the code asks for: a program's file states each of them, and no other. */
final class RuleKeys {

  private static final Map<String, RuleKey<?>> ALL = new LinkedHashMap<>();

  static final RuleKey<Integer> SETS_NEEDED = rule("eligibility.sets-needed", count("set", 1, 99));
  static final RuleKey<Optional<SetId>> FIRST_SET = rule("eligibility.first-set", setOrNone());

  static final RuleKey<Boolean> DIPLOMA = rule("admission.diploma", flag());
  static final RuleKey<Integer> HOURS = rule("admission.hours", count("hour", 0, 99_999));
  static final RuleKey<Period> WINDOW = rule("admission.window", period());

  static final RuleKey<Money> ENROLLMENT = rule("fees.enrollment", money());
  static final RuleKey<Money> ENROLLMENT_MEMBER = rule("fees.enrollment-member", money());
  static final RuleKey<Money> PORTFOLIO = rule("fees.portfolio", money());
  static final RuleKey<Money> PORTFOLIO_MEMBER = rule("fees.portfolio-member", money());
  static final RuleKey<Money> COURSE = rule("fees.course-approval", money());
  static final RuleKey<Money> COURSE_RENEWAL = rule("fees.course-renewal", money());
  static final RuleKey<Money> COURSE_AMENDMENT = rule("fees.course-amendment", money());
  static final List<RuleKey<Money>> PRICES =
      List.of(
          ENROLLMENT,
          ENROLLMENT_MEMBER,
          PORTFOLIO,
          PORTFOLIO_MEMBER,
          COURSE,
          COURSE_RENEWAL,
          COURSE_AMENDMENT);

  static final RuleKey<Boolean> REFUND_INADMISSIBLE = rule("refunds.inadmissible", flag());
  static final RuleKey<Boolean> REFUND_NOT_CURED = rule("refunds.not-completed", flag());
  static final RuleKey<Boolean> REFUND_WITHDRAWN =
      rule("refunds.withdrawn-before-acceptance", flag());

  static final RuleKey<List<Integer>> PAYMENT_REMINDERS =
      rule("payment.remind-after", rising(days(), Comparator.naturalOrder()));
  static final RuleKey<Integer> PAYMENT_CANCEL = rule("payment.cancel-after", days());
  static final RuleKey<Integer> PAYMENT_RECORD = rule("payment.record-within", days());

  static final RuleKey<Integer> REVIEW_DECIDE = rule("review.decide-within", days());
  static final RuleKey<List<Integer>> REVIEW_WARN =
      rule("review.warn-staff-after", rising(days(), Comparator.naturalOrder()));
  static final RuleKey<Integer> REVIEW_CURE = rule("review.complete-within", days());

  static final RuleKey<Period> CANDIDACY_TERM = rule("candidacy.term", period());
  static final RuleKey<List<Period>> CANDIDACY_REMINDERS =
      rule("candidacy.remind-before-end", rising(period(), byLength().reversed()));

  static final RuleKey<Boolean> ROUTE_COURSE = rule("routes.course", either("open", "closed"));
  static final RuleKey<Boolean> ROUTE_PORTFOLIO =
      rule("routes.portfolio", either("open", "closed"));

  static final RuleKey<Period> LOOK_BACK = rule("completions.look-back", period());
  static final RuleKey<Integer> COMPLETION_CONFIRM = rule("completions.confirm-within", days());
  static final RuleKey<Integer> COMPLETION_ANSWER = rule("completions.answer-within", days());
  static final RuleKey<String> COMPLETION_BY =
      rule("completions.confirmed-by", word("program-staff"));

  static final RuleKey<Period> APPROVAL_TERM = rule("course-approval.term", period());
  static final RuleKey<Period> TEACH_OUT = rule("course-approval.teach-out", period());
  static final RuleKey<Integer> LEAST_PASS_MARK =
      rule("course-approval.least-pass-mark", percent());
  static final RuleKey<String> LEAST_GRADE =
      rule("course-approval.least-grade", word("A", "B", "C", "D"));

  static final RuleKey<Integer> COURSE_CHECK = rule("course-review.check-within", days());
  static final RuleKey<Integer> COURSE_REVISE = rule("course-review.revise-within", days());
  static final RuleKey<Integer> COURSE_DECIDE = rule("course-review.decide-within", days());
  static final RuleKey<Integer> COURSE_ANSWER = rule("course-review.answer-within", days());
  static final RuleKey<List<Integer>> COURSE_REMIND =
      rule("course-review.remind-after", rising(days(), Comparator.naturalOrder()));
  static final RuleKey<Integer> COURSE_DONE = rule("course-review.done-within", days());
  static final RuleKey<Integer> COURSE_REASSIGN = rule("course-review.reassign-after", days());
  static final RuleKey<Integer> COURSE_CHOOSE = rule("course-review.choose-within", days());
  static final RuleKey<Integer> COURSE_LATE_AGAIN = rule("course-review.late-again", days());
  static final RuleKey<List<Period>> RENEWAL_REMINDERS =
      rule("course-approval.remind-before-end", rising(period(), byLength().reversed()));
  static final RuleKey<Integer> RENEWAL_CHECK =
      rule("course-approval.check-renewal-within", days());
  static final RuleKey<Period> COURSE_RENEW = rule("course-approval.renew-before-end", period());

  static final RuleKey<Integer> COVERAGE_REMIND = rule("coverage.remind-every", days());

  static final RuleKey<Integer> CONDITION_MEET = rule("course-conditions.meet-within", days());
  static final RuleKey<Integer> CONDITION_REMIND = rule("course-conditions.remind-before", days());
  static final RuleKey<Integer> CONDITION_JUDGE = rule("course-conditions.judge-within", days());
  static final RuleKey<Integer> CONDITION_DECIDE = rule("course-conditions.decide-within", days());
  static final RuleKey<Integer> CONDITION_EXTEND = rule("course-conditions.extend-once-by", days());

  static final RuleKey<Integer> APPEAL_FILE = rule("provider-appeals.file-within", days());
  static final RuleKey<Integer> APPEAL_REVIEW = rule("provider-appeals.review-within", days());
  static final RuleKey<Integer> APPEAL_DECIDE = rule("provider-appeals.decide-within", days());
  static final RuleKey<Integer> APPEAL_BOARD = rule("provider-appeals.board-within", days());
  static final RuleKey<Integer> APPEAL_CARRY_ON = rule("provider-appeals.carry-on-within", days());
  static final RuleKey<Integer> APPEAL_REMIND = rule("provider-appeals.remind-before", days());
  static final RuleKey<Integer> APPEAL_ESCALATE = rule("provider-appeals.escalate-after", days());
  static final RuleKey<Integer> REVIEW_OF_APPROVAL_ANSWER =
      rule("approval-reviews.answer-within", days());
  static final RuleKey<Integer> REVIEW_OF_APPROVAL_REMIND =
      rule("approval-reviews.remind-before", days());
  static final RuleKey<Integer> REVIEW_OF_APPROVAL_DECIDE =
      rule("approval-reviews.decide-within", days());
  static final RuleKey<Integer> REVIEW_OF_APPROVAL_LOOK =
      rule("approval-reviews.look-again-within", days());
  static final RuleKey<Integer> COLLEGE_REQUIRED =
      rule("college-agreements.required-sets", count("set", 0, 99));
  static final RuleKey<Integer> COLLEGE_ELECTIVES =
      rule("college-agreements.elective-sets", count("set", 0, 99));
  static final RuleKey<Period> COLLEGE_TERM = rule("college-agreements.term", period());
  static final RuleKey<Period> COLLEGE_LOOK_BACK = rule("college-agreements.look-back", period());
  static final RuleKey<Integer> COLLEGE_CHECK = rule("college-agreements.check-within", days());
  static final RuleKey<Integer> COLLEGE_REVISE = rule("college-agreements.revise-within", days());
  static final RuleKey<Integer> COLLEGE_DECIDE = rule("college-agreements.decide-within", days());
  static final RuleKey<List<Period>> COLLEGE_REMINDERS =
      rule("college-agreements.remind-before-end", rising(period(), byLength().reversed()));
  static final RuleKey<Integer> GRADUATE_ANSWER = rule("college-graduates.answer-within", days());
  static final RuleKey<Integer> GRADUATE_SETTLE = rule("college-graduates.settle-within", days());

  static final RuleKey<Period> PROVISIONAL_TERM = rule("provisional.term", period());
  static final RuleKey<List<Period>> PROVISIONAL_REMINDERS =
      rule("provisional.remind-before-end", rising(period(), byLength().reversed()));
  static final RuleKey<Integer> PROVISIONAL_CONFIRM =
      rule("provisional.confirm-hours-within", days());

  static final RuleKey<Integer> PORTFOLIO_MET = rule("portfolio.met-at-least", percent());
  static final RuleKey<Integer> PORTFOLIO_PARTLY = rule("portfolio.partly-met-at-most", percent());
  static final RuleKey<Integer> PORTFOLIO_NOT_MET = rule("portfolio.not-met-at-most", percent());
  static final RuleKey<Integer> RESUBMISSIONS =
      rule("portfolio.resubmissions", count("resubmission", 0, 9));
  static final RuleKey<Integer> PORTFOLIO_ANSWER =
      rule("portfolio.answer-at-most", count("character", 500, 90_000));
  static final RuleKey<Integer> PORTFOLIO_STATEMENT =
      rule("portfolio.statement-at-most", count("character", 500, 90_000));
  static final RuleKey<Integer> PORTFOLIO_FILES =
      rule("portfolio.files-at-most", count("file", 1, 999));
  static final RuleKey<Integer> PORTFOLIO_FILE_SIZE =
      rule("portfolio.file-size", count("megabyte", 1, 99_999));
  static final RuleKey<Integer> PORTFOLIO_SIZE =
      rule("portfolio.size", count("megabyte", 1, 99_999));
  static final RuleKey<Integer> PORTFOLIO_EVALUATE = rule("portfolio.evaluate-within", days());
  static final RuleKey<String> INTEGRITY_OWN_WORK = rule("integrity.own-work", text());
  static final RuleKey<Integer> INTEGRITY_LOOK = rule("integrity.look-within", days());
  static final RuleKey<Integer> INTEGRITY_ANSWER = rule("integrity.answer-within", days());
  static final RuleKey<Integer> INTEGRITY_DECIDE = rule("integrity.decide-within", days());
  static final RuleKey<Boolean> REFUND_PORTFOLIO =
      rule("refunds.portfolio-before-evaluation", flag());
  static final RuleKey<Integer> PORTFOLIO_REVISE = rule("portfolio.revise-within", days());
  static final RuleKey<Integer> PORTFOLIO_REVISION_REMIND =
      rule("portfolio.revision-remind-before", days());
  static final RuleKey<Integer> PORTFOLIO_REVIEW_ANSWER =
      rule("portfolio-review.answer-within", days());
  static final RuleKey<List<Integer>> PORTFOLIO_REVIEW_REMIND =
      rule("portfolio-review.remind-after", rising(days(), Comparator.naturalOrder()));
  static final RuleKey<Integer> PORTFOLIO_REVIEW_DONE =
      rule("portfolio-review.done-within", days());
  static final RuleKey<Integer> PORTFOLIO_REVIEW_REASSIGN =
      rule("portfolio-review.reassign-after", days());
  static final RuleKey<List<Integer>> THIRD_REVIEW_REMIND =
      rule("portfolio-review.third-remind-after", rising(days(), Comparator.naturalOrder()));
  static final RuleKey<Integer> THIRD_REVIEW_DONE =
      rule("portfolio-review.third-done-within", days());
  static final RuleKey<Integer> THIRD_REVIEW_REASSIGN =
      rule("portfolio-review.third-reassign-after", days());
  static final RuleKey<Integer> PORTFOLIO_REVIEW_CHOOSE =
      rule("portfolio-review.choose-within", days());
  static final RuleKey<Integer> PORTFOLIO_REVIEW_LATE_AGAIN =
      rule("portfolio-review.late-again", days());
  static final RuleKey<Integer> APPEALS_NOTICE = rule("appeals.notice-within", days());
  static final RuleKey<Integer> APPEALS_DOCUMENTS = rule("appeals.documents-within", days());
  static final RuleKey<Boolean> VERDICT_MET_AND_NOT =
      rule("verdict.met-and-not-met", either("third-evaluator", "ask"));
  static final RuleKey<Boolean> VERDICT_PARTLY_TWICE =
      rule("verdict.partly-twice", either("ask", "accept"));
  static final RuleKey<Boolean> VERDICT_WHOLE_SET = rule("verdict.third-for-whole-set", flag());
  static final RuleKey<Integer> AGREEMENT_FROM =
      rule("agreement.shown-from", count("rating", 1, 9_999));
  static final RuleKey<Integer> AGREEMENT_ALARM = rule("agreement.alarm-below", percent());
  static final RuleKey<Integer> AGREEMENT_CHECK = rule("agreement.check-within", days());

  static final RuleKey<Integer> AWARD_DECIDE = rule("award.decide-within", days());
  static final RuleKey<String> CREDENTIAL_TITLE = rule("credential.title", text());
  static final RuleKey<String> DESIGNATION = rule("credential.designation", text());
  static final RuleKey<Period> CREDENTIAL_TERM = rule("credential.term", period());
  static final RuleKey<Boolean> CREDENTIAL_TO_END_OF_MONTH =
      rule("credential.to-end-of-month", flag());

  static final RuleKey<Integer> ACCOMMODATION_DECIDE =
      rule("accommodation.decide-within", count("workday", 1, 260));

  static final RuleKey<Integer> RECORDS_ANSWER = rule("records.answer-within", days());
  static final RuleKey<Integer> RECORDS_EXTEND = rule("records.extend-once-by", days());
  static final RuleKey<Integer> RECORDS_REMIND = rule("records.remind-before", days());
  static final RuleKey<String> RECORDS_KEPT = rule("records.kept", text());
  static final RuleKey<Integer> EVALUATOR_YEARS = rule("evaluators.years", count("year", 0, 60));
  static final RuleKey<Boolean> EVALUATOR_DEGREE =
      rule("evaluators.degree", either("required", "alternative"));
  static final RuleKey<Integer> EVALUATOR_CHECK = rule("evaluators.check-within", days());
  static final RuleKey<Integer> EVALUATOR_READY = rule("evaluators.ready-within", days());
  static final RuleKey<Period> EVALUATOR_TRAINING = rule("evaluators.training-valid", period());
  static final RuleKey<Period> EVALUATOR_STATEMENT = rule("evaluators.statement-valid", period());
  static final RuleKey<Integer> EVALUATOR_REMIND = rule("evaluators.remind-before", days());
  static final RuleKey<Boolean> EVALUATOR_CALIBRATION =
      rule("evaluators.portfolio-calibration", flag());
  static final RuleKey<Integer> EVALUATOR_CALIBRATION_PASSED =
      rule("evaluators.calibration-passed", percent());
  static final RuleKey<Integer> EVALUATOR_CALIBRATION_AGAIN =
      rule("evaluators.calibration-again", days());

  static final RuleKey<List<Integer>> WEBINAR_REMIND =
      rule("webinars.remind-before", rising(days(), Comparator.reverseOrder()));
  static final RuleKey<Integer> WEBINAR_CONFIRM = rule("webinars.confirm-within", days());
  static final RuleKey<Integer> WEBINAR_WRAP_UP = rule("webinars.wrap-up-within", days());
  static final RuleKey<Period> WEBINAR_FORGET = rule("webinars.forget-after", period());
  static final RuleKey<Integer> OUTREACH_ANSWER = rule("outreach.answer-within", days());
  static final RuleKey<Integer> OUTREACH_EVALUATORS =
      rule("outreach.evaluators-per-set", count("evaluator", 1, 99));
  static final RuleKey<Integer> MENTOR_CHECK = rule("mentoring.check-within", days());
  static final RuleKey<Integer> MENTOR_ANSWER = rule("mentoring.answer-within", days());
  static final RuleKey<Integer> MENTOR_CHOOSE = rule("mentoring.choose-within", days());
  static final RuleKey<Integer> MENTOR_CHOICES =
      rule("mentoring.choices-at-most", count("choice", 1, 20));
  static final RuleKey<Period> MENTOR_NUDGE = rule("mentoring.nudge-every", period());
  static final RuleKey<Integer> MENTOR_SILENT = rule("mentoring.silent-after", days());

  static final RuleKey<String> CANDIDACY_COUNTED_FROM =
      rule("candidacy.counted-from", word("acceptance"));
  static final RuleKey<ZoneId> ZONE = rule("calendar.time-zone", zone());

  private RuleKeys() {}

  static Map<String, RuleKey<?>> all() {
    return Collections.unmodifiableMap(ALL);
  }

  private static <T> RuleKey<T> rule(String id, ValueKind<T> kind) {
    var key = new RuleKey<>(id, kind);
    ALL.put(id, key);
    return key;
  }
}
