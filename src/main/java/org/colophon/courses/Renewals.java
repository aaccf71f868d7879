package org.colophon.courses;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
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
import org.colophon.program.WrittenDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Watches the ends of approvals come near, and keeps whether each is renewed in time (R21).
 *
 * <p>An approval lapses by its date, whether or not anybody looks; what is kept here is that its
 * provider is told, and what it answers.
 */
@Service
@Transactional
public class Renewals {

  private static final ProviderRole[] SPEAKERS = {ProviderRole.SIGNATORY, ProviderRole.OWNER};

  private final RenewalRepository renewals;
  private final CourseRepository courses;
  private final CourseCatalog catalog;
  private final Cases cases;
  private final JdbcClient database;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final ApplicationEventPublisher events;

  Renewals(
      RenewalRepository renewals,
      CourseRepository courses,
      CourseCatalog catalog,
      Cases cases,
      JdbcClient database,
      Rulebook rules,
      ProgramCalendar calendar,
      ApplicationEventPublisher events) {
    this.renewals = renewals;
    this.courses = courses;
    this.catalog = catalog;
    this.cases = cases;
    this.database = database;
    this.rules = rules;
    this.calendar = calendar;
    this.events = events;
  }

  /**
   * Opens the renewal of every approval whose end is near enough, once for each end. An end that
   * passed unseen, because nothing ran, is found afterwards as well. Publishes {@link
   * RenewalOpened} for each.
   *
   * @return how many were opened
   */
  public int openDue() {
    renewals.queueUp();
    var today = calendar.today();
    var ahead = rules.on(today).courseReview().remindBeforeEnd();
    var due = nearEnds(today, ahead);
    due.forEach(it -> open(courses.findById(new CourseId(it)).orElseThrow()));
    return due.size();
  }

  private List<UUID> nearEnds(LocalDate today, Period ahead) {
    return database
        .sql(
            """
            select c.course_id, e.ends_on from courses c
              join (select distinct on (course_id) course_id, approved_until as ends_on, ended_on
                    from course_approvals order by course_id, position desc) e
                on e.course_id = c.course_id
            where e.ended_on is null and e.ends_on between :from and :to
              and not exists (select 1 from course_renewals r
                where r.course_id = c.course_id and r.ends_on = e.ends_on and r.state not in ('UNPAID', 'DROPPED'))
            order by e.ends_on, c.course_id
            """)
        .param("from", today.minus(ahead))
        .param("to", today.plus(ahead).plusDays(3)) // months differ in length; counted back below
        .query((row, i) -> new Near(row.getObject(1, UUID.class), row.getDate(2).toLocalDate()))
        .list()
        .stream()
        .filter(it -> !today.isBefore(it.endsOn().minus(ahead)))
        .map(Near::course)
        .toList();
  }

  private record Near(UUID course, LocalDate endsOn) {}

  private void open(Course course) {
    var view = course.view();
    var title = "%s: %s".formatted(view.providerName(), view.title());
    var number = cases.open(CaseKind.RENEWAL, course.spokesperson(), title);
    var until = view.latestApproval().until();
    var heard = course.hasRepresentatives();
    cases.move(
        number,
        new CaseStep(
            "Renewal",
            heard ? WaitsOn.PROVIDER : WaitsOn.PROGRAM_OFFICE,
            until,
            heard
                ? "Ask for the renewal of the approval; without it, it lapses."
                : "Nobody acts for this provider here. Write to it: %s"
                    .formatted(course.reachedAt())));
    renewals.save(new Renewal(number, course));
  }

  /** A renewal; asking for a case that is none is a bug. */
  @Transactional(readOnly = true)
  public RenewalView find(CaseNumber number) {
    return renewals.findById(number).orElseThrow().view();
  }

  /** The renewals of a provider's courses, the nearest end first; for its own people only. */
  @Transactional(readOnly = true)
  public List<RenewalView> ofProvider(ProviderId provider) {
    return renewals.ofProvider(provider).stream().map(Renewal::view).toList();
  }

  /**
   * Asks for a renewal. Publishes {@link RenewalRequested}.
   *
   * @param by a signatory or an owner of the provider
   * @param cost what the course costs from then on, up to 200 characters; may be empty
   * @param contact how to reach the provider, up to 300 characters; may be empty
   * @throws RenewalClosed when it was asked for before, or the approval has lapsed
   */
  public void request(PersonId by, CaseNumber number, String cost, String contact)
      throws NotRepresentative, RoleMissing, RenewalClosed {
    var renewal = renewals.lock(number).orElseThrow(() -> new NotRepresentative(by, number));
    renewal.course().requireRole(by, SPEAKERS);
    renewals.save(renewal.request(cost.strip(), contact.strip(), by, calendar.today()));
    record(number, "Renewal asked for; the course is as it was approved.", by);
    cases.move(
        number,
        new CaseStep(
            "Fee",
            WaitsOn.PROVIDER,
            null,
            "Pay the fee; the program office looks at the renewal then."));
  }

