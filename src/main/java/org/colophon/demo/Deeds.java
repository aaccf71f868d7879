package org.colophon.demo;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.colophon.accommodations.Accommodations;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Applications;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyView;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.courses.CompletionAnswers;
import org.colophon.courses.CompletionState;
import org.colophon.courses.CompletionView;
import org.colophon.courses.Completions;
import org.colophon.courses.CourseView;
import org.colophon.courses.ReportCompletion;
import org.colophon.credentials.Certificates;
import org.colophon.credentials.Register;
import org.colophon.credentials.RegisterStatus;
import org.colophon.fees.CardCheckouts;
import org.colophon.fees.InvoiceView;
import org.colophon.fees.Invoices;
import org.colophon.fees.PaymentMethod;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.SetId;
import org.colophon.records.RecordQuestion;
import org.colophon.records.RecordRequests;
import org.springframework.stereotype.Component;

/** What people of the demo do, each by the service behind the page or by the task in Tasklist. */
@Component
@OnlyInDemo
class Deeds {

  private final Accounts accounts;
  private final Applications applications;
  private final Candidacies candidacies;
  private final Invoices invoices;
  private final CardCheckouts cards;
  private final DemoPapers papers;
  private final Completions completions;
  private final CompletionAnswers answers;
  private final Certificates certificates;
  private final Register register;
  private final RecordRequests requests;
  private final Accommodations accommodations;
  private final Cases cases;
  private final Office office;
  private final ProgramCalendar calendar;

  Deeds(
      Accounts accounts,
      Applications applications,
      Candidacies candidacies,
      Invoices invoices,
      CardCheckouts cards,
      DemoPapers papers,
      Completions completions,
      CompletionAnswers answers,
      Certificates certificates,
      Register register,
      RecordRequests requests,
      Accommodations accommodations,
      Cases cases,
      Office office,
      ProgramCalendar calendar) {
    this.accounts = accounts;
    this.applications = applications;
    this.candidacies = candidacies;
    this.invoices = invoices;
    this.cards = cards;
    this.papers = papers;
    this.completions = completions;
    this.answers = answers;
    this.certificates = certificates;
    this.register = register;
    this.requests = requests;
    this.accommodations = accommodations;
    this.cases = cases;
    this.office = office;
    this.calendar = calendar;
  }

  /** All cases that are about an applicant. */
  List<CaseNumber> casesOf(Applicant who) {
    return accounts
        .byEmail(who.address())
        .map(it -> cases.ofSubject(it.id()).stream().map(CaseView::number).toList())
        .orElse(List.of());
  }

  void begin(Applicant who) throws Exception {
    accounts.open(who.account());
    applications.save(idOf(who), who.personal());
    applications.save(idOf(who), who.education());
  }

  void fillIn(Applicant who) throws Exception {
    applications.save(idOf(who), who.work(calendar.today()));
    fillInWithoutWork(who);
  }

  /** What a recognized graduate may do. */
  void fillInWithoutWork(Applicant who) throws Exception {
    applications.save(idOf(who), who.membership());
    applications.save(idOf(who), who.consents());
  }

  void submit(Applicant who) throws Exception {
    applications.submit(idOf(who));
  }

  void payByCard(Applicant who) throws Exception {
    cards.pay(cards.start(invoiceOf(who).id()).id());
  }

  void announce(Applicant who, PaymentMethod method, String reference) {
    invoices.announce(invoiceOf(who).id(), method, reference);
  }

  void recordPayment(Applicant who, PaymentMethod method, String reference) {
    complete(
        who,
        "UserTask_RecordPayment",
        DemoPerson.STAFF,
        Map.of(
            "paymentArrived",
            method.name(),
            "paymentAmount",
            invoiceOf(who).open().amount().toPlainString(),
            "paymentReference",
            reference,
            "paymentReceivedOn",
            calendar.today().toString()));
  }

  void accept(Applicant who) {
    review(who, Map.of("decision", "ACCEPT"));
  }

  void askForMore(Applicant who, List<String> questions) {
    review(
        who,
        Map.of(
            "decision",
            "ASK_FOR_MORE",
            "missingItems",
            questions.stream().collect(joining("\n")),
            "reviewNote",
            "The dates of the employment do not agree with the employer's page."));
  }

  void answer(Applicant who, List<String> answers) throws Exception {
    candidacies.answerItems(idOf(who), answers);
  }

  void refuse(Applicant who) {
    review(
        who,
        Map.of(
            "decision",
            "REFUSE",
            "refusalReason",
            "WORK_NOT_CONFIRMED",
            "reviewNote",
            "The library has no record of this employment; asked twice by telephone."));
  }

  void sendRefundCheck(Applicant who, String number) {
    complete(
        who,
        "UserTask_SendRefundCheck",
        DemoPerson.STAFF,
        Map.of("refundCheckNumber", number, "refundSentOn", calendar.today().toString()));
  }

