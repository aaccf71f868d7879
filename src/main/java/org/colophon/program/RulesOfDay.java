package org.colophon.program;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import org.colophon.program.Rules.Accommodation;
import org.colophon.program.Rules.Admission;
import org.colophon.program.Rules.Agreement;
import org.colophon.program.Rules.Appeals;
import org.colophon.program.Rules.ApprovalReviewDays;
import org.colophon.program.Rules.Award;
import org.colophon.program.Rules.Candidacy;
import org.colophon.program.Rules.Colleges;
import org.colophon.program.Rules.Completions;
import org.colophon.program.Rules.CourseApproval;
import org.colophon.program.Rules.CourseConditionDays;
import org.colophon.program.Rules.CourseReview;
import org.colophon.program.Rules.Coverage;
import org.colophon.program.Rules.Credential;
import org.colophon.program.Rules.Eligibility;
import org.colophon.program.Rules.Evaluators;
import org.colophon.program.Rules.Fees;
import org.colophon.program.Rules.Integrity;
import org.colophon.program.Rules.Mentoring;
import org.colophon.program.Rules.Outreach;
import org.colophon.program.Rules.Payment;
import org.colophon.program.Rules.PortfolioReviewDays;
import org.colophon.program.Rules.PortfolioWork;
import org.colophon.program.Rules.Portfolios;
import org.colophon.program.Rules.Price;
import org.colophon.program.Rules.ProviderAppeals;
import org.colophon.program.Rules.Provisional;
import org.colophon.program.Rules.RatingDays;
import org.colophon.program.Rules.Records;
import org.colophon.program.Rules.Refunds;
import org.colophon.program.Rules.Review;
import org.colophon.program.Rules.Routes;
import org.colophon.program.Rules.Verdicts;
import org.colophon.program.Rules.Webinars;

/**
 * Puts together what is in force on one day.
 *
 * @param program where it is stated
 * @param day not before the program's rules begin
 */
record RulesOfDay(Program program, LocalDate day) {

