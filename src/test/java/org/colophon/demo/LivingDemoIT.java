package org.colophon.demo;

import static java.time.temporal.ChronoUnit.SECONDS;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.colophon.Colophon;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.Role;
import org.colophon.candidates.Candidacies;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.cases.TimelineLine;
import org.colophon.conflicts.Conflicts;
import org.colophon.courses.CourseCatalog;
import org.colophon.credentials.CertificateView;
import org.colophon.credentials.Certificates;
import org.colophon.credentials.RegisterStatus;
import org.colophon.engine.CasesByHand;
import org.colophon.evaluation.CalibrationChecks;
import org.colophon.evaluation.Roster;
import org.colophon.evaluation.Seats;
import org.colophon.evaluation.VolunteerState;
import org.colophon.evaluation.VolunteerView;
import org.colophon.integrity.IntegrityCases;
import org.colophon.notifications.NoticeStatus;
import org.colophon.notifications.NoticeView;
import org.colophon.notifications.Notices;
import org.colophon.portfolios.Portfolios;
import org.colophon.program.Rulebook;
import org.colophon.records.RecordRequestState;
import org.colophon.records.RecordRequestView;
import org.colophon.records.RecordRequests;
import org.colophon.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The small demo, played on two databases: with the application's start, and ended twice and gone
 * on with.
 */
class LivingDemoIT {

  /** Where each life stands in the end: the stage of its case, or how it was closed. */
  private static final Map<Story, String> ENDS =
      Arrays.stream(Story.values()).collect(toMap(it -> it, LivingDemoIT::end));

  private @Nullable ConfigurableApplicationContext colophon;

  @AfterEach
  void stop() {
    if (colophon != null) {
      colophon.close();
    }
  }

  @Test
  void theSmallDemoReachesEveryStageAndIsTheSameEveryTime() throws Exception {
    colophon = start("small");
    get(LivingDemo.class).awaitEnd();

    var score = DemoScore.in(get(CasesByHand.class)).orElseThrow();
    var lives = lives(score.until());
    assertThat(score.complete()).isTrue();
    assertThat(score.steps()).isEqualTo(lives.steps().size());
    assertThat(get(LivingDemo.class).text()).isEmpty();
    everyLifeStandsWhereItsStorySays(lives);
    everyCourseStandsWhereItsStorySays();
    everyPortfolioStandsWhereItsStorySays(lives);
    evaluatorsOfPortfoliosHaveWork();
    whatIsProvisionalEndsToTheDay(lives);
    workWaitsForEverybody();
    nothingFailedAndNoTimerIsLate();
    timelinesAreWhole(lives, score.until());
    mailLeftInOrder(lives, score.until());
    requestsAboutRecordsAreRemindedOfAndAnswered(lives);
    theRegisterKnowsWhoIsCertified(lives);
    whoTaughtMayNotDecide(lives);
    var first = account(lives);
    colophon.close();

    colophon = start("small");
    get(LivingDemo.class).destroy();
    var again = lives(score.until());
    playOn(again, score.until());

    assertThat(account(again)).isEqualTo(first);
    nothingFailedAndNoTimerIsLate();
  }

  private void everyLifeStandsWhereItsStorySays(Lives lives) {
    var stands =
        Arrays.stream(Story.values())
            .collect(toMap(it -> it, it -> stands(lives.applicants().get(it.ordinal()))));

    assertThat(stands).isEqualTo(ENDS);
    assertThat(get(Candidacies.class).ofPerson(person("candidate-1@demo.example"))).isEmpty();
  }

  private void everyCourseStandsWhereItsStorySays() {
    var stands =
        Arrays.stream(CourseStory.values()).collect(toMap(it -> it, it -> stands(it.proposal())));

    assertThat(stands)
        .isEqualTo(Arrays.stream(CourseStory.values()).collect(toMap(it -> it, LivingDemoIT::end)));
    for (var story : CourseStory.values()) {
      for (var number : get(Stage.class).courses().casesOf(story.proposal())) {
        assertThat(get(Cases.class).checkChain(number).finding()).as(story.name()).isNull();
      }
    }
  }

