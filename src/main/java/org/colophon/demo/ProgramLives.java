package org.colophon.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.SetOffer;
import org.colophon.program.SetId;

/**
 * What goes on in the program besides candidates: those who judge and those who help, webinars, a
 * college and its agreements, and each course that is proposed. It is told once, whatever the
 * number of candidates.
 */
final class ProgramLives {

  /** What graduates of the demo's college are recognized for. */
  static final String PROGRAM = "Library Technology";

  static final List<String> COVERED =
      List.of("foundations", "communication", "technology", "access", "collections", "reference");

  /** The sets in which portfolios of the demo are written. */
  private static final List<String> PORTFOLIOS = List.of("communication", "technology");

  private static final int LONG_AGO = 1690;
  private static final int ALMOST_A_YEAR = 350;

  private final World world;
  private final int first;
  private final long seed;
  private final List<Part> parts = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();

  private ProgramLives(World world, int first, long seed) {
    this.world = world;
    this.first = first;
    this.seed = seed;
  }

  /**
   * Writes them all down.
   *
   * @param first the number of the first of these lives
   */
  static ProgramLives in(World world, int first, long seed) {
    var lives = new ProgramLives(world, first, seed);
    lives.renewalsOfEarlierCourses();
    lives.evaluators();
    lives.evaluatorsOfPortfolios();
    lives.agreement();
    lives.mentors();
    lives.webinars();
    lives.college();
    lives.courses();
    return lives;
  }

  List<Part> parts() {
    return parts;
  }

  List<Step> steps() {
    return steps;
  }

  /** Nobody asks for them; they open when it is time, and the approvals lapse. */
  private void renewalsOfEarlierCourses() {
    var diary = open(stage -> stage.courses().renewalsOf(world));
    world.courses().stream()
        .map(it -> it.latestApproval().until().minusMonths(6).plusDays(1))
        .filter(it -> it.isBefore(world.today()))
        .distinct()
        .sorted()
        .forEach(it -> diary.byTheOffice(it, stage -> stage.courses().lookForRenewals()));
    close(diary);
  }

  private void evaluators() {
    for (var person :
        List.of(DemoPerson.EVALUATOR_1, DemoPerson.EVALUATOR_2, DemoPerson.EVALUATOR_3)) {
      evaluator(
          person,
          EvaluatorKind.COURSE,
          LONG_AGO,
          world.courses().stream().map(it -> it.set().value()).distinct().sorted().toList());
    }
  }

  /** Three who judge, and one who was taken on and is not ready yet. */
  private void evaluatorsOfPortfolios() {
    for (var person :
        List.of(DemoPerson.EVALUATOR_4, DemoPerson.EVALUATOR_5, DemoPerson.EVALUATOR_6)) {
      evaluator(person, EvaluatorKind.PORTFOLIO, 420, PORTFOLIOS);
    }
    close(takenOn(DemoPerson.EVALUATOR_7, EvaluatorKind.PORTFOLIO, 20, PORTFOLIOS));
  }

  private void evaluator(DemoPerson person, EvaluatorKind kind, int since, List<String> sets) {
    var diary = takenOn(person, kind, since, sets);
    for (var day = since - 12; day > 0; day -= ALMOST_A_YEAR) {
      diary.byThemselves(day, stage -> stage.evaluators().getsReady(person, kind));
    }
    close(diary);
  }

  private Diary takenOn(DemoPerson person, EvaluatorKind kind, int since, List<String> sets) {
    var offers =
        sets.stream()
            .map(
                it -> new SetOffer(SetId.of(it), 9, "Nine years of this work at a public library."))
            .toList();
    var diary = open(stage -> stage.courses().casesOf(person));
    diary.byThemselves(since, stage -> stage.evaluators().offersToJudge(person, kind, offers));
    diary.byTheOffice(since - 7, stage -> stage.evaluators().isTakenOn(person));
    return diary;
  }

  /** Two portfolios were rated differently on the same day, and that is noticed. */
  private void agreement() {
    var diary = open(stage -> stage.evaluators().casesAboutAgreement());
    diary.byTheOffice(10, stage -> stage.evaluators().lookAtAgreement());
    close(diary);
  }

  private void mentors() {
    mentor(DemoPerson.MENTOR_1, 300);
    mentor(DemoPerson.MENTOR_2, 240);
    mentor(DemoPerson.MENTOR_3, 4);
  }

  private void mentor(DemoPerson mentor, int since) {
    var diary = open(stage -> stage.courses().casesOf(mentor));
    diary.byThemselves(since, stage -> stage.mentoring().offer(mentor));
    close(diary);
  }

  /** One every other month, so far always about the same. */
  private void webinars() {
    var diary = open(stage -> List.of());
    for (var day = 270; day > 20; day -= 60) {
      diary.byTheOffice(
          day,
          stage ->
              stage
                  .webinars()
                  .schedule(
                      24,
                      "What certification is, and what it takes",
                      "Who may apply, what the competency sets are, and how others went about it."));
      var guests = 11 - day / 60;
      diary.byThemselves(day - 15, stage -> stage.webinars().register(guests));
      diary.byTheOffice(day - 27, stage -> stage.webinars().wrapUp());
    }
    close(diary);
  }

  /** One agreement that has ended, the one that follows it, and another that is to be decided. */
  private void college() {
    var college = House.COPPER_RIDGE;
    var other = "Library Assistant Certificate";
    var diary = open(stage -> stage.colleges().casesOf(college));
    diary.byThemselves(1686, stage -> stage.courses().register(college));
    diary.byThemselves(1684, stage -> stage.colleges().begin(college, PROGRAM, COVERED));
    diary.byThemselves(1681, stage -> stage.colleges().submit(college, PROGRAM));
    diary.byTheOffice(1677, stage -> stage.colleges().check(college, PROGRAM));
    diary.byTheOffice(1664, stage -> stage.colleges().agree(college, PROGRAM));
    diary.byThemselves(280, stage -> stage.colleges().begin(college, PROGRAM, COVERED));
    diary.byThemselves(278, stage -> stage.colleges().submit(college, PROGRAM));
    diary.byTheOffice(273, stage -> stage.colleges().check(college, PROGRAM));
    diary.byTheOffice(250, stage -> stage.colleges().agree(college, PROGRAM));
    diary.byThemselves(26, stage -> stage.colleges().begin(college, other, COVERED));
    diary.byThemselves(16, stage -> stage.colleges().submit(college, other));
    diary.byTheOffice(11, stage -> stage.colleges().check(college, other));
    close(diary);
  }

  private void courses() {
    var founding = open(stage -> List.of());
    founding.byThemselves(1640, stage -> stage.courses().register(House.LAKELAND));
    close(founding);
    for (var story : CourseStory.values()) {
      var course = story.proposal();
      var diary = open(stage -> stage.courses().casesOf(course));
      story.writeInto(new CourseLife(course, world, diary));
      close(diary);
    }
  }

  private Diary open(Part part) {
    parts.add(part);
    var number = first + parts.size() - 1;
    return new Diary(number, world, new SplittableRandom(seed + 97L * parts.size()));
  }

  private void close(Diary diary) {
    steps.addAll(diary.steps());
  }
}