  Rules rules() {
    return new Rules(
        program.editionOn(day).id(),
        eligibility(),
        new Admission(value(RuleKeys.HOURS), value(RuleKeys.WINDOW), value(RuleKeys.DIPLOMA)),
        new Fees(price(RuleKeys.ENROLLMENT), price(RuleKeys.ENROLLMENT_MEMBER)),
        new Refunds(
            value(RuleKeys.REFUND_INADMISSIBLE),
            value(RuleKeys.REFUND_NOT_CURED),
            value(RuleKeys.REFUND_WITHDRAWN)),
        new Review(
            value(RuleKeys.REVIEW_DECIDE),
            value(RuleKeys.REVIEW_WARN),
            value(RuleKeys.REVIEW_CURE)),
        new Candidacy(value(RuleKeys.CANDIDACY_TERM), value(RuleKeys.CANDIDACY_REMINDERS)),
        new Payment(
            value(RuleKeys.PAYMENT_REMINDERS),
            value(RuleKeys.PAYMENT_CANCEL),
            value(RuleKeys.PAYMENT_RECORD)),
        new Completions(
            value(RuleKeys.LOOK_BACK),
            value(RuleKeys.COMPLETION_CONFIRM),
            value(RuleKeys.COMPLETION_ANSWER),
            value(RuleKeys.COMPLETION_BY)),
        new CourseApproval(
            value(RuleKeys.APPROVAL_TERM),
            price(RuleKeys.COURSE),
            price(RuleKeys.COURSE_RENEWAL),
            value(RuleKeys.RENEWAL_REMINDERS),
            value(RuleKeys.RENEWAL_CHECK),
            price(RuleKeys.COURSE_AMENDMENT),
            value(RuleKeys.LEAST_PASS_MARK),
            value(RuleKeys.LEAST_GRADE),
            value(RuleKeys.TEACH_OUT)),
        portfolios(),
        new PortfolioWork(
            value(RuleKeys.PORTFOLIO_ANSWER),
            value(RuleKeys.PORTFOLIO_STATEMENT),
            value(RuleKeys.PORTFOLIO_FILES),
            value(RuleKeys.PORTFOLIO_FILE_SIZE),
            value(RuleKeys.PORTFOLIO_SIZE),
            value(RuleKeys.PORTFOLIO_EVALUATE),
            value(RuleKeys.REFUND_PORTFOLIO),
            value(RuleKeys.PORTFOLIO_REVISE),
            value(RuleKeys.PORTFOLIO_REVISION_REMIND)),
        portfolioReviews(),
        new Integrity(
            value(RuleKeys.INTEGRITY_OWN_WORK),
            value(RuleKeys.INTEGRITY_LOOK),
            value(RuleKeys.INTEGRITY_ANSWER),
            value(RuleKeys.INTEGRITY_DECIDE)),
        new Verdicts(
            value(RuleKeys.VERDICT_MET_AND_NOT),
            value(RuleKeys.VERDICT_PARTLY_TWICE),
            value(RuleKeys.VERDICT_WHOLE_SET)),
        new Appeals(value(RuleKeys.APPEALS_NOTICE), value(RuleKeys.APPEALS_DOCUMENTS)),
        new Agreement(
            value(RuleKeys.AGREEMENT_FROM),
            value(RuleKeys.AGREEMENT_ALARM),
            value(RuleKeys.AGREEMENT_CHECK)),
        new Award(value(RuleKeys.AWARD_DECIDE)),
        credential(),
        new Routes(value(RuleKeys.ROUTE_COURSE), value(RuleKeys.ROUTE_PORTFOLIO)),
        new Accommodation(value(RuleKeys.ACCOMMODATION_DECIDE)),
        new Records(
            value(RuleKeys.RECORDS_ANSWER),
            value(RuleKeys.RECORDS_EXTEND),
            value(RuleKeys.RECORDS_REMIND),
            value(RuleKeys.RECORDS_KEPT)),
        evaluators(),
        mentoring(),
        courseReview(),
        new CourseConditionDays(
            value(RuleKeys.CONDITION_MEET),
            value(RuleKeys.CONDITION_REMIND),
            value(RuleKeys.CONDITION_JUDGE),
            value(RuleKeys.CONDITION_DECIDE),
            value(RuleKeys.CONDITION_EXTEND)),
        new ApprovalReviewDays(
            value(RuleKeys.REVIEW_OF_APPROVAL_ANSWER),
            value(RuleKeys.REVIEW_OF_APPROVAL_REMIND),
            value(RuleKeys.REVIEW_OF_APPROVAL_DECIDE),
            value(RuleKeys.REVIEW_OF_APPROVAL_LOOK)),
        new Coverage(value(RuleKeys.COVERAGE_REMIND)),
        providerAppeals(),
        webinars(),
        new Outreach(value(RuleKeys.OUTREACH_ANSWER), value(RuleKeys.OUTREACH_EVALUATORS)),
        colleges(),
        new Provisional(
            value(RuleKeys.PROVISIONAL_TERM),
            value(RuleKeys.PROVISIONAL_REMINDERS),
            value(RuleKeys.PROVISIONAL_CONFIRM)));
  }

  private Colleges colleges() {
    return new Colleges(
        value(RuleKeys.COLLEGE_REQUIRED),
        value(RuleKeys.COLLEGE_ELECTIVES),
        value(RuleKeys.COLLEGE_TERM),
        value(RuleKeys.COLLEGE_LOOK_BACK),
        value(RuleKeys.COLLEGE_CHECK),
        value(RuleKeys.COLLEGE_REVISE),
        value(RuleKeys.COLLEGE_DECIDE),
        value(RuleKeys.COLLEGE_REMINDERS),
        value(RuleKeys.GRADUATE_ANSWER),
        value(RuleKeys.GRADUATE_SETTLE));
  }

  private Eligibility eligibility() {
    var required =
        program.editionOn(day).required().stream().map(CompetencySet::id).collect(toSet());
    return new Eligibility(value(RuleKeys.SETS_NEEDED), required, value(RuleKeys.FIRST_SET));
  }

