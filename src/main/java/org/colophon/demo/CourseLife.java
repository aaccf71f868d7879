package org.colophon.demo;

import java.util.Map;

/** Writes down what becomes of one course that is proposed, in the order of the calls. */
final class CourseLife {

  private final DemoProposal course;
  private final World world;
  private final Diary diary;

  CourseLife(DemoProposal course, World world, Diary diary) {
    this.course = course;
    this.world = world;
    this.diary = diary;
  }

  // The proposal

  void begins(int day) {
    byThemselves(day, CourseDeeds::begin);
  }

  void isSubmitted(int day) {
    begins(day + 20);
    byThemselves(day + 2, CourseDeeds::complete);
    byThemselves(day, CourseDeeds::submit);
  }

  void isChecked(int day) {
    byTheOffice(day, CourseDeeds::check);
  }

  /** Has been paid for and is with two evaluators. */
  void isInReviewSince(int day) {
    isSubmitted(day + 9);
    isChecked(day + 5);
    byThemselves(day, CourseDeeds::pay);
  }

  void isTakenBy(int position, int day) {
    byThemselves(day, (deeds, it) -> deeds.claim(it, position));
  }

  void isJudgedBy(int position, int day) {
    byThemselves(day, (deeds, it) -> deeds.judge(it, position, position == 2 ? 4 : 0));
  }

  /** Both evaluators have filed, the second on the day. */
  void waitsForTheCommitteeSince(int day) {
    isInReviewSince(day + 19);
    isJudgedByBoth(day);
  }

  private void isJudgedByBoth(int day) {
    isTakenBy(1, day + 16);
    isTakenBy(2, day + 15);
    isJudgedBy(1, day + 4);
    isJudgedBy(2, day);
  }

  void isApproved(int day) {
    waitsForTheCommitteeSince(day + 8);
    byTheCommittee(day, Map.of("courseDecision", "APPROVE"));
  }

  void isApprovedUnderACondition(int day) {
    waitsForTheCommitteeSince(day + 8);
    byTheCommittee(
        day,
        Map.of(
            "courseDecision",
            "APPROVE_IF",
            "courseConditions",
            "Add to unit 4 a task that shows competency 4."));
  }

  void isReturned(int day) {
    waitsForTheCommitteeSince(day + 8);
    byTheCommittee(
        day,
        Map.of(
            "courseDecision",
            "RETURN",
            "reasonMeasureMissing",
            true,
            "courseWords",
            "Competency 4 is taught, but nothing measures it."));
  }

  void isDenied(int day) {
    waitsForTheCommitteeSince(day + 8);
    byTheCommittee(
        day,
        Map.of(
            "courseDecision",
            "DENY",
            "reasonNotTheSet",
            true,
            "courseWords",
            "The second half is about another competency set."));
  }

  private void byTheCommittee(int day, Map<String, Object> form) {
    byTheOffice(day, (deeds, it) -> deeds.decide(it, form));
  }

  // What becomes of it

  void conditionIsAnswered(int day) {
    byThemselves(
        day,
        (deeds, it) ->
            deeds.answerCondition(
                it, "Unit 4 ends with a task now: learners do it at their own library."));
  }

  void conditionIsMet(int day) {
    byTheOffice(day, CourseDeeds::judgeCondition);
  }

  /** The content of one competency is changed, and with the evaluators again. */
  void isChanged(int day) {
    byThemselves(
        day,
        (deeds, it) ->
            deeds.amend(it, "Unit 3, with records of our own region", "Quiz 3 and a new exercise"));
  }

  void getsAnInstructor(int day) {
    byThemselves(day, (deeds, it) -> deeds.bringInstructor(it, "Peter Lindqvist"));
  }

  /** Half a year before an approval of that day ends, its renewal opens by itself. */
  void opensForRenewal(int approvedOn) {
    diary.byTheOffice(
        world.daysAgo(approvedOn).plusYears(4).minusMonths(6).plusDays(5),
        stage -> stage.courses().lookForRenewals());
  }

  void asksForRenewal(int day) {
    byThemselves(day, CourseDeeds::askForRenewal);
  }

  void isRenewed(int day) {
    byTheOffice(day, CourseDeeds::renew);
  }

  void isLookedAtAgain(int day) {
    byTheOffice(
        day,
        (deeds, it) ->
            deeds.openReview(
                it,
                "Two learners tell us that nobody looked at their project before they passed."));
  }

  void providerAnswers(int day) {
    byThemselves(
        day,
        (deeds, it) ->
            deeds.answerReview(
                it, "An instructor left in the middle of the term. A colleague reads them now."));
  }

  void isSuspended(int day) {
    byTheOffice(
        day,
        (deeds, it) ->
            deeds.decideReview(
                it, Map.of("approvalChoice", "SUSPEND", "approvalAssessmentLeftOut", true)));
  }

  void isWithdrawn(int day) {
    byTheOffice(
        day,
        (deeds, it) ->
            deeds.decideReview(
                it, Map.of("approvalChoice", "WITHDRAW", "approvalAssessmentLeftOut", true)));
  }

  void isGivenUp(int day, int inDays) {
    byThemselves(
        day,
        (deeds, it) ->
            deeds.giveUp(
                it,
                world.today().plusDays(inDays),
                "The colleague who taught it retires, and nobody follows."));
  }

  // Appeals

  void isAppealed(int day) {
    byThemselves(
        day,
        (deeds, it) ->
            deeds.appeal(
                it,
                "The second half follows the competencies of this set one by one; the map says"
                    + " where. We ask you to read units 4 and 5 again."));
  }

  void committeeUpholds(int day) {
    byTheOffice(
        day,
        (deeds, it) ->
            deeds.reconsider(it, "UPHELD", "Units 4 and 5 touch the set, but do not teach it."));
  }

  void committeeOverturns(int day) {
    byTheOffice(
        day,
        (deeds, it) ->
            deeds.reconsider(it, "REVERSED", "Read again, the map covers the set completely."));
  }

  void isCarriedOn(int day) {
    byThemselves(day, CourseDeeds::carryOn);
  }

  void programCommitteeUpholds(int day) {
    byTheOffice(
        day,
        (deeds, it) ->
            deeds.decideAppeal(
                it, "UPHELD", "The review committee has weighed all that was said."));
  }

  private void byThemselves(int day, Deed deed) {
    diary.byThemselves(day, stage -> deed.by(stage.courses(), course));
  }

  private void byTheOffice(int day, Deed deed) {
    diary.byTheOffice(day, stage -> deed.by(stage.courses(), course));
  }

  /** What is done about this course. */
  @FunctionalInterface
  private interface Deed {
    void by(CourseDeeds deeds, DemoProposal course) throws Exception;
  }
}
