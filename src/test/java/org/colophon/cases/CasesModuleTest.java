package org.colophon.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.colophon.accounts.PersonId;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class CasesModuleTest {

  static final AtomicInteger PEOPLE = new AtomicInteger(2000);
  static final PersonId RUTH = PersonId.of("u1001");
  static final LocalDate TODAY = LocalDate.of(2026, 12, 31);

  @TestConfiguration
  static class NewYearsEve {

    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2027-01-01T05:59:00Z"), ZoneId.of("America/Chicago"));
    }
  }

  @Autowired Cases cases;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;

  @Test
  void numbersHoldKindAndTheProgramsYear() {
    assertThat(openCase("Mira Okafor").value()).matches("C-2026-[0-9]{5}");
  }

  @Test
  void manyOpenedAtOnceGetDifferentNumbers() throws Exception {
    var numbers = atOnce(8, () -> openCase("Mira Okafor"));

    assertThat(numbers).doesNotHaveDuplicates().hasSize(8);
  }

  @Test
  void confidentialCasesStandInNoListCountOrSearch() {
    var late = cases.lateCount(TODAY);
    var waiting = cases.waitingCounts();
    var person = someone();
    var number = cases.open(CaseKind.ACCOMMODATION, person, "Zenobia Quill");
    cases.move(
        number,
        new CaseStep("Confidential stage", WaitsOn.PROGRAM_OFFICE, TODAY.minusDays(3), "Wait."));

    assertThat(number.value()).startsWith("A-");
    assertThat(cases.openCases(WorkListFilter.everything(), 0, 200).cases())
        .extracting(CaseView::number)
        .doesNotContain(number);
    assertThat(cases.search(number.value(), 0, 20).cases()).isEmpty();
    assertThat(cases.search("Zenobia", 0, 20).cases()).isEmpty();
    assertThat(cases.stages()).doesNotContain("Confidential stage");
    assertThat(cases.lateCount(TODAY)).isEqualTo(late);
    assertThat(cases.waitingCounts()).isEqualTo(waiting);
    assertThat(cases.ofKind(CaseKind.ACCOMMODATION, 0, 20).cases())
        .extracting(CaseView::number)
        .contains(number);
    assertThat(cases.ofSubject(person)).extracting(CaseView::number).containsExactly(number);
  }

  @Test
  void aCaseTellsWhereItStands() {
    var person = someone();
    var number = cases.open(CaseKind.CANDIDACY, person, "Certification of Mira Okafor");

    cases.move(number, review(TODAY.plusDays(30)));

    assertThat(cases.find(number))
        .hasValueSatisfying(
            it -> {
              assertThat(it.subject()).isEqualTo(person);
              assertThat(it.standing()).isEqualTo(CaseStanding.OPEN);
              assertThat(it.stage()).isEqualTo("Admission review");
              assertThat(it.waitsOn()).isEqualTo(WaitsOn.PROGRAM_OFFICE);
              assertThat(it.dueOn()).isEqualTo("2027-01-30");
              assertThat(it.isLateOn(TODAY)).isFalse();
              assertThat(it.isLateOn(TODAY.plusDays(31))).isTrue();
              assertThat(it.outcome()).isNull();
            });
    assertThat(cases.ofSubject(person)).extracting(CaseView::number).containsExactly(number);
    assertThat(texts(cases.timelineForSubject(number)))
        .containsExactly(
            "Admission review; waiting for the program office, due January 30, 2027.",
            "Case opened.");
  }

  @Test
  void aPausedCaseIsNeverLate() {
    var number = openCase("Mira Okafor");

    cases.pause(number, review(TODAY.minusDays(1)));

    var view = cases.find(number).orElseThrow();
    assertThat(view.standing()).isEqualTo(CaseStanding.PAUSED);
    assertThat(view.isLateOn(TODAY)).isFalse();
    assertThat(texts(cases.timeline(number)).get(0)).endsWith("The clock is stopped.");
  }

  @Test
  void aClosedCaseKeepsItsOutcomeAndStillTakesLines() {
    var number = openCase("Mira Okafor");

    cases.close(number, "Withdrawn by the candidate.", "You can apply again at any time.");
    cases.close(number, "Withdrawn by the candidate.", "You can apply again at any time.");
    cases.record(number, new TimelineEntry(Kind.PAYMENT, "350.00 USD returned.", null, true));

    assertThat(cases.find(number).orElseThrow().outcome()).isEqualTo("Withdrawn by the candidate.");
    assertThat(texts(cases.timeline(number)))
        .containsExactly(
            "350.00 USD returned.", "Case closed. Withdrawn by the candidate.", "Case opened.");
  }

  @Test
  void notesStayWithTheProgram() {
    var number = openCase("Mira Okafor");

    cases.note(number, RUTH, "Called; will send the second page.");
    cases.record(number, new TimelineEntry(Kind.VIEW, "Read the application.", RUTH, false));

    assertThat(cases.timeline(number)).hasSize(3);
    assertThat(cases.timeline(number).get(1).actor()).isEqualTo(RUTH);
    assertThat(cases.timelineForSubject(number))
        .extracting(TimelineLine::kind)
        .containsExactly(Kind.STATE);
  }

  @Test
  void theOldTitleStaysInTheTimeline() {
    var number = openCase("Mira Okafor");

    cases.rename(number, "Certification of Mira Stone");

    assertThat(cases.find(number).orElseThrow().title()).isEqualTo("Certification of Mira Stone");
    assertThat(texts(cases.timeline(number)))
        .contains("Title changed; it was: Certification of Mira Okafor");
    assertThat(texts(cases.timelineForSubject(number))).containsExactly("Case opened.");
  }

  @Test
  void theWorkListShowsWhatIsDueFirstAndNoClosedCase() {
    var stage = "Stage " + someone();
    var later = openCase("Later");
    var sooner = openCase("Sooner");
    var undated = openCase("Undated");
    var done = openCase("Done");
    var elsewhere = openCase("Elsewhere");
    cases.move(later, at(stage, WaitsOn.COMMITTEE, TODAY.plusDays(9)));
    cases.move(sooner, at(stage, WaitsOn.PAYER, TODAY.minusDays(2)));
    cases.move(undated, at(stage, WaitsOn.COMMITTEE, null));
    cases.move(done, at(stage, WaitsOn.COMMITTEE, TODAY));
    cases.close(done, "Certified.", "Your certificate is ready.");
    var here = WorkListFilter.everything().inStage(stage);

    var all = cases.openCases(here, 0, 50);
    var second = cases.openCases(here, 1, 2);

    assertThat(numbers(all)).containsExactly(sooner, later, undated).doesNotContain(elsewhere);
    assertThat(numbers(second)).containsExactly(undated);
    assertThat(second.total()).isEqualTo(3);
    assertThat(second.pages()).isEqualTo(2);
    assertThat(second.hasPrevious()).isTrue();
    assertThat(second.hasNext()).isFalse();
    assertThat(numbers(cases.openCases(here.waitingOn(WaitsOn.COMMITTEE), 0, 50)))
        .containsExactly(later, undated);
    assertThat(numbers(cases.openCases(here.dueUntil(TODAY.minusDays(1)), 0, 50)))
        .containsExactly(sooner);
    assertThat(cases.stages()).contains(stage, "Opened").doesNotContain("Closed");
    assertThat(cases.lateCount(TODAY)).isPositive();
    assertThat(cases.waitingCounts()).containsOnlyKeys(WaitsOn.values());
    assertThat(cases.waitingCounts().get(WaitsOn.COMMITTEE)).isGreaterThanOrEqualTo(2);
  }

  @Test
  void casesAreFoundByNumberAndByName() {
    var number = openCase("Zoë 100% O'Hara");
    cases.close(number, "Certified.", "Your certificate is ready.");
    var running = String.valueOf(Integer.parseInt(number.value().substring(7)));

    assertThat(numbers(cases.search(number.value().toLowerCase(), 0, 20))).containsExactly(number);
    assertThat(numbers(cases.search("2026-" + running, 0, 20))).containsExactly(number);
    assertThat(numbers(cases.search(running, 0, 20))).contains(number);
    assertThat(numbers(cases.search("o'hara zoë", 0, 20))).containsExactly(number);
    assertThat(numbers(cases.search("100%", 0, 20))).containsExactly(number);
    assertThat(numbers(cases.search("100_", 0, 20))).isEmpty();
    assertThat(numbers(cases.search("  ", 0, 20))).isEmpty();
  }

  @Test
  void theDatabaseRefusesToChangeATimeline() {
    var number = openCase("Mira Okafor");

    for (var change :
        List.of(
            "update case_timeline set text = 'other' where case_number = '" + number + "'",
            "delete from case_timeline where case_number = '" + number + "'",
            "truncate case_timeline",
            "truncate cases cascade")) {
      assertThatThrownBy(() -> database.sql(change).update())
          .as(change)
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("only ever added to");
    }
    assertThat(cases.timeline(number)).hasSize(1);
  }

  @Test
  void anUntouchedTimelineIsIntact() {
    var number = caseWithLines();
    cases.note(number, RUTH, "Zeilen\r\nund – 𝒵eichen \uD800 \u0000 bleiben.\t");

    assertThat(cases.checkChain(number)).isEqualTo(ChainCheck.intact(number, 6));
  }

  @Test
  void aChangedLineIsFound() {
    var number = caseWithLines();

    tamper(
        "update case_timeline set text = 'Line 3?' where position = 3 and case_number = :number",
        number);

    assertThat(cases.checkChain(number).finding()).isEqualTo("Line 3 is not as it was written.");
  }

  @Test
  void aLineMadeVisibleOrGivenToAnotherIsFound() {
    var number = caseWithLines();

    tamper(
        "update case_timeline set actor = 'u9999' where position = 2 and case_number = :number",
        number);

    assertThat(cases.checkChain(number).finding()).isEqualTo("Line 2 is not as it was written.");
  }

  @Test
  void aRemovedLineIsFound() {
    var number = caseWithLines();

    tamper("delete from case_timeline where position = 2 and case_number = :number", number);

    assertThat(cases.checkChain(number).finding()).isEqualTo("Line 2 is missing.");
  }

  @Test
  void reorderedLinesAreFound() {
    var number = caseWithLines();

    tamper(
        """
        update case_timeline set position = case position when 2 then 30 when 3 then 20 end
        where position in (2, 3) and case_number = :number
        """,
        number);
    tamper(
        "update case_timeline set position = position / 10 where position > 9 and case_number = :number",
        number);

    assertThat(cases.checkChain(number).finding()).isEqualTo("Line 2 is not as it was written.");
  }

  @Test
  void aCutTailIsFound() {
    var number = caseWithLines();

    tamper("delete from case_timeline where position > 3 and case_number = :number", number);

    assertThat(cases.checkChain(number).finding()).isEqualTo("5 lines were written, 3 are there.");
  }

  @Test
  void aTailReplacedByAnotherIsFound() {
    var number = caseWithLines();
    var line = new TimelineLine(5, Instant.EPOCH, Kind.DECISION, "Accepted.", null, true);
    var hash =
        database
            .sql("select hash from case_timeline where position = 4 and case_number = ?")
            .param(number.value())
            .query(String.class)
            .single();

    tamper(
        "update case_timeline set at = to_timestamp(0), kind = 'DECISION', text = 'Accepted.',"
            + " actor = null, visible = true, hash = '"
            + HashChain.hash(hash, number, line)
            + "' where position = 5 and case_number = :number",
        number);

    assertThat(cases.checkChain(number).finding())
        .isEqualTo("Line 5 is not the last that was written.");
  }

  @Test
  void aCheckOfAllCasesNamesTheOneThatWasChangedItsLineAndItsTime() {
    var fine = caseWithLines();
    assertThat(cases.checkAllChains().broken()).extracting(ChainCheck::number).doesNotContain(fine);
    var changed = caseWithLines();

    tamper(
        "update case_timeline set visible = false where position = 4 and case_number = :number",
        changed);
    var report = cases.checkAllChains();

    assertThat(report.intact()).isFalse();
    assertThat(report.lines()).isGreaterThan(report.cases());
    assertThat(report.broken())
        .filteredOn(it -> it.number().equals(changed))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.position()).isEqualTo(4);
              assertThat(it.at()).isEqualTo("2027-01-01T05:59:00Z");
            });
    assertThat(report.text()).contains("not as written. First: case C-");
    assertThat(new ChainReport(1, 5, List.of()).text())
        .isEqualTo("1 cases with 5 lines read. Every line is as it was written.");
  }

  @Test
  void aReloadWritesNothing() throws Exception {
    var number = openCase("Mira Okafor");
    var look = new TimelineEntry(Kind.VIEW, "Case read by program staff.", RUTH, true);
    var anHourAgo = Instant.parse("2027-01-01T04:59:00Z");

    atOnce(
        4,
        () -> {
          cases.recordOnce(number, look, anHourAgo);
          return number;
        });
    cases.recordOnce(number, look, anHourAgo);
    assertThat(cases.timeline(number)).hasSize(2);

    cases.recordOnce(number, look, Instant.parse("2027-01-01T05:59:00Z"));
    cases.recordOnce(number, new TimelineEntry(Kind.VIEW, look.text(), someone(), true), anHourAgo);
    assertThat(cases.timeline(number)).hasSize(4);
    assertThat(cases.checkChain(number)).isEqualTo(ChainCheck.intact(number, 4));
  }

  @Test
  void aStepThatWaitsForNobodySaysSo() {
    var number = openCase("Mira Okafor");

    cases.move(number, at("Award", WaitsOn.NOBODY, null));

    assertThat(texts(cases.timeline(number)))
        .first()
        .isEqualTo("Award; nobody has to do anything now.");
  }

  @Test
  void onlyRunningCasesAreLateAndTheWeekHasAnEnd() {
    var stage = "Stage " + someone();
    var late = openCase("Late");
    var paused = openCase("Paused");
    var soon = openCase("Soon");
    cases.move(late, at(stage, WaitsOn.PAYER, TODAY.minusDays(1)));
    cases.pause(paused, at(stage, WaitsOn.CANDIDATE, TODAY.minusDays(1)));
    cases.move(soon, at(stage, WaitsOn.PAYER, TODAY.plusDays(6)));
    var here = WorkListFilter.everything().inStage(stage);

    assertThat(numbers(cases.openCases(here.lateOn(TODAY), 0, 10))).containsExactly(late);
    assertThat(numbers(cases.openCases(here.dueBetween(TODAY, TODAY.plusDays(6)), 0, 10)))
        .containsExactly(soon);
    assertThat(numbers(cases.openCases(here.dueBetween(TODAY, TODAY.plusDays(5)), 0, 10)))
        .isEmpty();
  }

  @Test
  void writersAtTheSameTimeChainProperly() throws Exception {
    var number = openCase("Mira Okafor");

    atOnce(
        6,
        () -> {
          IntStream.range(0, 5).forEach(i -> cases.note(number, RUTH, "Note " + i));
          return number;
        });

    assertThat(cases.checkChain(number)).isEqualTo(ChainCheck.intact(number, 31));
  }

  @Test
  void aCaseReadEarlierInTheSameTransactionIsStillWrittenToSafely() {
    var number = openCase("Mira Okafor");

    transaction.executeWithoutResult(
        status -> {
          cases.find(number);
          atOnceQuietly(() -> cases.note(number, RUTH, "From elsewhere"));
          cases.move(number, review(null));
          cases.note(number, RUTH, "From here");
        });

    assertThat(cases.checkChain(number)).isEqualTo(ChainCheck.intact(number, 4));
    assertThat(cases.find(number).orElseThrow().stage()).isEqualTo("Admission review");
  }

  @Test
  void nothingIsLeftOfATransactionThatFails() {
    var number = openCase("Mira Okafor");

    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      cases.note(number, RUTH, "Never happened");
                      throw new IllegalStateException("later step failed");
                    }))
        .hasMessage("later step failed");

    assertThat(cases.checkChain(number)).isEqualTo(ChainCheck.intact(number, 1));
  }

  @Test
  void anUnknownCaseIsABug() {
    var unknown = CaseNumber.of("C-1999-00001");

    assertThat(cases.find(unknown)).isEmpty();
    assertThatThrownBy(() -> cases.note(unknown, RUTH, "x"))
        .isInstanceOf(RuntimeException.class)
        .hasMessageContaining("C-1999-00001");
  }

  private CaseNumber openCase(String name) {
    return cases.open(CaseKind.CANDIDACY, someone(), "Certification of " + name);
  }

  private CaseNumber caseWithLines() {
    var number = openCase("Mira Okafor");
    IntStream.rangeClosed(2, 5)
        .forEach(i -> cases.record(number, new TimelineEntry(Kind.TASK, "Line " + i, RUTH, true)));
    return number;
  }

  /** Changes a timeline as somebody could who owns the database. */
  private void tamper(String sql, CaseNumber number) {
    transaction.executeWithoutResult(
        status -> {
          database.sql("alter table case_timeline disable trigger user").update();
          assertThat(database.sql(sql).param("number", number.value()).update()).isPositive();
          database.sql("alter table case_timeline enable trigger user").update();
        });
  }

  private static CaseStep review(LocalDate dueOn) {
    return at("Admission review", WaitsOn.PROGRAM_OFFICE, dueOn);
  }

  private static CaseStep at(String stage, WaitsOn waitsOn, LocalDate dueOn) {
    return new CaseStep(stage, waitsOn, dueOn, "We are reading your application.");
  }

  private static PersonId someone() {
    return PersonId.of("u" + PEOPLE.incrementAndGet());
  }

  private static List<String> texts(List<TimelineLine> lines) {
    return lines.stream().map(TimelineLine::text).toList();
  }

  private static List<CaseNumber> numbers(CasePage page) {
    return page.cases().stream().map(CaseView::number).toList();
  }

  private static void atOnceQuietly(Runnable work) {
    try {
      atOnce(
          1,
          () -> {
            work.run();
            return true;
          });
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
    var start = new CyclicBarrier(threads);
    var pool = Executors.newFixedThreadPool(threads);
    try {
      var results = new ArrayList<Future<T>>();
      for (var i = 0; i < threads; i++) {
        results.add(
            pool.submit(
                () -> {
                  start.await();
                  return work.call();
                }));
      }
      var values = new ArrayList<T>();
      for (var result : results) {
        values.add(result.get());
      }
      return values;
    } finally {
      pool.shutdownNow();
    }
  }
}
