package org.colophon.courses;

import static java.util.Comparator.comparing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.TeachOut.Line;
import org.colophon.courses.TeachOut.Own;
import org.colophon.courses.TeachOut.Standing;
import org.colophon.courses.TeachOut.Stated;
import org.colophon.program.ProgramCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says for everybody who is affected when a course ends what still counts, and until when (R22).
 * Who takes a course is not known before somebody says so; known are those who reported it, those
 * whom its provider attested, and those who agreed that this provider attests for them.
 */
@Service
@Transactional(readOnly = true)
public class TeachOuts {

  private static final ProviderRole[] SIGNERS = {ProviderRole.OWNER, ProviderRole.SIGNATORY};

  private static final String AFFECTED =
      """
      select * from (
      select k.person_id, k.case_number, case k.state when 'CONFIRMED' then 'CREDITED' else 'REPORTED' end,
             k.started_on, k.completed_on
      from completions k where k.course_id = :course and k.state in ('REPORTED', 'CONFIRMED')
      union all
      select a.person_id, a.case_number, 'EXPECTED', null, null
      from completion_consents a
      where a.provider_id = :provider and a.revoked_at is null and not exists
        (select 1 from completions k where k.case_number = a.case_number and k.set_id = :set
           and k.state in ('REPORTED', 'CONFIRMED'))
      ) as affected
      where :person::text is null or person_id = :person::text
      order by 3, 2
      """;

  private static final String CONCERNED =
      """
      select k.course_id from completions k
      where k.person_id = :person and k.state in ('REPORTED', 'CONFIRMED')
      union
      select c.course_id from courses c join completion_consents a on a.provider_id = c.provider_id
      where a.person_id = :person and a.revoked_at is null
      """;

  private final JdbcClient database;
  private final CourseRepository courses;
  private final ObjectProvider<CandidateStanding> candidates;
  private final ProgramCalendar calendar;

  TeachOuts(
      JdbcClient database,
      CourseRepository courses,
      ObjectProvider<CandidateStanding> candidates,
      ProgramCalendar calendar) {
    this.database = database;
    this.courses = courses;
    this.candidates = candidates;
    this.calendar = calendar;
  }

  /** What still counts of a course, and for whom; for people of the program only. */
  public TeachOut of(CourseId id) {
    var course = courses.findById(id).orElseThrow().view();
    return new TeachOut(course, course.latestApproval(), lines(course, null));
  }

  /** Whether the last day of a course is fixed: it was ended before its time, or has lapsed. */
  public boolean began(CourseId id) {
    return courses.findById(id).flatMap(it -> it.ending(calendar.today())).isPresent();
  }

  /**
   * What a provider attested of one of its courses and was asked about, so far as it counts or may
   * still count. It tells nothing about who else is a candidate.
   *
   * @param signer somebody who signs for the provider
   */
  public List<Stated> stated(PersonId signer, CourseId id) throws NotRepresentative, RoleMissing {
    var course = courses.findById(id).orElseThrow(() -> new NotRepresentative(signer, id));
    course.requireRole(signer, SIGNERS);
    return Stream.concat(reported(id), attested(id))
        .sorted(comparing(Stated::completedOn).reversed())
        .toList();
  }

  private Stream<Stated> reported(CourseId id) {
    return database
        .sql(
            """
            select person_id, '', started_on, completed_on, state = 'CONFIRMED'
            from completions where course_id = ? and state in ('REPORTED', 'CONFIRMED')
            """)
        .param(id.value())
        .query(TeachOuts::stated)
        .list()
        .stream();
  }

  private Stream<Stated> attested(CourseId id) {
    return database
        .sql(
            """
            select null, name, started_on, completed_on, false
            from attestations where course_id = ? and state = 'WAITING'
            """)
        .param(id.value())
        .query(TeachOuts::stated)
        .list()
        .stream();
  }

  /** The courses of a candidate that end or take nobody new while their time to complete runs. */
  public List<Own> ofCandidate(PersonId person) {
    var ids =
        database
            .sql(CONCERNED)
            .param("person", person.value())
            .query((row, i) -> new CourseId(row.getObject(1, UUID.class)))
            .list();
    return courses.findByIdIn(ids).stream()
        .flatMap(it -> own(person, it))
        .sorted(comparing(it -> it.course().title(), String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  private Stream<Own> own(PersonId person, Course course) {
    var today = calendar.today();
    var view = course.view();
    var ending = course.ending(today).filter(it -> !today.isAfter(it.countsUntil()));
    var suspended =
        view.suspensionOn(today).filter(it -> ending.isEmpty() && course.isApprovedOn(today));
    if (suspended.isEmpty() && ending.isEmpty()) {
      return Stream.empty();
    }
    return lines(view, person).stream()
        .map(it -> new Own(view, view.latestApproval(), suspended.orElse(null), it.standing()))
        .limit(1);
  }

  /**
   * @param person the only one who matters; null for all
   */
  private List<Line> lines(CourseView course, @Nullable PersonId person) {
    return database
        .sql(AFFECTED)
        .param("course", course.id().value())
        .param("provider", course.provider().value())
        .param("set", course.set().value())
        .param("person", person == null ? null : person.value())
        .query(TeachOuts::line)
        .list()
        .stream()
        .filter(it -> isAccepted(it.caseNumber()))
        .toList();
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    return new Line(
        PersonId.of(row.getString(1)),
        CaseNumber.of(row.getString(2)),
        Standing.valueOf(row.getString(3)),
        row.getObject(4, LocalDate.class),
        row.getObject(5, LocalDate.class));
  }

  private static Stated stated(ResultSet row, int number) throws SQLException {
    return new Stated(
        Optional.ofNullable(row.getString(1)).map(PersonId::of).orElse(null),
        row.getString(2),
        row.getObject(3, LocalDate.class),
        row.getObject(4, LocalDate.class),
        row.getBoolean(5));
  }

  private boolean isAccepted(CaseNumber caseNumber) {
    return candidates.stream().anyMatch(it -> it.isAccepted(caseNumber));
  }
}
