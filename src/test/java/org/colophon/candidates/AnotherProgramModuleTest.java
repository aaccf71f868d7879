package org.colophon.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.colophon.accounts.PersonId;
import org.colophon.program.EditionId;
import org.colophon.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;

/** Other admission, other days, another term: another program by its data alone (R5). */
@ModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@TestPropertySource(properties = "colophon.program.location=classpath:program-of-six/")
class AnotherProgramModuleTest {

  static final PersonId ADA = PersonId.of("u2001");
  static final PersonId RUTH = PersonId.of("u1001");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @TestConfiguration
  static class Noon {

    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2026-11-23T11:00:00Z"), ZoneId.of("Europe/Vienna"));
    }
  }

  @Autowired Clock clock;
  @Autowired Applications applications;
  @Autowired Candidacies candidacies;

  @Test
  void nobodyNeedsADiplomaOrHours() throws Exception {
    applications.save(ADA, ApplicationFixtures.personal("Ada", "Lind", LocalDate.of(1988, 2, 29)));
    applications.save(ADA, new Education(EducationLevel.NONE_YET, "", null));
    applications.save(ADA, Membership.none());
    applications.save(ADA, new Consents(true, true, Answer.NO, Answer.NO));

    var candidate = applications.submit(ADA);
    candidacies.openReview(candidate, clock.instant());
    var review = candidacies.reviewClock(candidate);
    candidacies.review(candidate, Review.accept(RUTH));
    candidacies.accept(candidate);

    assertThat(review.dueOn()).isEqualTo(TODAY.plusDays(10));
    assertThat(review.warnings())
        .isEqualTo(
            List.of(Instant.parse("2026-11-27T23:00:00Z"), Instant.parse("2026-11-30T23:00:00Z")));
    assertThat(candidacies.basis(candidate).edition()).isEqualTo(EditionId.of("2020-01"));
    assertThat(candidacies.candidacy(candidate).termEnd()).isEqualTo("2028-05-23");
    assertThat(candidacies.nextClockEvent(candidate, false).monthsLeft()).isEqualTo(6);
  }
}
