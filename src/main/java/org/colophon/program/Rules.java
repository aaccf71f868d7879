package org.colophon.program;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that is in force on one day (R3). A case keeps the day it began and asks for the rules
 * of that day, so that a later change leaves it alone.
 *
 * @param edition the edition new cases begin under
 */
public record Rules(
    EditionId edition,
    Eligibility eligibility,
    Admission admission,
    Fees fees,
    Refunds refunds,
    Review review,
    Candidacy candidacy,
    Payment payment,
    Completions completions,
    CourseApproval courseApproval,
    Portfolios portfolios,
    PortfolioWork portfolioWork,
    PortfolioReviewDays portfolioReviews,
    Integrity integrity,
    Verdicts verdicts,
    Appeals appeals,
    Agreement agreement,
    Award award,
    Credential credential,
    Routes routes,
    Accommodation accommodation,
    Records records,
    Evaluators evaluators,
    Mentoring mentoring,
    CourseReview courseReview,
    CourseConditionDays courseConditions,
    ApprovalReviewDays approvalReviews,
    Coverage coverage,
    ProviderAppeals providerAppeals,
    Webinars webinars,
    Outreach outreach,
    Colleges colleges,
    Provisional provisional) {

  /**
   * Which sets it takes to be certified (R52).
   *
   * @param needed how many sets in all, the required ones among them
   * @param required the sets nobody may leave out
   * @param first the set to be achieved before any other, where there is one (R5)
   */
  public record Eligibility(int needed, Set<SetId> required, Optional<SetId> first) {

    public Eligibility {
      required = Set.copyOf(required);
    }
  }

  /**
   * Who is admitted (R7).
   *
   * @param hours least number of hours worked or volunteered in a library
   * @param window how far back before the application date hours count
   * @param diplomaRequired whether a high-school diploma or its equivalent is asked for
   */
  public record Admission(int hours, Period window, boolean diplomaRequired) {}

  /**
   * What enrolling costs (R9).
   *
   * @param standard for everybody
   * @param forMembers for members of the association, who give a valid member number
   */
  public record Fees(Price standard, Price forMembers) {

    /** The enrollment fee, once per candidacy. */
    public Price enrollment(boolean member) {
      return member ? forMembers : standard;
    }
  }

  /**
   * An amount and why it is that amount.
   *
   * @param amount what is owed, zero where the thing is free
   * @param reason the words for it on an invoice
   * @param rule id of the rule it comes from
   */
  public record Price(Money amount, String reason, String rule) {}

  /** When the enrollment fee goes back in full (R9). After acceptance nothing goes back. */
  public record Refunds(
      boolean fullWhenInadmissible,
      boolean fullWhenNotCured,
      boolean fullWhenWithdrawnBeforeAcceptance) {}

  /**
   * How an application is reviewed (R8). All in calendar days.
   *
   * @param decideWithinDays from complete enrollment to the decision
   * @param warnOnDays days after complete enrollment on which staff are reminded, ascending
   * @param cureWithinDays how long an applicant has to complete what is missing
   */
  public record Review(int decideWithinDays, List<Integer> warnOnDays, int cureWithinDays) {

    public Review {
      warnOnDays = List.copyOf(warnOnDays);
    }
  }

  /**
   * How long a candidate has (R11), counted from acceptance.
   *
   * @param term from acceptance to the last day
   * @param reminders how long before the end the candidate is reminded, longest first
   */
  public record Candidacy(Period term, List<Period> reminders) {

    public Candidacy {
      reminders = List.copyOf(reminders);
    }
  }

  /**
   * How the office waits for money (R10). All in calendar days.
   *
   * @param remindAfterDays days after the invoice on which the payer is reminded, ascending
   * @param cancelAfterDays days after the invoice on which it is cancelled
   * @param recordWithinDays how soon staff record an announced check or purchase order
   */
  public record Payment(List<Integer> remindAfterDays, int cancelAfterDays, int recordWithinDays) {

    public Payment {
      remindAfterDays = List.copyOf(remindAfterDays);
    }
  }

  /**
   * What becomes of a completed course (R22, R23).
   *
   * @param lookBack how long before the course's approval a completion still counts
   * @param confirmWithinDays calendar days until a reported completion is confirmed
   * @param answerWithinDays calendar days the provider is given to confirm it
   * @param confirmedBy who confirms it where the provider does not, as the name of a group
   */
  public record Completions(
      Period lookBack, int confirmWithinDays, int answerWithinDays, String confirmedBy) {}

  /**
   * How courses are approved (R19, R21).
   *
   * @param term how long an approval lasts
   * @param fee what a course application costs
   * @param renewalFee what the renewal of an approval costs
   * @param renewalReminders how long before the end its provider is reminded: once, and once more
   * @param renewalCheckWithinDays how soon the office looks at a renewal that was asked for
   * @param amendmentFee what it costs to have a change of an approved course judged
   * @param leastPassMark least share of points with which a course may be passed, in percent
   * @param leastGrade the same where a course gives grades, from A to D
   * @param teachOut how long after the end of an approval those who began in time may complete
   */
  public record CourseApproval(
      Period term,
      Price fee,
      Price renewalFee,
      List<Period> renewalReminders,
      int renewalCheckWithinDays,
      Price amendmentFee,
      int leastPassMark,
      String leastGrade,
      Period teachOut) {

    public CourseApproval {
      if (renewalReminders.size() != 2) {
        throw new IllegalArgumentException("course-approval.remind-before-end takes two times");
      }
      renewalReminders = List.copyOf(renewalReminders);
    }
  }

  /**
   * What a portfolio costs, and what passes (R33, R39, R40).
   *
   * @param standardFee for everybody
   * @param feeForMembers for members of the association
   * @param metAtLeast least share of competencies rated met, in percent
   * @param partlyMetAtMost greatest share rated partially met, in percent
   * @param notMetAtMost greatest share rated not met, in percent
   * @param resubmissions how often a portfolio may be completed and handed in again
   */
  public record Portfolios(
      Price standardFee,
      Price feeForMembers,
      int metAtLeast,
      int partlyMetAtMost,
      int notMetAtMost,
      int resubmissions) {

    /** What one portfolio costs; handing it in again is free. */
    public Price fee(boolean member) {
      return member ? feeForMembers : standardFee;
    }
  }

  /**
   * What may go into a portfolio, and how the program handles one (R31).
   *
   * @param answerAtMost longest text about one competency, in characters
   * @param statementAtMost longest personal learning statement, in characters
   * @param filesAtMost how many files one portfolio holds
   * @param fileMegabytes largest file
   * @param megabytes largest sum of all files of one portfolio
   * @param evaluateWithinDays how soon a portfolio that was paid is evaluated
   * @param refundBeforeEvaluation whether the fee goes back when a portfolio ends before its
   *     evaluation begins
   * @param reviseWithinDays how long a candidate has to complete what is asked for
   * @param revisionRemindBeforeDays how long before this ends the candidate is reminded
   */
  public record PortfolioWork(
      int answerAtMost,
      int statementAtMost,
      int filesAtMost,
      int fileMegabytes,
      int megabytes,
      int evaluateWithinDays,
      boolean refundBeforeEvaluation,
      int reviseWithinDays,
      int revisionRemindBeforeDays) {}

  /**
   * How much time the evaluators of a portfolio have (R36, R41). All in calendar days.
   *
   * @param answerWithinDays to claim a portfolio that was offered
   * @param first of the two who rate every portfolio
   * @param third of the one who is asked where they differ
   * @param chooseWithinDays how soon the office chooses by hand when nobody is left to ask
   * @param lateAgainAfterDays how often the office is pushed while ratings are out past the time
   *     for the evaluation
   */
  public record PortfolioReviewDays(
      int answerWithinDays,
      RatingDays first,
      RatingDays third,
      int chooseWithinDays,
      int lateAgainAfterDays) {}

  /**
   * The days of one evaluator, counted from the claim.
   *
   * @param remindAfterDays when they are reminded, ascending
   * @param doneWithinDays to the ratings
   * @param reassignAfterDays to the day on which somebody else is asked
   */
  public record RatingDays(
      List<Integer> remindAfterDays, int doneWithinDays, int reassignAfterDays) {

    public RatingDays {
      remindAfterDays = List.copyOf(remindAfterDays);
    }
  }

  /**
   * How long candidates have to appeal a decision; R59.
   *
   * @param noticeWithinDays from receipt of the decision, to say so
   * @param documentsWithinDays from the decision, to give grounds and documents
   */
  public record Appeals(int noticeWithinDays, int documentsWithinDays) {

    /** The last day to say that a decision is appealed. */
    public LocalDate noticeBy(LocalDate decidedOn) {
      return decidedOn.plusDays(noticeWithinDays);
    }

    /** The last day to give grounds and documents. */
    public LocalDate documentsBy(LocalDate decidedOn) {
      return decidedOn.plusDays(documentsWithinDays);
    }
  }

  /**
   * What work that is handed in must be, and how a suspicion that it is not is settled (R43).
   *
   * @param ownWork the rule, as a sentence to candidates
   * @param lookWithinDays how soon a suspicion is looked at
   * @param answerWithinDays how long the candidate has to answer
   * @param decideWithinDays how soon it is decided after that
   */
  public record Integrity(
      String ownWork, int lookWithinDays, int answerWithinDays, int decideWithinDays) {}

  /**
   * How the ratings of two evaluators become one where the sources leave it open (R39).
   *
   * @param thirdWhenMetAndNotMet whether a third evaluator is asked at once when one finds a
   *     competency met and the other not met; otherwise the candidate is asked for more first
   * @param askWhenPartlyTwice whether the candidate is asked for more when both find a competency
   *     partly met, even if the shares hold
   * @param thirdForWholeSet whether a third evaluator rates the whole set when the two come to
   *     different results; the majority decides then
   */
  public record Verdicts(
      boolean thirdWhenMetAndNotMet, boolean askWhenPartlyTwice, boolean thirdForWholeSet) {}

  /**
   * When agreement between evaluators is shown (R48).
   *
   * @param shownFrom least number of ratings given by two evaluators each
   * @param alarmBelow least share of equal ratings that is not looked into, in percent
   * @param checkWithinDays calendar days from an alarm to what is decided about it
   */
  public record Agreement(int shownFrom, int alarmBelow, int checkWithinDays) {}

  /**
   * How an award is decided (R53).
   *
   * @param decideWithinDays calendar days from the last set achieved to the decision
   */
  public record Award(int decideWithinDays) {}

  /**
   * What a certified person receives (R54, R57).
   *
   * @param title name of the certification
   * @param designation what its holder may be called
   * @param term how long it is valid
   * @param toEndOfMonth whether it stays valid to the last day of the month in which the term ends
   */
  public record Credential(String title, String designation, Period term, boolean toEndOfMonth) {}

  /**
   * By which ways a set may be begun to be achieved (R4). Closing a way stops new submissions; what
   * was submitted while it was open is finished.
   */
  public record Routes(boolean course, boolean portfolio) {}

  /**
   * How soon a request for an accommodation is answered (R16).
   *
   * @param decideWithinWorkdays days from Monday to Friday, from the request to the answer
   */
  public record Accommodation(int decideWithinWorkdays) {}

  /**
   * What people may ask about their own record (R72).
   *
   * @param answerWithinDays days from the request to the answer
   * @param extendOnceByDays days more, once and with a reason
   * @param remindBeforeDays how long before the last day the program office is reminded
   * @param kept what a deletion leaves, in words that people read
   */
  public record Records(
      int answerWithinDays, int extendOnceByDays, int remindBeforeDays, String kept) {}

  /**
   * Who judges, and what they do before the first review (R45, R46).
   *
   * @param years full years of work in a set
   * @param degreeAndYears whether a master's degree in library and information science is asked for
   *     besides the years; otherwise a master's degree, of any fitting field, stands in for them
   * @param checkWithinDays calendar days from an offer to the answer about the qualification
   * @param readyWithinDays calendar days an evaluator has to get ready
   * @param trainingTerm how long a training and a calibration hold
   * @param statementTerm how long a statement about conflicts of interest holds
   * @param remindBeforeDays how long before something runs out, or before the time to get ready
   *     ends, the evaluator is reminded; in calendar days
   * @param portfolioCalibration whether portfolio evaluators are calibrated
   * @param calibrationPassedFrom least share of ratings that are as in the key, in percent
   * @param calibrationAgainAfterDays calendar days from a calibration that was not passed to the
   *     next try
   */
  public record Evaluators(
      int years,
      boolean degreeAndYears,
      int checkWithinDays,
      int readyWithinDays,
      Period trainingTerm,
      Period statementTerm,
      int remindBeforeDays,
      boolean portfolioCalibration,
      int calibrationPassedFrom,
      int calibrationAgainAfterDays) {}

  /**
   * How a course application is judged (R20). All in calendar days.
   *
   * @param checkWithinDays how soon the office sees whether an application is complete
   * @param reviseWithinDays how long a provider has to answer an application that was returned
   * @param decideWithinDays from a complete, paid application to the committee's decision
   * @param answerWithinDays how long an evaluator has to claim a review that was offered
   * @param remindAfterDays days after the claim on which the evaluator is reminded, ascending
   * @param doneWithinDays from the claim to the evaluator's judgement
   * @param reassignAfterDays from the claim to the day on which somebody else is asked
   * @param chooseWithinDays how soon the office chooses by hand when nobody is left to ask
   * @param lateAgainAfterDays how often the office is pushed while reviews are out past the
   *     decision
   * @param remindBeforeEnd how long before an approval ends it may be renewed
   */
  public record CourseReview(
      int checkWithinDays,
      int reviseWithinDays,
      int decideWithinDays,
      int answerWithinDays,
      List<Integer> remindAfterDays,
      int doneWithinDays,
      int reassignAfterDays,
      int chooseWithinDays,
      int lateAgainAfterDays,
      Period remindBeforeEnd) {

    public CourseReview {
      remindAfterDays = List.copyOf(remindAfterDays);
    }
  }

  /**
   * How the office learns that a set has no course (R26).
   *
   * @param remindEveryDays how often it is told again while that lasts, in calendar days
   */
  public record Coverage(int remindEveryDays) {}

  /**
   * How long a condition of a course's approval takes (R20). All in calendar days.
   *
   * @param meetWithinDays from the approval to the last day to meet it
   * @param remindBeforeDays before that day the provider is reminded
   * @param judgeWithinDays how soon the office looks at an answer
   * @param decideWithinDays how soon the committee decides about one that was not met in time
   * @param extendByDays the time the committee gives once more
   */
  public record CourseConditionDays(
      int meetWithinDays,
      int remindBeforeDays,
      int judgeWithinDays,
      int decideWithinDays,
      int extendByDays) {}

  /**
   * How long the stages of a provider's appeal take (R28). All in calendar days.
   *
   * @param fileWithinDays from the decision to the last day to appeal it
   * @param reviewWithinDays for the review committee
   * @param decideWithinDays for the program committee
   * @param boardWithinDays for the Board
   * @param carryOnWithinDays for the provider to carry its appeal on
   * @param remindBeforeDays before one of these times is over, those it waits for are reminded
   * @param escalateAfterDays after the last day of a stage others are told that it is late
   */
  public record ProviderAppeals(
      int fileWithinDays,
      int reviewWithinDays,
      int decideWithinDays,
      int boardWithinDays,
      int carryOnWithinDays,
      int remindBeforeDays,
      int escalateAfterDays) {}

  /**
   * How an approval is looked at again before it ends (R21). All in calendar days.
   *
   * @param answerWithinDays from the letter to the last day of the provider's answer
   * @param remindBeforeDays before that day, or before a suspension is looked at again, the
   *     provider is reminded
   * @param decideWithinDays how soon the committee decides
   * @param lookAgainWithinDays from a suspension to the day on which it is decided about again
   */
  public record ApprovalReviewDays(
      int answerWithinDays, int remindBeforeDays, int decideWithinDays, int lookAgainWithinDays) {}

  /**
   * How webinars are run (R64).
   *
   * @param remindBeforeDays how many days before it those who registered are reminded, longest
   *     first
   * @param confirmWithinDays how long the link is good by which somebody confirms a registration
   * @param wrapUpWithinDays how soon after it the letter with the recording is sent; in calendar
   *     days
   * @param forgetAfter how long after it names and addresses of those who registered are kept
   */
  public record Webinars(
      List<Integer> remindBeforeDays,
      int confirmWithinDays,
      int wrapUpWithinDays,
      Period forgetAfter) {

    public Webinars {
      remindBeforeDays = List.copyOf(remindBeforeDays);
    }
  }

  /**
   * How the program looks for people who help it.
   *
   * @param answerWithinDays how soon a group or a promoter is answered; in calendar days
   * @param evaluatorsPerSet how many evaluators of a kind the program wants for each set
   */
  public record Outreach(int answerWithinDays, int evaluatorsPerSet) {}

  /**
   * How candidates and mentors find each other and stay in touch (R50). Days are calendar days.
   *
   * @param checkWithinDays from a mentor's offer to the answer
   * @param answerWithinDays how long a mentor has to answer a candidate who asks
   * @param chooseWithinDays how soon the office finds a mentor by hand when nobody is left to ask
   * @param choices how many mentors a candidate may name, in order
   * @param nudgeEvery how often a pair is asked whether it is in touch
   * @param silentAfterDays days without a contact after which the candidate may look anew
   */
  public record Mentoring(
      int checkWithinDays,
      int answerWithinDays,
      int chooseWithinDays,
      int choices,
      Period nudgeEvery,
      int silentAfterDays) {}

  /**
   * Agreements with colleges whose graduates are recognized (R27).
   *
   * @param requiredSets required sets a program covers completely
   * @param electiveSets elective sets a program covers completely
   * @param term how long an agreement lasts
   * @param lookBack how long before its first day a graduate may have graduated
   * @param checkWithinDays days in which staff see whether what is proposed is complete
   * @param reviseWithinDays days a college has to answer one that was returned
   * @param decideWithinDays days the committee has
   * @param reminders before its end, the longest first; two
   * @param answerWithinDays days in which the college confirms a graduate
   * @param settleWithinDays days in which staff settle what the college did not answer
   */
  public record Colleges(
      int requiredSets,
      int electiveSets,
      Period term,
      Period lookBack,
      int checkWithinDays,
      int reviseWithinDays,
      int decideWithinDays,
      List<Period> reminders,
      int answerWithinDays,
      int settleWithinDays) {

    public Colleges {
      if (reminders.size() != 2) {
        throw new IllegalArgumentException("college-agreements.remind-before-end takes two times");
      }
      reminders = List.copyOf(reminders);
    }
  }

  /**
   * Certifications of graduates whose hours of work follow later (R27).
   *
   * @param term how long one is provisional at the most
   * @param reminders before its end, the longest first
   * @param confirmWithinDays days in which staff see whether reported hours are enough
   */
  public record Provisional(Period term, List<Period> reminders, int confirmWithinDays) {

    public Provisional {
      reminders = List.copyOf(reminders);
    }
  }
}
