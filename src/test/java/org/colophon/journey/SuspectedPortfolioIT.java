package org.colophon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.evaluation.Finding;
import org.colophon.evaluation.PortfolioMark;
import org.colophon.evaluation.SeatState;
import org.colophon.evaluation.SeatView;
import org.colophon.fees.CardCheckouts;
import org.colophon.fees.InvoiceState;
import org.colophon.fees.Invoices;
import org.colophon.integrity.IntegrityView;
import org.colophon.portfolios.PortfolioState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An evaluation rests while something is suspected, and goes on or ends as that is settled. */
class SuspectedPortfolioIT extends TwoMayJudge {

  private static final String LOOK = "UserTask_LookIntoSuspicion";
  private static final String DECIDE = "UserTask_DecideIntegrity";

  @Autowired Accounts accounts;
  @Autowired Invoices invoices;
  @Autowired CardCheckouts cards;
  @Autowired RuntimeService runtime;

  @Test
  void whatWasUnfoundedGoesOnWithTheSamePeopleAndWhatTheyFound() throws Exception {
    var number = world.handedIn(quenby, world.written(quenby));
    var before = claimed(number);
    var suspecting = before.get(0);
    var other = before.get(1);
    reviews.mark(other.id(), judge(other), met(1), 0);

    reviews.suspect(suspecting.id(), judge(suspecting), "I know this from a handbook.");

    assertThat(seats.ofCase(number)).extracting(SeatView::state).containsOnly(SeatState.OPEN);
    assertThat(open(number, "UserTask_Review")).as("nobody is at work").isEmpty();
    complete(open(suspicion().caseNumber(), LOOK).get(0), look("UNFOUNDED"));
    var after = claimed(number);
    assertThat(after)
        .extracting(TwoMayJudge::judge)
        .isEqualTo(before.stream().map(TwoMayJudge::judge).toList());
    assertThat(reviews.of(other.id(), judge(other)).marks()).hasSize(1);
  }

  @Test
  void whatWasFoundedEndsItForGood() throws Exception {
    var number = world.handedIn(quenby, world.written(quenby));
    settle(number, "FOUNDED");

    assertThat(portfolios.ofCase(number).state()).isEqualTo(PortfolioState.NOT_ACHIEVED);
    assertThat(seats.ofCase(number)).extracting(SeatView::state).containsOnly(SeatState.CLOSED);
    assertThat(open(number, "UserTask_Review")).isEmpty();
    assertThat(invoices.ofCase(number).orElseThrow().state()).isEqualTo(InvoiceState.PAID);
  }

  @Test
  void whatTellsAboutPatronsIsGivenBackWithItsFee() throws Exception {
    var number = world.handedIn(quenby, world.written(quenby));
    settle(number, "TO_REMOVE");

    assertThat(portfolios.ofCase(number).state()).isEqualTo(PortfolioState.CLOSED);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> invoices.ofCase(number).orElseThrow().state() == InvoiceState.REFUNDED);
  }

  @Test
  void nobodyIsAskedWhileWhatWasSuspectedBeforeThePaymentIsOpen() throws Exception {
    var number = portfolios.submit(quenby, world.written(quenby));
    integrity.suspect(number, "I know this from a handbook.", person("manager"));
    cards.pay(cards.start(invoices.ofCase(number).orElseThrow().id()).id());
    await().atMost(Duration.ofMinutes(1)).until(() -> waits(number));
    assertThat(seats.ofCase(number)).isEmpty();

    complete(open(suspicion().caseNumber(), LOOK).get(0), look("UNFOUNDED"));

    assertThat(claimed(number)).hasSize(2);
  }

  /** Raised by an evaluator, asked, answered, and decided. */
  private void settle(CaseNumber number, String decision) throws Exception {
    var suspecting = claimed(number).get(0);
    reviews.suspect(suspecting.id(), judge(suspecting), "It names a reader.");
    var about = suspicion().caseNumber();
    complete(open(about, LOOK).get(0), look("ASK"));
    integrity.answer(quenby, about, "She agreed.");
    complete(
        open(about, DECIDE).get(0),
        Map.of("integrityDecision", decision, "integrityReason", "She did not."));
  }

  private IntegrityView suspicion() {
    return integrity.ofAuthor(quenby).get(0);
  }

  /** Both evaluators are asked by themselves, and take it. */
  private List<SeatView> claimed(CaseNumber number) throws Exception {
    awaitBothAsked(number);
    for (var seat : seats.ofCase(number)) {
      seats.claim(seat.id(), judge(seat));
    }
    return seats.ofCase(number);
  }

  private boolean waits(CaseNumber number) {
    return runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(number.value())
            .activityIdIn("ReceiveTask_AwaitIntegritySettled")
            .count()
        == 1;
  }

  private static PortfolioMark met(int competency) {
    return new PortfolioMark(competency, Finding.MET, Set.of(), "");
  }

  private static Map<String, Object> look(String choice) {
    return Map.of("integrityLook", choice, "integrityWords", "The source is named.");
  }

  private PersonId person(String name) {
    return accounts.byEmail(name + "@demo.example").orElseThrow().id();
  }

  private void complete(Task task, Map<String, Object> posted) {
    var staff = person("staff").value();
    identity.setAuthentication(staff, List.of("program-staff"));
    tasks.claim(task.getId(), staff);
    tasks.complete(task.getId(), posted);
    identity.clearAuthentication();
  }
}
