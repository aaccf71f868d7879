package org.colophon.records;

import static org.colophon.records.RecordRequestState.GRANTED;
import static org.colophon.records.RecordRequestState.REFUSED;
import static org.colophon.records.RecordRequestState.WITHDRAWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseStep;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.cases.WaitsOn;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.Rules;
import org.colophon.program.WrittenDate;
import org.colophon.records.RecordRequestView.Answer;
import org.colophon.records.RecordRequestView.Extension;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people ask about their own record, with its time to answer (R72). */
@Service
@Transactional
public class RecordRequests {

  private final RecordRequestRepository requests;
  private final Cases cases;
  private final Accounts accounts;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  RecordRequests(
      RecordRequestRepository requests,
      Cases cases,
      Accounts accounts,
      Rulebook rules,
      ProgramCalendar calendar) {
    this.requests = requests;
    this.cases = cases;
    this.accounts = accounts;
    this.rules = rules;
    this.calendar = calendar;
  }

  /**
   * Files a request and opens its case. Publishes {@link RecordRequestFiled}.
   *
   * @throws RecordRequestOpen when an earlier request for the same waits for its answer
   */
  public CaseNumber file(PersonId person, RecordQuestion question) throws RecordRequestOpen {
    requests.queueUp(person.value());
    var open = open(person, question.wish());
    if (open.isPresent()) {
      throw new RecordRequestOpen(open.get().caseNumber());
    }
    var today = calendar.today();
    var answerBy = today.plusDays(rules.on(today).records().answerWithinDays());
    var number = cases.open(CaseKind.RECORD_REQUEST, person, accounts.person(person).name());
    cases.record(number, new TimelineEntry(Kind.STATE, asked(question), person, true));
    cases.move(number, step(answerBy));
    requests.save(
        new RecordRequest(
            number, person, question, calendar.now(), answerBy, remindOn(today, answerBy)));
    return number;
  }