  /**
   * The fee is paid; staff look whether the course is still the one that was approved.
   *
   * @return the last day for it
   */
  public LocalDate beginCheck(CaseNumber number) {
    var today = calendar.today();
    var dueOn = today.plusDays(rules.on(today).courseApproval().renewalCheckWithinDays());
    cases.move(
        number,
        new CaseStep(
            "Check",
            WaitsOn.PROGRAM_OFFICE,
            dueOn,
            "The program office sees whether the course is still as it was approved."));
    return dueOn;
  }

  /**
   * Renews the approval, with what the provider said about cost and contact. Renewed already, it
   * stays as it is.
   *
   * @throws ApprovalSuspended while the course takes no new learners
   */
  public Approval renew(CaseNumber number, PersonId by) throws ApprovalSuspended {
    var renewal = locked(number);
    var asked = renewal.view();
    if (asked.course().suspensionOn(calendar.today()).isPresent()) {
      throw new ApprovalSuspended();
    }
    if (!renewal.close(RenewalState.RENEWED, "", calendar.now())) {
      return asked.course().latestApproval();
    }
    renewals.save(renewal);
    var course = asked.course().id();
    courses.save(renewal.course().describe(asked.cost(), asked.contact()));
    var approval = catalog.renew(course, calendar.today(), by);
    record(
        number,
        "Renewed, from %s until %s."
            .formatted(WrittenDate.of(approval.from()), WrittenDate.of(approval.until())),
        by);
    cases.close(number, RenewalState.RENEWED.label(), "The course stays in the catalog.");
    return approval;
  }

  /**
   * Does not renew the approval. Publishes {@link TeachOutBegan}.
   *
   * @param why for the provider to read
   */
  public void decline(CaseNumber number, String why, PersonId by) {
    if (close(number, RenewalState.NOT_RENEWED, why)) {
      record(number, "Not renewed. " + why, by);
      events.publishEvent(new TeachOutBegan(find(number).course().id()));
      cases.close(number, RenewalState.NOT_RENEWED.label(), "Our letter says why.");
    }
  }

  /**
   * Takes back that an approval was not renewed: it is renewed from the day after it ended, as if
   * it had been renewed in time. The fee that was given back is not asked for again.
   */
  Approval grant(CaseNumber number, String why, PersonId by) {
    var renewal = locked(number);
    var refusedOn = calendar.dateOf(renewal.refusedAt().orElseThrow());
    var asked = renewal.view();
    renewals.save(renewal.grant());
    courses.save(renewal.course().describe(asked.cost(), asked.contact()));
    var approval = catalog.renew(asked.course().id(), refusedOn, by);
    cases.reopen(number, why);
    record(
        number,
        "Renewed, from %s until %s."
            .formatted(WrittenDate.of(approval.from()), WrittenDate.of(approval.until())),
        by);
    cases.close(number, RenewalState.RENEWED.label(), "The course stays in the catalog.");
    return approval;
  }

  /** Nothing was asked until the last day. Publishes {@link TeachOutBegan}. */
  public void lapse(CaseNumber number) {
    if (close(number, RenewalState.LAPSED, "")) {
      events.publishEvent(new TeachOutBegan(find(number).course().id()));
      cases.close(
          number, RenewalState.LAPSED.label(), "The course can be proposed again at any time.");
    }
  }

  /** The fee was not paid; while there is time, the renewal can be asked for again. */
  public void closeUnpaid(CaseNumber number) {
    if (close(number, RenewalState.UNPAID, "")) {
      cases.close(
          number,
          RenewalState.UNPAID.label(),
          "While the approval runs, we write to you again so that you can renew it.");
    }
  }

  /** Renewed in another way, or ended before its time: there is nothing left to renew. */
  @EventListener
  void on(ApprovalMoved event) {
    for (var renewal : renewals.openOf(event.course())) {
      renewals.save(renewal.drop(calendar.now()));
      cases.close(
          renewal.caseNumber(),
          RenewalState.DROPPED.label(),
          "The approval of the course has changed in another way.");
    }
  }

  private boolean close(CaseNumber number, RenewalState how, String why) {
    var renewal = locked(number);
    var closed = renewal.close(how, why, calendar.now());
    renewals.save(renewal);
    return closed;
  }

  private void record(CaseNumber number, String text, @Nullable PersonId by) {
    cases.record(number, new TimelineEntry(Kind.DECISION, text, by, true));
  }

  private Renewal locked(CaseNumber number) {
    return renewals.lock(number).orElseThrow();
  }
}
