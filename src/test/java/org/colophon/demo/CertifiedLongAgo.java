package org.colophon.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.colophon.accounts.Accounts;
import org.colophon.credentials.CertificateView;
import org.colophon.credentials.Certificates;
import org.colophon.engine.CasesByHand;
import org.colophon.program.Rulebook;
import org.springframework.beans.factory.BeanFactory;

/** Lets tests find somebody who was certified years ago, by the services of that day. */
public final class CertifiedLongAgo {

  private static final String PROGRAM = "Library Work " + UUID.randomUUID();
  private static final House COLLEGE = House.COPPER_RIDGE;

  private final PlayedPast past;
  private final CasesByHand engine;
  private final Stage stage;
  private final Accounts accounts;
  private final Certificates certificates;
  private final Rulebook rules;

  public CertifiedLongAgo(BeanFactory beans) {
    this.past = beans.getBean(PlayedPast.class);
    this.engine = beans.getBean(CasesByHand.class);
    this.stage = beans.getBean(Stage.class);
    this.accounts = beans.getBean(Accounts.class);
    this.certificates = beans.getBean(Certificates.class);
    this.rules = beans.getBean(Rulebook.class);
  }

  /** The address of somebody; the password is {@code demo}. */
  public record Graduate(String address, CertificateView certificate) {}

  /**
   * Graduates of a college, each certified provisionally on their day; the earliest comes first.
   */
  public List<Graduate> provisionallyOn(List<LocalDate> days) throws Exception {
    engine.take();
    try {
      agree(days.get(0).minusDays(60));
      return days.stream().map(this::certify).toList();
    } finally {
      past.leave();
      engine.giveBack();
    }
  }

  private void agree(LocalDate day) throws Exception {
    goTo(day);
    stage.courses().register(COLLEGE);
    stage.colleges().begin(COLLEGE, PROGRAM, ProgramLives.COVERED);
    stage.colleges().submit(COLLEGE, PROGRAM);
    runAgreements();
    stage.colleges().check(COLLEGE, PROGRAM);
    runAgreements();
    stage.colleges().agree(COLLEGE, PROGRAM);
    runAgreements();
  }

  private void runAgreements() {
    stage.colleges().casesOf(COLLEGE).forEach(engine::runDue);
  }

  private Graduate certify(LocalDate day) {
    var who = graduate();
    try {
      goTo(day);
      stage.candidates().begin(who);
      stage.colleges().sayThatTheyGraduated(who, PROGRAM, day.minusDays(30));
      run(who);
      stage.colleges().confirm(who);
      run(who);
      stage.candidates().fillInWithoutWork(who);
      stage.candidates().submit(who);
      stage.candidates().payByCard(who);
      run(who);
      stage.candidates().accept(who);
      run(who);
      stage.candidates().award(who, DemoPerson.COMMITTEE_2);
      run(who);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    var person = accounts.byEmail(who.address()).orElseThrow().id();
    return new Graduate(who.address(), certificates.ofPerson(person).orElseThrow());
  }

  private void run(Applicant who) {
    stage.candidates().casesOf(who).forEach(engine::runDue);
  }

  private void goTo(LocalDate day) {
    past.goTo(day.atTime(10, 0).atZone(rules.zone()).toInstant());
  }

  private static Applicant graduate() {
    return new Applicant(
        "Ada",
        "Lind",
        UUID.randomUUID() + "@example.org",
        LocalDate.of(1996, 2, 29),
        new Applicant.Town("Boise", "Idaho", "83702"),
        "12 Elm Street",
        "Boise Public Library",
        "Page",
        1,
        35,
        "",
        true);
  }
}
