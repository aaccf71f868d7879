package org.colophon.process.certificationissuance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.colophon.process.ProcessTesting.SOON;
import static org.colophon.process.ProcessTesting.STAFF;
import static org.colophon.process.ProcessTesting.complete;
import static org.colophon.process.ProcessTesting.engineWithFullCoverage;
import static org.colophon.process.ProcessTesting.fireTimer;
import static org.colophon.process.ProcessTesting.register;
import static org.colophon.process.ProcessTesting.registerNotices;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.colophon.accounts.RecentProof;
import org.colophon.achievements.AchievementProof;
import org.colophon.achievements.AchievementRecords;
import org.colophon.achievements.Route;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyView;
import org.colophon.candidates.CandidateId;
import org.colophon.cases.CaseNumber;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.credentials.AwardId;
import org.colophon.credentials.Awards;
import org.colophon.credentials.Certificates;
import org.colophon.credentials.TranscriptLine;
import org.colophon.engine.Refusal;
import org.colophon.process.Deadlines;
import org.colophon.process.SentNotices;
import org.colophon.program.EditionId;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(
    resources = {
      "processes/certification-issuance.bpmn",
      "forms/decide-award.form",
      "forms/answer-committee.form"
    })
class CertificationIssuanceProcessTest {

  @RegisterExtension static final ProcessEngineCoverageExtension engine = engineWithFullCoverage();

  final AwardId award = AwardId.next();
  final CandidateId candidate = CandidateId.next();
  final CaseNumber caseNumber = CaseNumber.of("C-2026-00042");

  final Awards awards = mock(Awards.class);
  final Certificates certificates = mock(Certificates.class);
  final Candidacies candidacies = mock(Candidacies.class);
  final AchievementRecords records = mock(AchievementRecords.class);
  final Rulebook rules = mock(Rulebook.class, RETURNS_DEEP_STUBS);
  final Deadlines deadlines = mock(Deadlines.class);
  final SentNotices sent = new SentNotices();

  @BeforeEach
  void registerDelegates() {
    when(deadlines.in(any())).thenReturn(SOON);
    when(rules.edition(any()).title()).thenReturn("Edition of October 2012");
    var candidacy = mock(CandidacyView.class);
    when(candidacy.id()).thenReturn(candidate);
    when(candidacies.byCase(caseNumber)).thenReturn(Optional.of(candidacy));
    var proof = mock(AchievementProof.class);
    when(proof.edition()).thenReturn(EditionId.of("2012-10"));
    when(proof.sets())
        .thenReturn(
            List.of(
                line("technology", "Technology", LocalDate.of(2026, 5, 4)),
                line("access", "Access Services", null)));
    when(records.proof(candidate)).thenReturn(proof);
    register(
        new RecordAwardDecisionDelegate(awards, deadlines),
        new RecordAnswerDelegate(awards, deadlines),
        new CreateCertificateDelegate(certificates, new Transcript(candidacies, records, rules)));
    registerNotices(sent);
  }

  @Test
  void awardedCertificationIsMadeAndSent() throws Exception {
    var process = open();
    assertThat(process)
        .isWaitingAt("UserTask_DecideAward")
        .task()
        .hasCandidateGroup("review-committee");

    complete("UserTask_DecideAward", decision("AWARD"));

    assertThat(process).hasPassed("EndEvent_CertificateSent").isEnded();
    verify(awards).decide(award, STAFF, "");
    verify(certificates)
        .render(
            award,
            List.of(
                new TranscriptLine(
                    "Technology",
                    true,
                    "Edition of October 2012",
                    "Approved course",
                    LocalDate.of(2026, 5, 4))));
    assertThat(sent.names()).containsExactly("certificate");
  }

  @Test
  void aQuestionGoesToTheOfficeAndComesBackAnswered() throws Exception {
    var process = open();

    var question = new HashMap<>(decision("ASK"));
    question.put("awardNote", "Which edition?");
    complete("UserTask_DecideAward", question);
    assertThat(process)
        .isWaitingAt("UserTask_AnswerCommittee")
        .task()
        .hasCandidateGroup("program-staff");
    complete("UserTask_AnswerCommittee", Map.of("committeeAnswer", "That of 2012."));

    assertThat(process).isWaitingAt("UserTask_DecideAward");
    verify(awards).returnToOffice(award, STAFF, "Which edition?");
    verify(awards).answer(award, STAFF, "That of 2012.");
    verify(awards, never()).decide(any(), any(), any());
    verifyNoInteractions(certificates);
  }

  @Test
  void whoHadAPartInTheCaseDoesNotDecide() throws Exception {
    doThrow(ConflictOfInterest.ownCase(STAFF)).when(awards).decide(award, STAFF, "");
    var process = open();

    assertThatThrownBy(() -> complete("UserTask_DecideAward", decision("AWARD")))
        .isInstanceOf(Refusal.class)
        .hasMessageEndingWith("Another member has to decide this award.");

    assertThat(process).isWaitingAt("UserTask_DecideAward");
    verifyNoInteractions(certificates);
    assertThat(sent.names()).isEmpty();
  }

  @Test
  void whoHadAPartInTheCaseDoesNotEvenClaim() throws Exception {
    doThrow(ConflictOfInterest.ownCase(STAFF)).when(awards).requireUninvolved(award, STAFF);

    assertThatThrownBy(
            () ->
                new DecideAwardRule(awards, mock(RecentProof.class))
                    .check(STAFF, caseNumber, variable -> award.toString()))
        .isInstanceOf(Refusal.class)
        .hasMessageEndingWith("Another member has to decide this award.");
  }

  @Test
  void withoutTheDeclarationNothingIsDecided() {
    var process = open();

    assertThatThrownBy(
            () ->
                complete(
                    "UserTask_DecideAward", Map.of("awardDecision", "AWARD", "uninvolved", false)))
        .isInstanceOf(Refusal.class);

    assertThat(process).isWaitingAt("UserTask_DecideAward");
    verifyNoInteractions(awards);
  }

  @Test
  void committeeIsRemindedOfAnAwardThatWaits() {
    var process = open();

    fireTimer("Timer_AwardOverdue");

    assertThat(process).hasPassed("EndEvent_CommitteeReminded").isWaitingAt("UserTask_DecideAward");
    assertThat(sent.names()).containsExactly("task-overdue");
  }

  @Test
  void staffAreRemindedOfAQuestionThatWaits() {
    var process = open();
    var question = new HashMap<>(decision("ASK"));
    question.put("awardNote", "Which edition?");
    complete("UserTask_DecideAward", question);

    fireTimer("Timer_AnswerOverdue");

    assertThat(process)
        .hasPassed("EndEvent_StaffRemindedOfAnswer")
        .isWaitingAt("UserTask_AnswerCommittee");
  }

  private ProcessInstance open() {
    var variables = CertificationIssuance.Variables.AWARD.of(award);
    CertificationIssuance.Variables.AWARD_DUE.put(variables, SOON);
    return runtimeService()
        .startProcessInstanceByKey(CertificationIssuance.KEY, caseNumber.value(), variables);
  }

  private static Map<String, Object> decision(String decision) {
    return Map.of("awardDecision", decision, "uninvolved", true);
  }

  private static AchievementProof.Line line(String set, String name, LocalDate on) {
    return new AchievementProof.Line(
        SetId.of(set),
        name,
        true,
        on != null,
        on == null,
        on == null ? null : Route.COURSE,
        "",
        on);
  }
}