  private Portfolios portfolios() {
    return new Portfolios(
        price(RuleKeys.PORTFOLIO),
        price(RuleKeys.PORTFOLIO_MEMBER),
        value(RuleKeys.PORTFOLIO_MET),
        value(RuleKeys.PORTFOLIO_PARTLY),
        value(RuleKeys.PORTFOLIO_NOT_MET),
        value(RuleKeys.RESUBMISSIONS));
  }

  private Credential credential() {
    return new Credential(
        value(RuleKeys.CREDENTIAL_TITLE),
        value(RuleKeys.DESIGNATION),
        value(RuleKeys.CREDENTIAL_TERM),
        value(RuleKeys.CREDENTIAL_TO_END_OF_MONTH));
  }

  private Webinars webinars() {
    return new Webinars(
        value(RuleKeys.WEBINAR_REMIND),
        value(RuleKeys.WEBINAR_CONFIRM),
        value(RuleKeys.WEBINAR_WRAP_UP),
        value(RuleKeys.WEBINAR_FORGET));
  }

  private Evaluators evaluators() {
    return new Evaluators(
        value(RuleKeys.EVALUATOR_YEARS),
        value(RuleKeys.EVALUATOR_DEGREE),
        value(RuleKeys.EVALUATOR_CHECK),
        value(RuleKeys.EVALUATOR_READY),
        value(RuleKeys.EVALUATOR_TRAINING),
        value(RuleKeys.EVALUATOR_STATEMENT),
        value(RuleKeys.EVALUATOR_REMIND),
        value(RuleKeys.EVALUATOR_CALIBRATION),
        value(RuleKeys.EVALUATOR_CALIBRATION_PASSED),
        value(RuleKeys.EVALUATOR_CALIBRATION_AGAIN));
  }

  private Mentoring mentoring() {
    return new Mentoring(
        value(RuleKeys.MENTOR_CHECK),
        value(RuleKeys.MENTOR_ANSWER),
        value(RuleKeys.MENTOR_CHOOSE),
        value(RuleKeys.MENTOR_CHOICES),
        value(RuleKeys.MENTOR_NUDGE),
        value(RuleKeys.MENTOR_SILENT));
  }

  private PortfolioReviewDays portfolioReviews() {
    return new PortfolioReviewDays(
        value(RuleKeys.PORTFOLIO_REVIEW_ANSWER),
        new RatingDays(
            value(RuleKeys.PORTFOLIO_REVIEW_REMIND),
            value(RuleKeys.PORTFOLIO_REVIEW_DONE),
            value(RuleKeys.PORTFOLIO_REVIEW_REASSIGN)),
        new RatingDays(
            value(RuleKeys.THIRD_REVIEW_REMIND),
            value(RuleKeys.THIRD_REVIEW_DONE),
            value(RuleKeys.THIRD_REVIEW_REASSIGN)),
        value(RuleKeys.PORTFOLIO_REVIEW_CHOOSE),
        value(RuleKeys.PORTFOLIO_REVIEW_LATE_AGAIN));
  }

  private CourseReview courseReview() {
    return new CourseReview(
        value(RuleKeys.COURSE_CHECK),
        value(RuleKeys.COURSE_REVISE),
        value(RuleKeys.COURSE_DECIDE),
        value(RuleKeys.COURSE_ANSWER),
        value(RuleKeys.COURSE_REMIND),
        value(RuleKeys.COURSE_DONE),
        value(RuleKeys.COURSE_REASSIGN),
        value(RuleKeys.COURSE_CHOOSE),
        value(RuleKeys.COURSE_LATE_AGAIN),
        value(RuleKeys.COURSE_RENEW));
  }

  private ProviderAppeals providerAppeals() {
    return new ProviderAppeals(
        value(RuleKeys.APPEAL_FILE),
        value(RuleKeys.APPEAL_REVIEW),
        value(RuleKeys.APPEAL_DECIDE),
        value(RuleKeys.APPEAL_BOARD),
        value(RuleKeys.APPEAL_CARRY_ON),
        value(RuleKeys.APPEAL_REMIND),
        value(RuleKeys.APPEAL_ESCALATE));
  }

  private <T> T value(RuleKey<T> key) {
    return program.rules().value(key, day);
  }

  private Price price(RuleKey<Money> key) {
    return program.rules().price(key, day);
  }
}
