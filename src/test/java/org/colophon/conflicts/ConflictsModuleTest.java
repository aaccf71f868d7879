package org.colophon.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.colophon.conflicts.ConflictKind.INSTRUCTOR;
import static org.colophon.conflicts.ConflictKind.MENTOR;
import static org.colophon.conflicts.ConflictKind.TOOK_PART;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.colophon.accounts.PersonId;
import org.colophon.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class ConflictsModuleTest {

  static final AtomicInteger PEOPLE = new AtomicInteger(1000);
  static final PersonId AMOS = PersonId.of("u2001");
  static final String TAUGHT = "You taught a course this candidate completed in 2026.";
  static final String CONFIRMED = "You confirmed a completion of this candidate.";

  @Autowired Conflicts conflicts;
  @Autowired JdbcClient database;

  PersonId ruth;

  @BeforeEach
  void ruthIsNewHere() {
    ruth = PersonId.of("u" + PEOPLE.incrementAndGet());
  }

  @Test
  void sameFactFromTheSameSourceStandsOnce() {
    conflicts.register(AMOS, ruth, INSTRUCTOR, TAUGHT, "completion 1");
    conflicts.register(AMOS, ruth, INSTRUCTOR, "Said differently.", "completion 1");

    assertThat(conflicts.about(ruth))
        .containsExactly(new Conflict(AMOS, ruth, INSTRUCTOR, TAUGHT, "completion 1"));
  }

  @Test
  void sameFactFromAnotherSourceStandsBesideIt() {
    conflicts.register(AMOS, ruth, INSTRUCTOR, TAUGHT, "completion 1");
    conflicts.register(AMOS, ruth, INSTRUCTOR, TAUGHT, "completion 2");

    assertThat(conflicts.about(ruth)).hasSize(2);
  }

  @Test
  void strongestReasonComesFirst() {
    conflicts.register(AMOS, ruth, TOOK_PART, CONFIRMED, "completion 1");
    conflicts.register(AMOS, ruth, INSTRUCTOR, TAUGHT, "completion 1");
    conflicts.register(AMOS, ruth, MENTOR, "You were this candidate's mentor.", "candidacy 1");

    assertThat(conflicts.between(AMOS, ruth).orElseThrow().kind()).isEqualTo(INSTRUCTOR);
  }

  @Test
  void nobodyJudgesThemselvesThoughNothingIsStored() {
    conflicts.register(ruth, ruth, INSTRUCTOR, TAUGHT, "completion 1");

    assertThat(conflicts.between(ruth, ruth))
        .contains(
            new Conflict(
                ruth,
                ruth,
                ConflictKind.SELF,
                "This is your own case; someone else decides it.",
                ""));
    assertThat(conflicts.about(ruth)).isEmpty();
    assertThat(
            database
                .sql("select count(*) from conflicts where judge_id = ?")
                .param(ruth.value())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void conflictHoldsInOneDirectionAndForOneCandidate() {
    conflicts.register(AMOS, ruth, INSTRUCTOR, TAUGHT, "completion 1");

    assertThat(conflicts.between(ruth, AMOS)).isEmpty();
    assertThat(conflicts.between(AMOS, PersonId.of("u9999"))).isEmpty();
    assertThat(conflicts.between(PersonId.of("u2002"), ruth)).isEmpty();
  }

  @Test
  void whoIsTooCloseReadsTheReason() {
    conflicts.register(AMOS, ruth, INSTRUCTOR, TAUGHT, "completion 1");

    var refused =
        catchThrowableOfType(ConflictOfInterest.class, () -> conflicts.requireNone(AMOS, ruth));

    assertThat(refused).hasMessage(TAUGHT);
    assertThat(refused.conflict().kind()).isEqualTo(INSTRUCTOR);
    assertThat(
            catchThrowableOfType(ConflictOfInterest.class, () -> conflicts.requireNone(ruth, ruth)))
        .hasMessageContaining("your own case");
  }

  @Test
  void whoIsNotInvolvedMayJudge() {
    assertThatCode(() -> conflicts.requireNone(AMOS, ruth)).doesNotThrowAnyException();
  }

  @TestConfiguration
  static class Still {

    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2026-03-09T15:00:00Z"), ZoneId.of("America/Chicago"));
    }
  }
}