  /** The latest thing that came of a course, and how it stands. */
  private String stands(DemoProposal course) {
    var courses = get(Stage.class).courses();
    return courses.casesOf(course).stream()
        .flatMap(it -> get(Cases.class).find(it).stream())
        .max(comparing(CaseView::openedAt))
        .map(it -> it.kind() + ": " + (it.isClosed() ? String.valueOf(it.outcome()) : it.stage()))
        .orElse("-");
  }

  private static String end(CourseStory story) {
    return switch (story) {
      case DRAFT -> "-";
      case SUBMITTED -> "COURSE: Completeness check";
      case FEE_OPEN -> "COURSE: Fee";
      case IN_REVIEW -> "COURSE: Review";
      case TO_DECIDE -> "COURSE: Decision";
      case RETURNED -> "COURSE: Revision";
      case RETURNED_IN_VAIN -> "COURSE: Closed";
      case CONDITION_OPEN, CONDITION_ANSWERED -> "COURSE: Conditions";
      case APPROVED, CONDITION_MET -> "COURSE: Approved";
      case CHANGED -> "COURSE: Review";
      case NEW_INSTRUCTOR -> "COURSE: Notice of instructors";
      case RENEWAL_OPEN -> "RENEWAL: Renewal";
      case RENEWAL_ASKED -> "RENEWAL: Check";
      case RENEWED -> "RENEWAL: Renewed";
      case UNDER_REVIEW -> "APPROVAL_REVIEW: Answer";
      case SUSPENDED -> "APPROVAL_REVIEW: Suspended";
      case WITHDRAWN -> "APPROVAL_REVIEW: Approval withdrawn";
      case GIVEN_UP -> "APPROVAL_REVIEW: Given up by its provider";
      case APPEALED -> "APPEAL: Review committee";
      case APPEALED_TO_THE_PROGRAM_COMMITTEE -> "APPEAL: Program committee";
      case APPEALED_TO_THE_BOARD -> "APPEAL: Board";
      case APPEALED_WITH_SUCCESS -> "APPEAL: Overturned";
    };
  }

  private void everyPortfolioStandsWhereItsStorySays(Lives lives) {
    var stands =
        Arrays.stream(Story.values())
            .filter(it -> it.name().startsWith("PORTFOLIO_"))
            .collect(toMap(it -> it, it -> portfolio(applicant(lives, it))));

    assertThat(stands)
        .isEqualTo(
            Map.of(
                Story.PORTFOLIO_DRAFT, "Being written",
                Story.PORTFOLIO_OFFERED, "With the program, round 1: OFFERED OFFERED",
                Story.PORTFOLIO_IN_REVIEW, "With the program, round 1: FILED CLAIMED",
                Story.PORTFOLIO_MORE_ASKED, "More asked for, round 1: FILED FILED",
                Story.PORTFOLIO_HANDED_IN_AGAIN, "With the program, round 2: CLAIMED OFFERED",
                Story.PORTFOLIO_WITH_A_THIRD_EVALUATOR,
                    "With the program, round 2: FILED FILED OFFERED",
                Story.PORTFOLIO_ACHIEVED, "Achieved, round 1: FILED FILED",
                Story.PORTFOLIO_NOT_ACHIEVED, "Not achieved, round 2: FILED FILED",
                Story.PORTFOLIO_SUSPECTED, "With the program, round 1: OPEN OPEN; LOOKING",
                Story.PORTFOLIO_ASKED_ABOUT, "With the program, round 1: OPEN OPEN; ASKED"));
  }

  /** Its state, the seats of its latest round, and what is suspected. */
  private String portfolio(Applicant who) {
    var person = person(who.address());
    var portfolio = get(Portfolios.class).of(person).get(0);
    var seats =
        Optional.ofNullable(portfolio.caseNumber()).stream()
            .flatMap(it -> get(Seats.class).ofCase(it).stream())
            .filter(it -> it.round() == portfolio.round())
            .map(it -> it.state().name())
            .collect(joining(" "));
    return portfolio.state().label()
        + (seats.isEmpty() ? "" : ", round %d: %s".formatted(portfolio.round(), seats))
        + get(IntegrityCases.class).ofAuthor(person).stream()
            .map(it -> "; " + it.state())
            .collect(joining());
  }

