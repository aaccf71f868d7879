package org.colophon.web.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.Role;
import org.colophon.achievements.AchievementProof;
import org.colophon.achievements.Route;
import org.colophon.candidates.AdmissionAssessment;
import org.colophon.candidates.Answer;
import org.colophon.candidates.Application;
import org.colophon.candidates.CandidacyState;
import org.colophon.candidates.CandidacyView;
import org.colophon.candidates.CandidateId;
import org.colophon.candidates.Consents;
import org.colophon.candidates.Education;
import org.colophon.candidates.EducationLevel;
import org.colophon.candidates.Experience;
import org.colophon.candidates.ExperienceKind;
import org.colophon.candidates.Membership;
import org.colophon.candidates.Personal;
import org.colophon.candidates.ReviewDecision;
import org.colophon.candidates.ReviewView;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseStanding;
import org.colophon.cases.CaseView;
import org.colophon.cases.TimelineEntry;
import org.colophon.cases.TimelineLine;
import org.colophon.cases.WaitsOn;
import org.colophon.courses.CompletionId;
import org.colophon.courses.CompletionState;
import org.colophon.courses.CompletionView;
import org.colophon.courses.CourseId;
import org.colophon.fees.FeeKind;
import org.colophon.fees.InvoiceId;
import org.colophon.fees.InvoiceState;
import org.colophon.fees.InvoiceView;
import org.colophon.files.FileId;
import org.colophon.notifications.NoticeId;
import org.colophon.notifications.NoticeStatus;
import org.colophon.notifications.NoticeView;
import org.colophon.program.EditionId;
import org.colophon.program.Money;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.colophon.records.RecordQuestion;
import org.colophon.records.RecordRequestState;
import org.colophon.records.RecordRequestView;
import org.colophon.records.RecordWish;
import org.jspecify.annotations.Nullable;

/** Ruth Alvarez, a candidate for page tests, at every point of her way. */
public final class Ruth {

  public static final PersonId ID = PersonId.of("u1001");
  public static final PersonId AMOS = PersonId.of("u2001");
  public static final CaseNumber CASE = CaseNumber.of("C-2026-00042");
  public static final CaseNumber RECORD_CASE = CaseNumber.of("R-2026-00001");
  public static final CandidateId CANDIDATE = CandidateId.next();
  public static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
  public static final LocalDate TERM_END = LocalDate.of(2030, 3, 9);
  public static final FileId CERTIFICATE = FileId.next();
  public static final CompletionId COMPLETION = CompletionId.next();

  public static final Instant NOW = Instant.parse("2026-03-09T15:00:00Z");

  private Ruth() {}

  public static Person person() {
    return new Person(ID, "ruth@library.example", "Ruth", "Alvarez", true, Set.of());
  }

  public static Person amos() {
    return new Person(
        AMOS, "amos@office.example", "Amos", "Whitfield", true, Set.of(Role.PROGRAM_STAFF));
  }

  public static CandidacyView candidacy(CandidacyState state) {
    var accepted = state == CandidacyState.ACCEPTED || state == CandidacyState.CERTIFIED;
    var work =
        Experience.weekly(
            "Springfield Library",
            "Circulation clerk",
            ExperienceKind.PAID,
            LocalDate.of(2020, 1, 1),
            null,
            new BigDecimal("20"));
    return new CandidacyView(
        CANDIDATE,
        CASE,
        ID,
        state,
        new Application(
            new Personal(
                "Ruth",
                "Alvarez",
                LocalDate.of(1988, 5, 4),
                "",
                "12 Elm Street",
                "Springfield",
                "IL",
                "62701",
                "US"),
            new Education(EducationLevel.HIGH_SCHOOL, "Lincoln High School", 2006),
            List.of(work),
            Membership.withNumber("1234567"),
            new Consents(true, true, Answer.YES, Answer.NO)),
        new AdmissionAssessment(
            5217,
            1820,
            false,
            false,
            LocalDate.of(2021, 3, 9),
            LocalDate.of(2026, 3, 8),
            List.of(
                new AdmissionAssessment.Line(
                    work.id(),
                    "Springfield Library",
                    LocalDate.of(2021, 3, 9),
                    LocalDate.of(2026, 3, 8),
                    new BigDecimal("5217.14"),
                    List.of("Counted from March 9, 2021."))),
            List.of()),
        EditionId.of("2012-10"),
        TODAY,
        true,
        NOW,
        state == CandidacyState.SUBMITTED ? null : NOW,
        state == CandidacyState.IN_REVIEW ? LocalDate.of(2026, 4, 8) : null,
        state == CandidacyState.AWAITING_ANSWERS ? LocalDate.of(2026, 5, 8) : null,
        accepted ? TODAY : null,
        accepted ? TERM_END : null,
        state.open() ? null : NOW,
        accepted
            ? List.of(
                new ReviewView(
                    ReviewDecision.ACCEPT, List.of(), List.of(), "All in order.", AMOS, NOW))
            : List.of());
  }

