package org.colophon.demo;

import static org.colophon.demo.DemoPerson.MENTOR_1;
import static org.colophon.demo.DemoPerson.MENTOR_2;
import static org.colophon.demo.Life.years;

import java.util.function.Consumer;
import org.colophon.fees.PaymentMethod;

/**
 * The lives of the demo: together they reach every stage a case can stand in today. Each ends where
 * its name says on the day the demo is played; the small demo tells each of them once.
 */
enum Story {
  DRAFT_BEGUN(it -> it.begins(12)),
  DRAFT_COMPLETE(
      it -> {
        it.begins(9);
        it.fillsIn(3);
      }),
  DRAFT_FORGOTTEN(it -> it.begins(200)),

  UNPAID(it -> it.applies(5)),
  UNPAID_REMINDED(it -> it.applies(20)),
  UNPAID_REMINDED_TWICE(it -> it.applies(41)),
  UNPAID_CLOSED(it -> it.applies(150)),
  CHECK_ANNOUNCED(
      it -> {
        it.applies(9);
        it.announces(3, PaymentMethod.CHECK);
      }),
  ORDER_ANNOUNCED_LATE(
      it -> {
        it.applies(12);
        it.announces(8, PaymentMethod.PURCHASE_ORDER);
      }),

  REVIEW_NEW(it -> it.isInReviewSince(2)),
  REVIEW_OPEN(it -> it.isInReviewSince(9)),
  REVIEW_WARNED(it -> it.isInReviewSince(22)),
  REVIEW_WARNED_TWICE(it -> it.isInReviewSince(28)),
  REVIEW_LATE(it -> it.isInReviewSince(34)),
  MORE_ASKED(
      it -> {
        it.isInReviewSince(21);
        it.isAskedForMore(10);
      }),
  MORE_ASKED_LONG_AGO(
      it -> {
        it.isInReviewSince(58);
        it.isAskedForMore(44);
      }),
  MORE_ANSWERED(
      it -> {
        it.isInReviewSince(30);
        it.isAskedForMore(22);
        it.answers(4);
      }),
  MORE_NOT_ANSWERED(
      it -> {
        it.isInReviewSince(310);
        it.isAskedForMore(296);
      }),

  REFUSED_REFUND_OPEN(
      it -> {
        it.applies(26);
        it.announces(23, PaymentMethod.CHECK);
        it.isRecorded(20, PaymentMethod.CHECK);
        it.isRefused(4);
      }),
  REFUSED_REFUNDED_BY_CHECK(
      it -> {
        it.applies(480);
        it.announces(476, PaymentMethod.CHECK);
        it.isRecorded(473, PaymentMethod.CHECK);
        it.isRefused(462);
        it.isSentARefundCheck(459);
      }),
  REFUSED_REFUNDED_BY_CARD(
      it -> {
        it.isInReviewSince(720);
        it.isRefused(701);
      }),
  WITHDRAWN_BEFORE_ACCEPTANCE(
      it -> {
        it.isInReviewSince(95);
        it.withdraws(90);
      }),