  private void evaluatorsOfPortfoliosHaveWork() {
    for (var name : List.of("evaluator-4", "evaluator-5", "evaluator-6")) {
      var person = person(name + "@demo.example");
      assertThat(get(Accounts.class).inRole(Role.PORTFOLIO_EVALUATORS))
          .extracting(Person::id)
          .contains(person);
      assertThat(get(Seats.class).ofPerson(person)).as(name).isNotEmpty();
    }
    assertThat(get(Roster.class).of(person("evaluator-7@demo.example")))
        .extracting(VolunteerView::state)
        .containsExactly(VolunteerState.QUALIFIED);
    assertThat(get(CalibrationChecks.class).latest())
        .singleElement()
        .matches(it -> !it.isDecided());
  }

  private void whatIsProvisionalEndsToTheDay(Lives lives) {
    var ended = certificate(lives, Story.GRADUATE_ENDED);
    assertThat(ended.validUntil()).isEqualTo(ended.issuedOn().plusYears(4));
    assertThat(ended.status()).isEqualTo(RegisterStatus.EXPIRED);
    assertThat(certificate(lives, Story.GRADUATE_PROVISIONAL).status())
        .isEqualTo(RegisterStatus.PROVISIONAL);
    assertThat(certificate(lives, Story.GRADUATE_FULL).status()).isEqualTo(RegisterStatus.ACTIVE);
  }

  private String stands(Applicant who) {
    return caseOf(who)
        .map(it -> it.isClosed() ? String.valueOf(it.outcome()) : it.stage())
        .orElse("-");
  }

  private static String end(Story story) {
    return switch (story) {
      case DRAFT_BEGUN, DRAFT_COMPLETE, DRAFT_FORGOTTEN, GRADUATE_ASKED -> "-";
      case UNPAID, UNPAID_REMINDED, UNPAID_REMINDED_TWICE, CHECK_ANNOUNCED, ORDER_ANNOUNCED_LATE ->
          "Enrollment fee";
      case UNPAID_CLOSED -> "Closed unpaid";
      case REVIEW_NEW,
          REVIEW_OPEN,
          REVIEW_WARNED,
          REVIEW_WARNED_TWICE,
          REVIEW_LATE,
          MORE_ASKED,
          MORE_ASKED_LONG_AGO,
          MORE_ANSWERED ->
          "Admission review";
      case MORE_NOT_ANSWERED -> "Closed incomplete";
      case REFUSED_REFUND_OPEN, REFUSED_REFUNDED_BY_CHECK, REFUSED_REFUNDED_BY_CARD -> "Refused";
      case WITHDRAWN_BEFORE_ACCEPTANCE, WITHDRAWN, RECORD_DELETION_ANSWERED -> "Withdrawn";
      case LAPSED -> "Lapsed";
      case AWARD_OPEN, AWARD_LATE, AWARD_WITH_A_CONFLICT, AWARD_ASKED_ABOUT -> "Award";
      case CERTIFIED_JUST_NOW,
          CERTIFIED,
          CERTIFIED_AFTER_A_QUESTION,
          CERTIFIED_NOT_SHOWN,
          CERTIFIED_LONG_AGO,
          CERTIFIED_SUSPENDED,
          GRADUATE_PROVISIONAL,
          GRADUATE_WITH_HOURS,
          GRADUATE_FULL,
          GRADUATE_ENDED ->
          "Certified";
      default -> "Competency sets";
    };
  }

