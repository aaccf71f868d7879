package org.colophon.demo;

import static org.colophon.demo.DemoPerson.COMMITTEE_1;
import static org.colophon.demo.DemoPerson.COMMITTEE_2;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.colophon.courses.CourseView;
import org.colophon.fees.PaymentMethod;
import org.colophon.program.SetId;
import org.colophon.records.RecordQuestion;
import org.colophon.records.RecordWish;

/** Writes down what happens to one applicant, in the order of the calls. */
final class Life {

  private static final int YEAR = 365;

  private final int number;
  private final Applicant who;
  private final World world;
  private final RandomGenerator random;
  private final Diary diary;
  private final Set<SetId> reported = new HashSet<>();

  private boolean taughtByCommittee;

  /**
   * Begins with nothing.
   *
   * @param number place in the list of lives
   */
  Life(int number, Applicant who, World world, RandomGenerator random) {
    this.number = number;
    this.who = who;
    this.world = world;
    this.random = random;
    this.diary = new Diary(number, world, random);
  }

  List<Step> steps() {
    return diary.steps();
  }

  Applicant who() {
    return who;
  }

  // Applying

  void begins(int day) {
    byThemselves(day, Deeds::begin);
  }

  void fillsIn(int day) {
    byThemselves(day, Deeds::fillIn);
  }

  /** Fills the application in and sends it. */
  void applies(int day) {
    begins(day + between(1, 9));
    fillsIn(day + 1);
    byThemselves(day, Deeds::submit);
  }

  void paysByCard(int day) {
    byThemselves(day, Deeds::payByCard);
  }

  void announces(int day, PaymentMethod method) {
    byThemselves(day, (deeds, it) -> deeds.announce(it, method, reference()));
  }

  void isRecorded(int day, PaymentMethod method) {
    byTheOffice(day, (deeds, it) -> deeds.recordPayment(it, method, reference()));
  }

  /** Applies, pays and waits for the decision. */
  void isInReviewSince(int day) {
    applies(day + between(2, 6));
    paysByCard(day);
  }

  void isAskedForMore(int day) {
    byTheOffice(
        day,
        (deeds, it) ->
            deeds.askForMore(
                it,
                List.of(
                    "Who at the library can confirm your employment? Please give a name and a number.",
                    "Since when do you work the hours you stated?")));
  }

  void answers(int day) {
    byThemselves(
        day,
        (deeds, it) ->
            deeds.answer(
                it,
                List.of(
                    "The branch manager, at the number on the library's page, extension 12.",
                    "Since the summer after I started; before that it was half of it.")));
  }

  void isAccepted(int day) {
    byTheOffice(day, Deeds::accept);
  }

  void isRefused(int day) {
    byTheOffice(day, Deeds::refuse);
  }

  void isSentARefundCheck(int day) {
    byTheOffice(day, (deeds, it) -> deeds.sendRefundCheck(it, String.valueOf(4000 + number)));
  }

  /** Applies in time to be accepted that day; one in four pays by check. */
  void isCandidateSince(int day) {
    applies(day + between(20, 27));
    if (random.nextInt(4) == 0) {
      announces(day + 18, PaymentMethod.CHECK);
      isRecorded(day + 14, PaymentMethod.CHECK);
    } else {
      paysByCard(day + between(12, 18));
    }
    isAccepted(day);
  }

  // Achieving

  /** Achieves some sets one after the other, the last not long before the second day. */
  void achieves(int sets, int from, int to) {
    var gap = (from - to) / sets;
    for (var i = 0; i < sets; i++) {
      achieves(from - gap * i - between(gap / 2, gap * 3 / 4));
    }
  }

  private void achieves(int day) {
    var set = reports(day + between(4, 8));
    isConfirmed(day, set);
  }

  /** Reports a course they have not reported yet: required sets and three electives in all. */
  SetId reports(int day) {
    return reports(day, any(world.coursesOn(day).stream().filter(this::isWanted).toList()));
  }

  /** Reports the course a committee member teaches. */
  SetId reportsTheCommitteesCourse(int day) {
    return reports(
        day,
        world.coursesOn(day).stream()
            .filter(it -> !it.instructors().isEmpty())
            .findFirst()
            .orElseThrow());
  }

  private SetId reports(int day, CourseView course) {
    reported.add(course.set());
    taughtByCommittee |= !course.instructors().isEmpty();
    var completedOn = world.daysAgo(day + between(3, 12));
    var startedOn = completedOn.minusDays(between(30, 90));
    byThemselves(day, (deeds, it) -> deeds.report(it, course, startedOn, completedOn));
    return course.set();
  }

  private boolean isWanted(CourseView course) {
    var electives = reported.stream().filter(it -> !world.required().contains(it)).count();
    return !reported.contains(course.set())
        && (world.required().contains(course.set())
            || electives < world.needed() - world.required().size());
  }

  void isConfirmed(int day, SetId set) {
    byTheOffice(day, (deeds, it) -> deeds.confirm(it, set));
  }

  void isNotConfirmed(int day, SetId set) {
    reported.remove(set);
    byTheOffice(
        day,
        (deeds, it) ->
            deeds.reject(
                it, set, "The provider has no record of you in this section. Please ask them."));
  }

  void withdraws(int day) {
    byThemselves(day, Deeds::withdraw);
  }

  // Award

  /** Is awarded by a member who had no part in the case. */
  void isAwarded(int day) {
    var member = taughtByCommittee || random.nextInt(3) > 0 ? COMMITTEE_2 : COMMITTEE_1;
    byTheOffice(day, (deeds, it) -> deeds.award(it, member));
  }