  CANDIDATE_NEW(it -> it.isCandidateSince(6)),
  CANDIDATE_WITHOUT_MAIL(it -> it.isCandidateSince(40)),
  CANDIDATE_WITHOUT_SETS(it -> it.isCandidateSince(320)),
  CANDIDATE_WITH_ONE(
      it -> {
        it.isCandidateSince(410);
        it.achieves(1, 400, 120);
      }),
  CANDIDATE_WITH_TWO(
      it -> {
        it.isCandidateSince(620);
        it.achieves(2, 600, 90);
      }),
  CANDIDATE_WITH_THREE(
      it -> {
        it.isCandidateSince(700);
        it.achieves(3, 680, 100);
      }),
  CANDIDATE_WITH_FOUR(
      it -> {
        it.isCandidateSince(850);
        it.achieves(4, 830, 60);
      }),
  CANDIDATE_WITH_FIVE(
      it -> {
        it.isCandidateSince(990);
        it.achieves(5, 960, 40);
      }),
  COMPLETION_REPORTED(
      it -> {
        it.isCandidateSince(260);
        it.achieves(1, 240, 60);
        it.reports(2);
      }),
  COMPLETION_REPORTED_TWICE(
      it -> {
        it.isCandidateSince(505);
        it.achieves(2, 490, 60);
        it.reports(5);
        it.reports(4);
      }),
  COMPLETION_LATE(
      it -> {
        it.isCandidateSince(450);
        it.achieves(3, 430, 60);
        it.reports(15);
      }),
  COMPLETION_TO_BE_THE_SIXTH(
      it -> {
        it.isCandidateSince(880);
        it.achieves(5, 860, 60);
        it.reports(3);
      }),
  COMPLETION_NOT_CONFIRMED(
      it -> {
        it.isCandidateSince(380);
        it.achieves(1, 360, 90);
        it.isNotConfirmed(33, it.reports(38));
      }),
  COMPLETION_OF_A_COMMITTEE_COURSE(
      it -> {
        it.isCandidateSince(200);
        it.isConfirmed(70, it.reportsTheCommitteesCourse(77));
      }),
  CANDIDATE_NEAR_THE_END(
      it -> {
        it.isCandidateSince(years(4) - 22);
        it.achieves(4, years(3), 200);
      }),
  CANDIDATE_IN_THE_LAST_YEAR(
      it -> {
        it.isCandidateSince(years(4) - 150);
        it.achieves(3, years(3), 300);
      }),
  CANDIDATE_HELD_PAST_THE_END(
      it -> {
        it.isCandidateSince(years(4) + 5);
        it.achieves(4, years(3), 150);
        it.reports(9);
      }),
  LAPSED(
      it -> {
        it.isCandidateSince(years(4) + 90);
        it.achieves(3, years(3), 700);
      }),
  WITHDRAWN(
      it -> {
        it.isCandidateSince(760);
        it.achieves(2, 740, 400);
        it.withdraws(230);
      }),

  AWARD_OPEN(it -> it.isReadySince(4, 640)),
  AWARD_LATE(it -> it.isReadySince(21, 800)),
  AWARD_WITH_A_CONFLICT(
      it -> {
        it.isCandidateSince(700);
        it.isConfirmed(580, it.reportsTheCommitteesCourse(588));
        it.achieves(4, 560, 60);
        it.isConfirmed(7, it.reports(12));
      }),
  AWARD_ASKED_ABOUT(
      it -> {
        it.isReadySince(12, 720);
        it.isAskedAbout(5);
      }),

  CERTIFIED_JUST_NOW(
      it -> {
        it.isReadySince(16, 590);
        it.isAwarded(8);
      }),
  CERTIFIED(
      it -> {
        it.isReadySince(170, 780);
        it.isAwarded(162);
      }),
  CERTIFIED_AFTER_A_QUESTION(
      it -> {
        it.isReadySince(330, 690);
        it.isAskedAbout(325);
        it.isAnsweredFor(321);
        it.isAwarded(316);
      }),
  CERTIFIED_NOT_SHOWN(
      it -> {
        it.isReadySince(420, 840);
        it.isAwarded(410);
      }),
  CERTIFIED_LONG_AGO(
      it -> {
        it.isReadySince(900, 660);
        it.isAwarded(893);
      }),
  CERTIFIED_SUSPENDED(
      it -> {
        it.isReadySince(560, 700);
        it.isAwarded(552);
        it.isSuspended(25);
      }),

  GRADUATE_ASKED(it -> it.saysTheyGraduated(5)),
  GRADUATE_PROVISIONAL(it -> it.isCertifiedProvisionally(60)),
  GRADUATE_WITH_HOURS(
      it -> {
        it.isCertifiedProvisionally(180);
        it.reportsHours(3);
      }),
  GRADUATE_FULL(
      it -> {
        it.isCertifiedProvisionally(1200);
        it.reportsHours(110);
        it.hoursAreConfirmed(104);
      }),
  GRADUATE_ENDED(it -> it.isCertifiedProvisionallyUntil(it.yesterday())),

  MENTOR_ASKED(
      it -> {
        it.isCandidateSince(80);
        it.asksForAMentor(3, MENTOR_2);
      }),
  MENTORED(
      it -> {
        it.isCandidateSince(330);
        it.asksForAMentor(150, MENTOR_1);
        it.isTakenOnBy(MENTOR_1, 146);
        it.talksWith(MENTOR_1, 80);
        it.talksWith(MENTOR_1, 22);
      }),