  private void workWaitsForEverybody() {
    var tasks = get(TaskService.class).createTaskQuery().list();

    assertThat(tasks)
        .extracting(Task::getName)
        .containsOnly(
            "Review application",
            "Confirm completion",
            "Record payment",
            "Send refund check",
            "Decide award",
            "Answer the committee",
            "Answer record request",
            "Check mentor’s offer",
            "Decide accommodation",
            "Check proposal",
            "Review",
            "Choose an evaluator",
            "Decide about course",
            "Judge condition",
            "Take note of instructors",
            "Check renewal",
            "Reconsider decision",
            "Decide about appeal",
            "Record the Board's resolution",
            "Decide agreement",
            "Confirm hours",
            "Look into suspicion",
            "Decide about agreement");
    assertThat(tasks)
        .filteredOn(it -> !it.getName().equals("Review"))
        .extracting(Task::getAssignee)
        .containsOnlyNulls();
  }

  private void nothingFailedAndNoTimerIsLate() {
    var jobs = get(ManagementService.class);

    assertThat(get(RuntimeService.class).createIncidentQuery().count()).isZero();
    assertThat(jobs.createJobQuery().noRetriesLeft().count()).isZero();
    assertThat(jobs.createJobQuery().withException().count()).isZero();
    assertThat(jobs.createJobQuery().timers().executable().count()).isZero();
  }

  private void timelinesAreWhole(Lives lives, Instant until) {
    for (var it : casesOf(lives)) {
      assertThat(get(Cases.class).checkChain(it.number()).finding()).as(it.title()).isNull();
      assertThat(get(Cases.class).timeline(it.number()))
          .as(it.title())
          .extracting(TimelineLine::at)
          .isSortedAccordingTo(Comparator.reverseOrder())
          .allSatisfy(at -> assertThat(at).isBefore(until));
    }
  }

  private void mailLeftInOrder(Lives lives, Instant until) {
    var withoutMail = lives.applicants().get(Story.CANDIDATE_WITHOUT_MAIL.ordinal());
    for (var it : casesOf(lives)) {
      for (var mail : get(Notices.class).ofCase(it.number())) {
        if (mail.address().equals(withoutMail.address())) {
          assertThat(mail.status()).isEqualTo(NoticeStatus.FAILED);
          assertThat(mail.lastError()).contains("550").contains(withoutMail.address());
        } else {
          assertThat(mail.status()).as(mail.subject()).isEqualTo(NoticeStatus.SENT);
          assertThat(mail.sentAt()).isBetween(mail.writtenAt(), mail.writtenAt().plusSeconds(60));
          assertThat(mail.sentAt()).isBefore(until);
        }
      }
    }
    assertThat(timeline(withoutMail))
        .filteredOn(it -> it.kind() == Kind.MAIL)
        .hasSize(4)
        .allSatisfy(it -> assertThat(it.text()).startsWith("Mail could not be delivered: "));
  }

  private void requestsAboutRecordsAreRemindedOfAndAnswered(Lives lives) {
    var due = requestOf(lives, Story.RECORD_CORRECTION_DUE);
    assertThat(due.isOpen()).isTrue();
    assertThat(get(Notices.class).ofCase(due.caseNumber()))
        .extracting(NoticeView::template)
        .containsExactlyInAnyOrder("record-request-received", "task-due-soon");

    var answered = requestOf(lives, Story.RECORD_DELETION_ANSWERED);
    assertThat(answered.state()).isEqualTo(RecordRequestState.PARTLY_GRANTED);
    assertThat(answered.extension()).isPresent();
    assertThat(get(Notices.class).ofCase(answered.caseNumber()))
        .extracting(NoticeView::template)
        .contains("record-request-extended", "record-request-answered")
        .doesNotContain("task-overdue");
  }

  private RecordRequestView requestOf(Lives lives, Story story) {
    return get(RecordRequests.class).of(person(applicant(lives, story).address())).get(0);
  }

  private void theRegisterKnowsWhoIsCertified(Lives lives) {
    assertThat(certificate(lives, Story.CERTIFIED).status()).isEqualTo(RegisterStatus.ACTIVE);
    assertThat(certificate(lives, Story.CERTIFIED).certificate()).isPresent();
    assertThat(certificate(lives, Story.CERTIFIED_NOT_SHOWN).shown()).isFalse();
    assertThat(certificate(lives, Story.CERTIFIED_SUSPENDED).status())
        .isEqualTo(RegisterStatus.SUSPENDED);
  }