  void report(Applicant who, CourseView course, LocalDate startedOn, LocalDate completedOn)
      throws Exception {
    var candidacy = candidacyOf(who);
    var certificate =
        papers.keep(
            candidacy.person(),
            "certificate-" + course.set(),
            CoursePaper.of(who.name(), course, completedOn));
    completions.report(
        new ReportCompletion(
            candidacy.person(),
            candidacy.caseNumber(),
            course.id(),
            startedOn,
            completedOn,
            certificate));
  }

  /** Whoever signs for the provider answers; staff do where nobody does. */
  void confirm(Applicant who, SetId set) throws Exception {
    var reported = reported(who, set);
    if (reported.answerBy().isPresent()) {
      answers.confirm(signer(reported), answers.providerOf(reported.id()), reported.id(), "");
    } else {
      judge(who, set, Map.of("confirmation", "CONFIRM"));
    }
  }

  /** The same where it is not so. */
  void reject(Applicant who, SetId set, String reason) throws Exception {
    var reported = reported(who, set);
    if (reported.answerBy().isPresent()) {
      answers.reject(signer(reported), answers.providerOf(reported.id()), reported.id(), reason);
    } else {
      judge(who, set, Map.of("confirmation", "REJECT", "confirmationReason", reason));
    }
  }

  private CompletionView reported(Applicant who, SetId set) {
    return completions.of(idOf(who)).stream()
        .filter(it -> it.set().equals(set) && it.state() == CompletionState.REPORTED)
        .findFirst()
        .orElseThrow();
  }

  private PersonId signer(CompletionView reported) {
    return answers.signers(reported.id()).get(0);
  }

  void withdraw(Applicant who) {
    candidacies.withdraw(idOf(who));
  }

  void award(Applicant who, DemoPerson by) {
    decide(who, by, Map.of("awardDecision", "AWARD"));
  }

  void askTheOffice(Applicant who, DemoPerson by, String question) {
    decide(who, by, Map.of("awardDecision", "ASK", "awardNote", question));
  }

  void answerTheCommittee(Applicant who, String answer) {
    complete(who, "UserTask_AnswerCommittee", DemoPerson.STAFF, Map.of("committeeAnswer", answer));
  }

  void suspend(Applicant who, String reason) {
    var certificate = certificates.ofPerson(idOf(who)).orElseThrow();
    register.change(
        certificate.number(), RegisterStatus.SUSPENDED, office.id(DemoPerson.STAFF), reason);
  }

  void ask(Applicant who, RecordQuestion question) throws Exception {
    requests.file(idOf(who), question);
  }

  void takeMoreTime(Applicant who, String reason) {
    settle(who, Map.of("recordDecision", "EXTEND", "recordReason", reason));
  }

  void grantInPart(Applicant who, String done, String reason) {
    settle(who, Map.of("recordDecision", "PARTLY", "recordDone", done, "recordReason", reason));
  }

  void askForAccommodation(Applicant who, String needs) throws Exception {
    accommodations.file(idOf(who), needs);
  }

  private void settle(Applicant who, Map<String, Object> form) {
    office.complete(
        requests.of(idOf(who)).get(0).caseNumber(),
        "UserTask_AnswerRecordRequest",
        DemoPerson.STAFF,
        form);
  }

  private void review(Applicant who, Map<String, Object> form) {
    complete(who, "UserTask_ReviewApplication", DemoPerson.STAFF, form);
  }

  private void judge(Applicant who, SetId set, Map<String, Object> form) {
    complete(
        who, "UserTask_ConfirmCompletion", Map.of("setId", set.value()), DemoPerson.STAFF, form);
  }

  private void decide(Applicant who, DemoPerson by, Map<String, Object> form) {
    var declared = new HashMap<>(form);
    declared.put("uninvolved", true);
    complete(who, "UserTask_DecideAward", by, declared);
  }

  private void complete(Applicant who, String task, DemoPerson by, Map<String, Object> form) {
    complete(who, task, Map.of(), by, form);
  }

  private void complete(
      Applicant who,
      String task,
      Map<String, String> about,
      DemoPerson by,
      Map<String, Object> form) {
    office.complete(caseOf(who), task, about, by, form);
  }

  private InvoiceView invoiceOf(Applicant who) {
    return invoices.ofCase(caseOf(who)).orElseThrow();
  }

  private CaseNumber caseOf(Applicant who) {
    return candidacyOf(who).caseNumber();
  }

  private CandidacyView candidacyOf(Applicant who) {
    return candidacies.ofPerson(idOf(who)).orElseThrow();
  }

  private PersonId idOf(Applicant who) {
    return accounts.byEmail(who.address()).orElseThrow().id();
  }
}