  RECORD_CORRECTION_DUE(
      it -> {
        it.isCandidateSince(300);
        it.achieves(1, 280, 90);
        it.asksForACorrection(37);
      }),
  RECORD_DELETION_ANSWERED(
      it -> {
        it.isCandidateSince(400);
        it.withdraws(120);
        it.asksForADeletion(80);
        it.isToldItTakesLonger(44);
        it.isAnsweredAboutTheDeletion(13);
      }),
  ACCOMMODATION_ASKED(
      it -> {
        it.isCandidateSince(60);
        it.asksForAnAccommodation(7);
      }),

  PORTFOLIO_DRAFT(
      it -> {
        it.isCandidateSince(130);
        it.writesAPortfolio("communication").begins(14);
      }),
  PORTFOLIO_OFFERED(
      it -> {
        it.isCandidateSince(210);
        it.writesAPortfolio("technology").isHandedIn(2);
      }),
  PORTFOLIO_IN_REVIEW(
      it -> {
        it.isCandidateSince(240);
        var portfolio = it.writesAPortfolio("communication");
        portfolio.isHandedIn(15);
        portfolio.isTakenBy(1, 13);
        portfolio.isTakenBy(2, 12);
        portfolio.isJudgedBy(1, 5, "MMMMPMMMM");
        portfolio.isRatedInPartBy(2, 3, "MMPM");
      }),
  PORTFOLIO_MORE_ASKED(
      it -> {
        it.isCandidateSince(300);
        it.writesAPortfolio("communication").isJudged(11, "MMPMMNMMM", "MPPMMMMMP");
      }),
  PORTFOLIO_HANDED_IN_AGAIN(
      it -> {
        it.isCandidateSince(280);
        var portfolio = it.writesAPortfolio("communication");
        portfolio.isJudged(11, "MMMNMMPMM", "MMMPMMPMP");
        portfolio.isHandedInAgain(5);
        portfolio.isTakenBy(1, 4);
      }),
  PORTFOLIO_WITH_A_THIRD_EVALUATOR(
      it -> {
        it.isCandidateSince(350);
        var portfolio = it.writesAPortfolio("technology");
        portfolio.isJudged(60, "MMMMMMMNM", "MMMMMMMPM");
        portfolio.isJudgedAgain(4, "M", "N");
      }),
  PORTFOLIO_ACHIEVED(
      it -> {
        it.isCandidateSince(330);
        it.writesAPortfolio("technology").isJudged(40, "MMMMMMMMM", "MMMPMMMMM");
      }),
  PORTFOLIO_NOT_ACHIEVED(
      it -> {
        it.isCandidateSince(390);
        var portfolio = it.writesAPortfolio("communication");
        portfolio.isJudged(75, "MNPNMMNMM", "MPPNMMNMM");
        portfolio.isJudgedAgain(8, "PPNM", "PPNM");
      }),
  PORTFOLIO_SUSPECTED(
      it -> {
        it.isCandidateSince(170);
        var portfolio = it.writesAPortfolio("communication");
        portfolio.isHandedIn(12);
        portfolio.isTakenBy(1, 10);
        portfolio.isTakenBy(2, 9);
        portfolio.isSuspected(3);
      }),
  PORTFOLIO_ASKED_ABOUT(
      it -> {
        it.isCandidateSince(190);
        var portfolio = it.writesAPortfolio("communication");
        portfolio.isHandedIn(23);
        portfolio.isTakenBy(1, 21);
        portfolio.isTakenBy(2, 20);
        portfolio.isSuspected(9);
        portfolio.isAskedAbout(5);
      });

  private final Consumer<Life> events;

  Story(Consumer<Life> events) {
    this.events = events;
  }

  void writeInto(Life life) {
    events.accept(life);
  }

  /** Whether mail to this applicant arrives. */
  boolean reachable() {
    return this != CANDIDATE_WITHOUT_MAIL;
  }

  /** Whether this applicant may be found in the register. */
  boolean shown() {
    return this != CERTIFIED_NOT_SHOWN;
  }
}