  private void whoTaughtMayNotDecide(Lives lives) {
    var candidate = person(applicant(lives, Story.AWARD_WITH_A_CONFLICT).address());

    assertThat(get(Conflicts.class).between(person("committee-1@demo.example"), candidate))
        .isPresent();
    assertThat(get(Conflicts.class).between(person("committee-2@demo.example"), candidate))
        .isEmpty();
  }

  /**
   * A start was ended between two steps; another goes on from what was counted, ends as well, and a
   * third plays the rest.
   */
  private void playOn(Lives lives, Instant until) {
    var player = get(Player.class);
    var played =
        new AtomicInteger(DemoScore.in(get(CasesByHand.class)).map(DemoScore::steps).orElse(0));

    assertThat(played.get()).isLessThan(200);
    assertThat(
            player
                .play(lives, until, played.get(), played::set, () -> played.get() >= 200)
                .complete())
        .isFalse();
    assertThat(player.play(lives, until, played.get(), played::set, () -> false))
        .isEqualTo(new Player.Outcome(true, 0));

    get(CasesByHand.class).giveBack();
  }

  /** Everything a person could read of every case, but for certificate numbers and files. */
  private List<String> account(Lives lives) {
    var lines = new ArrayList<String>();
    for (var it : casesOf(lives)) {
      lines.add(it.number() + " " + it.title() + ": " + it.stage() + ", due " + it.dueOn());
      get(Cases.class).timeline(it.number()).stream().map(LivingDemoIT::line).forEach(lines::add);
      get(Notices.class).ofCase(it.number()).stream().map(LivingDemoIT::line).forEach(lines::add);
    }
    return lines;
  }

  private static String line(TimelineLine line) {
    return "%s %s %s"
        .formatted(
            line.at().truncatedTo(SECONDS),
            line.kind(),
            line.text()
                .replaceAll("LSSC-\\d{4}-\\w{4}-\\w{4}", "LSSC")
                .replaceAll("checksum \\w{64}", "checksum"));
  }

  private static String line(NoticeView mail) {
    return "%s %s to %s".formatted(mail.template(), mail.status(), mail.address());
  }

  private List<CaseView> casesOf(Lives lives) {
    return lives.applicants().stream()
        .flatMap(it -> get(Cases.class).ofSubject(person(it.address())).stream())
        .toList();
  }

  private Optional<CaseView> caseOf(Applicant who) {
    return get(Candidacies.class)
        .ofPerson(person(who.address()))
        .flatMap(it -> get(Cases.class).find(it.caseNumber()));
  }

  private List<TimelineLine> timeline(Applicant who) {
    return get(Cases.class).timeline(caseOf(who).orElseThrow().number());
  }

  private CertificateView certificate(Lives lives, Story story) {
    return get(Certificates.class)
        .ofPerson(person(applicant(lives, story).address()))
        .orElseThrow();
  }

  private static Applicant applicant(Lives lives, Story story) {
    return lives.applicants().get(story.ordinal());
  }

  private PersonId person(String address) {
    return get(Accounts.class).byEmail(address).orElseThrow().id();
  }

  private Lives lives(Instant until) {
    var rules = get(Rulebook.class);
    var today = LocalDate.ofInstant(until, rules.zone());
    return Lives.in(
        World.of(today, rules.zone(), get(CourseCatalog.class).all(), rules.on(today)),
        Story.values().length);
  }

  private <T> T get(Class<T> type) {
    return colophon.getBean(type);
  }

  private static ConfigurableApplicationContext start(String size) {
    return new SpringApplicationBuilder(Colophon.class)
        .profiles("demo")
        .run(
            "--server.port=0",
            "--server.shutdown=immediate",
            "--spring.datasource.url=" + Databases.fresh(),
            "--spring.datasource.username=postgres",
            "--spring.datasource.hikari.maximum-pool-size=8",
            "--colophon.data-folder=target/living-demo",
            "--colophon.notifications.dispatch-every=1h",
            "--colophon.demo.size=" + size);
  }
}