  void isAskedAbout(int day) {
    byTheOffice(
        day,
        (deeds, it) ->
            deeds.askTheOffice(
                it,
                COMMITTEE_2,
                "Two of the courses overlap by a month. Were both attended in full?"));
  }

  void isAnsweredFor(int day) {
    byTheOffice(
        day,
        (deeds, it) ->
            deeds.answerTheCommittee(
                it, "Both providers confirmed full attendance; one course met on weekends."));
  }

  void isSuspended(int day) {
    byTheOffice(
        day,
        (deeds, it) ->
            deeds.suspend(it, "A provider asked to check one of the course certificates again."));
  }

  /** Goes for this set by a portfolio and by no course. */
  PortfolioLife writesAPortfolio(String set) {
    reported.add(SetId.of(set));
    return new PortfolioLife(who, SetId.of(set), diary);
  }

  // The record, and other requests

  void asksForACorrection(int day) {
    byThemselves(
        day,
        (deeds, it) ->
            deeds.ask(
                it,
                new RecordQuestion(
                    RecordWish.CORRECTION,
                    "Street in my application",
                    "I moved: please write %d Harbor Road.".formatted(20 + number))));
  }

  void asksForADeletion(int day) {
    byThemselves(
        day,
        (deeds, it) ->
            deeds.ask(
                it,
                RecordQuestion.of(
                    RecordWish.DELETION, "I left the program. Please keep nothing you need not.")));
  }

  void isToldItTakesLonger(int day) {
    byTheOffice(
        day,
        (deeds, it) ->
            deeds.takeMoreTime(it, "We have to look through the files of two years for it."));
  }

  void isAnsweredAboutTheDeletion(int day) {
    byTheOffice(
        day,
        (deeds, it) ->
            deeds.grantInPart(
                it,
                "Your voluntary answers and the unsent changes to your application are deleted.",
                "Your invoice and its payment belong to the books of the program."));
  }

  void asksForAnAccommodation(int day) {
    byThemselves(
        day,
        (deeds, it) ->
            deeds.askForAccommodation(
                it, "I use a screen reader. Please send me forms that it can read, no scans."));
  }

  // Graduates of a recognized program

  /** Says that they graduated, some weeks after they did. */
  void saysTheyGraduated(int day) {
    begins(day + 1);
    var graduatedOn = world.daysAgo(day + between(20, 90));
    diary.byThemselves(
        day,
        stage -> stage.colleges().sayThatTheyGraduated(who, ProgramLives.PROGRAM, graduatedOn));
  }

  /** Is recognized, applies without hours of work, and is certified on the day. */
  void isCertifiedProvisionally(int day) {
    isAcceptedAsAGraduate(day + 12);
    isAwarded(day);
  }

  /** The same on the day four years before the given one. */
  void isCertifiedProvisionallyUntil(LocalDate last) {
    var day = (int) ChronoUnit.DAYS.between(last.minusYears(4), world.today());
    isAcceptedAsAGraduate(day + 12);
    diary.byTheOffice(last.minusYears(4), stage -> stage.candidates().award(who, COMMITTEE_2));
  }

  private void isAcceptedAsAGraduate(int day) {
    saysTheyGraduated(day + 30);
    diary.byTheOffice(day + 24, stage -> stage.colleges().confirm(who));
    byThemselves(day + 20, Deeds::fillInWithoutWork);
    byThemselves(day + 20, Deeds::submit);
    paysByCard(day + 15);
    isAccepted(day);
  }

  void reportsHours(int day) {
    diary.byThemselves(day, stage -> stage.colleges().reportHours(who));
  }

  void hoursAreConfirmed(int day) {
    diary.byTheOffice(day, stage -> stage.colleges().confirmHours(who));
  }

  LocalDate yesterday() {
    return world.daysAgo(1);
  }

  // Mentoring

  void asksForAMentor(int day, DemoPerson mentor) {
    diary.byThemselves(day, stage -> stage.mentoring().ask(who, mentor));
  }

  void isTakenOnBy(DemoPerson mentor, int day) {
    diary.byThemselves(day, stage -> stage.mentoring().accept(who, mentor));
    diary.byThemselves(day - 7, stage -> stage.mentoring().begin(who, mentor));
  }

  void talksWith(DemoPerson mentor, int day) {
    diary.byThemselves(day, stage -> stage.mentoring().talk(who, mentor));
  }

  /** All sets, the last one confirmed on the day, so that the award is open since then. */
  void isReadySince(int day, int took) {
    isCandidateSince(day + took);
    achieves(world.needed() - 1, day + took, day + 12);
    isConfirmed(day, reports(day + between(4, 8)));
  }

  static int years(int years) {
    return years * YEAR + years / 4;
  }

  int between(int least, int most) {
    return least >= most ? least : random.nextInt(least, most + 1);
  }

  private void byThemselves(int day, Deed deed) {
    diary.byThemselves(day, stage -> deed.by(stage.candidates(), who));
  }

  private void byTheOffice(int day, Deed deed) {
    diary.byTheOffice(day, stage -> deed.by(stage.candidates(), who));
  }

  /** What is done about this applicant. */
  @FunctionalInterface
  private interface Deed {
    void by(Deeds deeds, Applicant applicant) throws Exception;
  }

  private String reference() {
    return String.valueOf(1100 + number);
  }

  private <T> T any(List<T> list) {
    if (list.isEmpty()) {
      throw new IllegalStateException("No course is left for " + who.address());
    }
    return list.get(random.nextInt(list.size()));
  }
}
