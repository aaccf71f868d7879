package org.colophon.courses;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.colophon.cases.CaseNumber;
import org.colophon.conflicts.Conflicts;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.colophon.testing.MovingClock;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** A program of its own that works completions off: {@link AttestationKillTest} kills it. */
@EnableAutoConfiguration
@EntityScan("org.colophon.courses")
@EnableJpaRepositories(basePackages = "org.colophon.courses", considerNestedRepositories = true)
@Import({
  AttestationStore.class,
  AttestationWork.class,
  AttestedCredit.class,
  CompletionAnswers.class,
  CompletionJudge.class
})
class AttestationWorker {

  public static void main(String... arguments) {
    try (var program =
        new SpringApplicationBuilder(AttestationWorker.class)
            .web(WebApplicationType.NONE)
            .properties("camunda.bpm.enabled=false", "spring.flyway.enabled=false")
            .run(arguments)) {
      program.getBean(AttestationWork.class).run();
    }
  }

  @Bean
  CandidateStanding standing() {
    return new CandidateStanding() {
      @Override
      public boolean isAccepted(CaseNumber caseNumber) {
        return true;
      }

      @Override
      public boolean hasAchieved(CaseNumber caseNumber, SetId set) {
        return false;
      }
    };
  }

  /** Takes its time for each row, so that there is a middle to be killed in. */
  @Bean
  Conflicts conflicts() {
    var conflicts = mock(Conflicts.class);
    doAnswer(
            call -> {
              TimeUnit.MILLISECONDS.sleep(15);
              return null;
            })
        .when(conflicts)
        .register(any(), any(), any(), any(), any());
    return conflicts;
  }

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
