package org.colophon.courses;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.conflicts.Conflicts;
import org.colophon.courses.AttestationView.Outcome;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.colophon.testing.AnotherProgram;
import org.colophon.testing.ModuleTest;
import org.colophon.testing.MovingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** A program that works completions off is killed; the next one goes on where it was. */
@ModuleTest
@TestPropertySource(properties = "colophon.courses.work-off=false")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class AttestationKillTest {

  static final int CANDIDATES = 180;
  static final int STRANGERS = 4_000;
  static final PersonId ANA = PersonId.of("u80000");

  @Autowired Providers providers;
  @Autowired CourseCatalog catalog;
  @Autowired Completions completions;
  @Autowired Attestations attestations;
  @Autowired AttestationWork work;
  @Autowired CompletionConsents consents;
  @Autowired JdbcClient database;
  @Autowired Environment environment;
  @MockitoBean CandidateStanding standing;
  @MockitoBean Conflicts conflicts;
  @MockitoBean Accounts accounts;
  @MockitoBean Cases cases;
  @TempDir Path folder;

  @Test
  void killedInTheMiddleNothingIsLostAndNothingTwice() throws Exception {
    var elm = elmWithACourse();
    var upload = confirmedFile(elm);

    try (var other = AnotherProgram.start(AttestationWorker.class, folder, environment)) {
      other.awaitUntil(() -> count("state = 'CREDITED'") > 0);
      other.kill(database);
    }
    var before = count("state = 'CREDITED'");
    assertThat(before).as("some are credited, not all").isBetween(1L, CANDIDATES - 1L);
    assertThat(count("completion_id is not null")).isEqualTo(before);
    assertThat(confirmed()).isEqualTo(before);

    work.run();

    var view = attestations.find(ANA, elm, upload);
    assertThat(view.state()).isEqualTo(UploadView.State.DONE);
    assertThat(view.count(Outcome.CREDITED)).isEqualTo(CANDIDATES);
    assertThat(view.count(Outcome.WAITS)).isEqualTo(STRANGERS);
    assertThat(confirmed()).isEqualTo(CANDIDATES);
    for (int i = 0; i < CANDIDATES; i++) {
      assertThat(completions.of(candidate(i))).hasSize(1);
    }
  }

  private ProviderId elmWithACourse() throws Exception {
    var elm =
        providers.found(
            ANA, new ProviderDetails("Elm County", ProviderKind.NETWORK, "", "555 0100"));
    catalog.record(
        new ApprovedCourse(
            "Elm County",
            "Libraries online",
            SetId.of("technology"),
            Delivery.ONLINE,
            "",
            "",
            LocalDate.of(2025, 3, 9),
            Set.of()),
        PersonId.of("u2001"));
    return elm;
  }

  private UploadId confirmedFile(ProviderId elm) throws Exception {
    when(standing.isAccepted(any())).thenReturn(true);
    var lines = new StringBuilder(AttestationFileTest.HEAD);
    for (int i = 0; i < CANDIDATES; i++) {
      var person = candidate(i);
      when(accounts.person(person))
          .thenReturn(new Person(person, person + "@x.example", "Kim", "No " + i, true, Set.of()));
      consents.give(person, caseOf(person), elm);
      lines.append(
          "Libraries online,Kim No %d,%s@x.example,2026-01-05,2026-02-05\n".formatted(i, person));
    }
    for (int i = 0; i < STRANGERS; i++) {
      lines.append("Libraries online,Ida Moss,s%d@x.example,2026-01-05,2026-02-05\n".formatted(i));
    }
    var upload = attestations.upload(ANA, elm, "many.csv", lines.toString().getBytes(UTF_8));
    attestations.confirm(ANA, elm, upload);
    return upload;
  }

  private long count(String which) {
    return database
        .sql("select count(*) from attestations where " + which)
        .query(Long.class)
        .single();
  }

  private long confirmed() {
    return database
        .sql("select count(*) from completions where state = 'CONFIRMED'")
        .query(Long.class)
        .single();
  }

  private static PersonId candidate(int number) {
    return PersonId.of("u" + (80_001 + number));
  }

  private static CaseNumber caseOf(PersonId person) {
    return CaseNumber.of("C-2026-" + person.value().substring(1));
  }

  @TestConfiguration
  static class Program {

    @Bean
    Rulebook rulebook() {
      return Rulebook.read("classpath:program/");
    }

    @Bean
    Clock clock() {
      return new MovingClock("2026-03-09T15:00:00Z");
    }

    @Bean
    ProgramCalendar calendar(Clock clock) {
      return new ProgramCalendar(clock);
    }
  }
}
