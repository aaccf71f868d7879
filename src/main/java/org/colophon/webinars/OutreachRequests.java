package org.colophon.webinars;

import static org.colophon.webinars.OutreachState.ACCEPTED;
import static org.colophon.webinars.OutreachState.DECLINED;
import static org.colophon.webinars.OutreachState.WITHDRAWN;

import java.util.List;
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
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.webinars.OutreachView.Answer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what groups ask for and promoters offer, with its time to answer. */
@Service
@Transactional
public class OutreachRequests {

  private final OutreachRepository requests;
  private final Cases cases;
  private final Accounts accounts;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  OutreachRequests(
      OutreachRepository requests,
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
   * Files a request or an offer and opens its case. Publishes {@link OutreachFiled}.
   *
   * @throws OutreachOpen when an earlier one of the same kind waits for its answer
   */
  public CaseNumber file(PersonId person, OutreachQuestion question) throws OutreachOpen {
    requests.queueUp(person.value());
    var open = open(person, question.wish());
    if (open.isPresent()) {
      throw new OutreachOpen(open.get().caseNumber());
    }
    var today = calendar.today();
    var answerBy = today.plusDays(rules.on(today).outreach().answerWithinDays());
    var number = cases.open(CaseKind.OUTREACH, person, accounts.person(person).name());
    cases.record(
        number,
        new TimelineEntry(
            Kind.STATE,
            "%s: %s.".formatted(question.wish().label(), question.organization()),
            person,
            true));
    cases.move(
        number,
        new CaseStep(
            "Answer awaited",
            WaitsOn.PROGRAM_OFFICE,
            answerBy,
            "The program office reads what you wrote and answers you in a letter."));
    requests.save(new OutreachRequest(number, person, question, calendar.now(), answerBy));
    return number;
  }

  /**
   * Answers it and closes its case. The same answer again changes nothing.
   *
   * @param text as the person reads it: what happens next, or why not
   * @throws OwnOutreach when it is somebody's own
   * @throws OutreachClosed when it was answered differently or withdrawn
   */
  public void answer(CaseNumber number, boolean accepted, String text, PersonId by)
      throws OwnOutreach {
    if (text.isBlank()) {
      throw new IllegalArgumentException("An answer to " + number + " has words");
    }
    var request = load(number);
    if (request.view().person().equals(by)) {
      throw new OwnOutreach();
    }
    var outcome = accepted ? ACCEPTED : DECLINED;
    if (request.answer(outcome, new Answer(text.strip(), by, calendar.now()))) {
      requests.save(request);
      cases.record(
          number,
          new TimelineEntry(
              Kind.DECISION, "%s. %s".formatted(outcome.label(), text.strip()), by, true));
      cases.close(
          number,
          outcome.label(),
          accepted ? "Our answer says what happens next." : "Our answer says why.");
    }
  }

  /** Takes back an open request of the person's own; any other number changes nothing. */
  public void withdraw(PersonId person, CaseNumber number) {
    requests
        .findById(number)
        .filter(it -> it.view().person().equals(person))
        .filter(OutreachRequest::withdraw)
        .ifPresent(
            request -> {
              cases.close(number, WITHDRAWN.label(), "You can ask again whenever you like.");
              requests.save(request);
            });
  }

  /** The person's requests and offers, the latest first. */
  @Transactional(readOnly = true)
  public List<OutreachView> of(PersonId person) {
    return requests.findByPersonOrderByFiledAtDesc(person).stream()
        .map(OutreachRequest::view)
        .toList();
  }

  /** Shows one; it must exist. */
  @Transactional(readOnly = true)
  public OutreachView find(CaseNumber number) {
    return load(number).view();
  }

  private Optional<OutreachView> open(PersonId person, OutreachWish wish) {
    return of(person).stream()
        .filter(OutreachView::isOpen)
        .filter(it -> it.question().wish() == wish)
        .findFirst();
  }

  private OutreachRequest load(CaseNumber number) {
    return requests
        .findById(number)
        .orElseThrow(() -> new IllegalArgumentException("No outreach request " + number));
  }
}