  public static CaseView caseAt(String stage, WaitsOn waitsOn, @Nullable LocalDate dueOn) {
    return new CaseView(
        CASE,
        CaseKind.CANDIDACY,
        ID,
        "Ruth Alvarez",
        CaseStanding.OPEN,
        stage,
        waitsOn,
        dueOn,
        "Something happens next.",
        null,
        NOW,
        NOW,
        null);
  }

  public static CaseView closedCase(String outcome) {
    return new CaseView(
        CASE,
        CaseKind.CANDIDACY,
        ID,
        "Ruth Alvarez",
        CaseStanding.CLOSED,
        "Competency sets",
        WaitsOn.NOBODY,
        null,
        "Something happens next.",
        outcome,
        NOW,
        NOW,
        NOW);
  }

  /** As far as these sets are achieved, each by a course. */
  public static AchievementProof proof(String... achieved) {
    var edition = Rulebook.read("classpath:program/").edition(EditionId.of("2012-10"));
    var done = List.of(achieved);
    var lines = new ArrayList<AchievementProof.Line>();
    for (var set : edition.sets()) {
      var has = done.contains(set.id().value());
      lines.add(
          new AchievementProof.Line(
              set.id(),
              set.name(),
              set.required(),
              has,
              !has,
              has ? Route.COURSE : null,
              has ? "A course about " + set.name() : "",
              has ? TODAY : null));
    }
    var required =
        (int) edition.required().stream().filter(it -> done.contains(it.id().value())).count();
    return new AchievementProof(
        CANDIDATE,
        edition.id(),
        lines,
        required,
        3,
        done.size() - required,
        3,
        done.size() == 6 ? List.of() : List.of("Achieve more sets."));
  }

  public static CompletionView completion(CompletionState state) {
    var judged = state == CompletionState.CONFIRMED || state == CompletionState.REJECTED;
    return new CompletionView(
        COMPLETION,
        ID,
        CASE,
        CourseId.next(),
        "Cataloging step by step",
        "Elm County Libraries",
        SetId.of("cataloging"),
        LocalDate.of(2025, 9, 1),
        LocalDate.of(2025, 12, 15),
        Optional.of(CERTIFICATE),
        state,
        NOW,
        LocalDate.of(2026, 3, 23),
        Optional.empty(),
        judged
            ? Optional.of(
                new CompletionView.Judgement(AMOS, NOW, "The dates do not match.", "program-staff"))
            : Optional.empty());
  }

  public static InvoiceView invoice(InvoiceState state) {
    var total = Money.of("325.00", "USD");
    var nothing = Money.of("0.00", "USD");
    var paid = state == InvoiceState.PAID;
    return new InvoiceView(
        InvoiceId.next(),
        "I-2026-00042",
        CASE,
        ID,
        FeeKind.ENROLLMENT,
        state,
        List.of(),
        total,
        paid ? total : nothing,
        paid ? nothing : total,
        TODAY,
        paid ? TODAY : null,
        null,
        List.of(),
        List.of(),
        nothing,
        null);
  }

  public static NoticeView notice(String subject, String text) {
    return new NoticeView(
        NoticeId.next(),
        ID,
        "ruth@library.example",
        "Ruth Alvarez",
        "application-received",
        subject,
        text,
        "<p>html</p>",
        CASE,
        List.of(),
        NoticeStatus.SENT,
        1,
        1,
        null,
        NOW,
        NOW);
  }

  /** A correction Ruth asks for; an answer did a part of it. */
  public static RecordRequestView recordRequest(RecordRequestState state) {
    return new RecordRequestView(
        RECORD_CASE,
        ID,
        new RecordQuestion(RecordWish.CORRECTION, "Date of birth", "It is May 4, 1989."),
        state,
        NOW,
        TODAY.plusDays(45),
        Optional.empty(),
        state == RecordRequestState.PARTLY_GRANTED
            ? Optional.of(
                new RecordRequestView.Answer(
                    "Corrected in the application.", "One is right.", "", AMOS, NOW))
            : Optional.empty());
  }

  public static CaseView recordCase(@Nullable LocalDate dueOn) {
    return new CaseView(
        RECORD_CASE,
        CaseKind.RECORD_REQUEST,
        ID,
        "Ruth Alvarez",
        CaseStanding.OPEN,
        "Record request",
        WaitsOn.PROGRAM_OFFICE,
        dueOn,
        "The program office answers.",
        null,
        NOW,
        NOW,
        null);
  }

  public static TimelineLine line(
      int position, TimelineEntry.Kind kind, String text, @Nullable PersonId actor) {
    return new TimelineLine(position, NOW, kind, text, actor, kind != TimelineEntry.Kind.NOTE);
  }
}