  /**
   * Takes more time to answer, once. The person is to be told before the first time is over.
   *
   * @param reason why, as the person reads it
   * @return the new last day and the day to remind the office of it
   * @throws ConflictOfInterest when it is somebody's own request
   * @throws TimeExtendedAlready the second time
   * @throws RecordRequestClosed when it was answered or withdrawn
   */
  public LongerTime extend(CaseNumber number, String reason, PersonId by)
      throws ConflictOfInterest, TimeExtendedAlready {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("More time for " + number + " needs a reason");
    }
    var request = loadFor(number, by);
    var filedOn = calendar.dateOf(request.view().filedAt());
    var later = request.view().answerBy().plusDays(rulesOf(filedOn).extendOnceByDays());
    request.extend(new Extension(reason.strip(), calendar.now()), later);
    requests.save(request);
    cases.record(
        number,
        new TimelineEntry(
            Kind.DECISION,
            "More time to answer, until %s. %s".formatted(WrittenDate.of(later), reason.strip()),
            by,
            true));
    cases.move(number, step(later));
    return new LongerTime(later, remindOn(filedOn, later));
  }

  /**
   * The time after an extension.
   *
   * @param answerBy the last day
   * @param remindOn the day on which the office is reminded
   */
  public record LongerTime(LocalDate answerBy, LocalDate remindOn) {}

  /**
   * Answers a request and closes its case. The same answer again changes nothing.
   *
   * @param outcome granted, granted in part, or refused
   * @param done what was done, as the person reads it; empty only for a refusal
   * @param reason why not all of it, as the person reads it; empty only when all is granted
   * @throws ConflictOfInterest when it is somebody's own request
   * @throws RecordRequestClosed when it was answered differently or withdrawn
   */
  public void answer(
      CaseNumber number, RecordRequestState outcome, String done, String reason, PersonId by)
      throws ConflictOfInterest {
    if (!outcome.isAnswer()
        || outcome != REFUSED && done.isBlank()
        || outcome != GRANTED && reason.isBlank()) {
      throw new IllegalArgumentException("Not an answer to " + number + ": " + outcome);
    }
    var request = loadFor(number, by);
    var answer =
        new Answer(done.strip(), reason.strip(), kept(request.view(), outcome), by, calendar.now());
    if (request.answer(outcome, answer)) {
      requests.save(request);
      cases.record(
          number,
          new TimelineEntry(
              Kind.DECISION, said(request.view().question(), outcome, answer), by, true));
      cases.close(
          number,
          outcome.label(),
          outcome == GRANTED
              ? "Our answer says what we did."
              : "Our answer says why, and what you can do if you do not agree.");
    }
  }

  /** Takes back an open request of the person's own; any other number changes nothing. */
  public void withdraw(PersonId person, CaseNumber number) {
    requests
        .findById(number)
        .filter(it -> it.view().person().equals(person))
        .filter(RecordRequest::withdraw)
        .ifPresent(
            request -> {
              cases.close(number, WITHDRAWN.label(), "You can ask again whenever you like.");
              requests.save(request);
            });
  }

  /** The person's requests, the latest first. */
  @Transactional(readOnly = true)
  public List<RecordRequestView> of(PersonId person) {
    return requests.findByPersonOrderByFiledAtDesc(person).stream()
        .map(RecordRequest::view)
        .toList();
  }

  /** Shows a request; it must exist. */
  @Transactional(readOnly = true)
  public RecordRequestView find(CaseNumber number) {
    return load(number).view();
  }

  private Optional<RecordRequestView> open(PersonId person, RecordWish wish) {
    return of(person).stream()
        .filter(RecordRequestView::isOpen)
        .filter(it -> it.question().wish() == wish)
        .findFirst();
  }

  private Rules.Records rulesOf(LocalDate filedOn) {
    return rules.on(filedOn).records();
  }

  private LocalDate remindOn(LocalDate filedOn, LocalDate answerBy) {
    return answerBy.minusDays(rulesOf(filedOn).remindBeforeDays());
  }

  /** A deletion leaves what the rules keep; whoever is told of one is told this too (R71). */
  private String kept(RecordRequestView request, RecordRequestState outcome) {
    return request.question().wish() == RecordWish.DELETION && outcome != REFUSED
        ? rulesOf(calendar.dateOf(request.filedAt())).kept()
        : "";
  }

  private static CaseStep step(LocalDate answerBy) {
    return new CaseStep(
        "Answer awaited",
        WaitsOn.PROGRAM_OFFICE,
        answerBy,
        "The program office reads your request and answers you in a letter.");
  }

  private static String asked(RecordQuestion question) {
    return switch (question.wish()) {
      case COPY -> "Full copy of the record asked for.";
      case CORRECTION -> "Correction asked for: " + question.item() + ".";
      case DELETION -> "Deletion asked for.";
    };
  }

  private static String said(RecordQuestion question, RecordRequestState outcome, Answer answer) {
    var text = new StringBuilder(question.wish().label());
    if (!question.item().isEmpty()) {
      text.append(" of “").append(question.item()).append("”");
    }
    text.append(": ").append(outcome.label().toLowerCase(Locale.ROOT)).append(".");
    add(text, "Done: ", answer.done());
    add(text, "Reason: ", answer.reason());
    add(text, "Kept by rule: ", answer.kept());
    return text.toString();
  }

  private static void add(StringBuilder text, String what, String said) {
    if (!said.isEmpty()) {
      text.append("\n").append(what).append(said);
    }
  }

  private RecordRequest loadFor(CaseNumber number, PersonId by) throws ConflictOfInterest {
    var request = load(number);
    if (request.view().person().equals(by)) {
      throw ConflictOfInterest.ownCase(by);
    }
    return request;
  }

  private RecordRequest load(CaseNumber number) {
    return requests
        .findById(number)
        .orElseThrow(() -> new IllegalArgumentException("No record request " + number));
  }
}
