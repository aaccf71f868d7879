package org.colophon.achievements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colophon.achievements.Route.COURSE;
import static org.colophon.achievements.Route.PORTFOLIO;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidateId;
import org.colophon.candidates.RulesBasis;
import org.colophon.program.EditionId;
import org.colophon.program.SetId;
import org.colophon.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@ModuleTest(with = "program")
class AchievementsModuleTest {

  static final LocalDate DAY = LocalDate.of(2027, 3, 1);

  @Autowired AchievementRecords records;
  @MockitoBean Candidacies candidacies;

  @Test
  void aCandidateWithoutAchievementsLacksEverything() {
    var proof = records.proof(candidate());

    assertThat(proof.eligible()).isFalse();
    assertThat(proof.achieved()).isZero();
    assertThat(proof.needed()).isEqualTo(6);
    assertThat(proof.sets()).hasSize(10).noneMatch(AchievementProof.Line::achieved);
    assertThat(proof.missing())
        .containsExactly(
            "Achieve Foundations of Library Services, which is required.",
            "Achieve Communication and Teamwork, which is required.",
            "Achieve Technology, which is required.",
            "Achieve 3 more electives of your choice.");
  }

  @Test
  void threeRequiredAndThreeElectivesMakeEligibleByMixedRoutes(AssertablePublishedEvents events) {
    var candidate = candidate();

    achieve(candidate, COURSE, "foundations", "communication", "access", "reference");
    achieve(candidate, PORTFOLIO, "technology");
    assertThat(records.isEligible(candidate)).isFalse();
    assertThat(records.proof(candidate).missing())
        .containsExactly("Achieve 1 more elective of your choice.");
    achieve(candidate, PORTFOLIO, "youth");

    var proof = records.proof(candidate);
    assertThat(proof.eligible()).isTrue();
    assertThat(proof.requiredDone()).isEqualTo(3);
    assertThat(proof.electivesDone()).isEqualTo(3);
    assertThat(proof.missing()).isEmpty();
    assertThat(events.ofType(SetAchieved.class).matching(it -> it.candidate().equals(candidate)))
        .hasSize(6);
  }

  @Test
  void aSetIsAchievedOnceByWhicheverRouteComesFirst(AssertablePublishedEvents events) {
    var candidate = candidate();

    assertThat(records.achieve(candidate, SetId.of("youth"), COURSE, "Youth 101", DAY)).isTrue();
    assertThat(records.achieve(candidate, SetId.of("youth"), PORTFOLIO, "P-7", DAY.plusDays(9)))
        .isFalse();

    assertThat(records.has(candidate, SetId.of("youth"))).isTrue();
    assertThat(records.has(candidate, SetId.of("access"))).isFalse();
    assertThat(records.proof(candidate).sets())
        .filteredOn(AchievementProof.Line::achieved)
        .containsExactly(
            new AchievementProof.Line(
                SetId.of("youth"), "Youth Services", false, true, false, COURSE, "Youth 101", DAY));
    assertThat(events.ofType(SetAchieved.class).matching(it -> it.candidate().equals(candidate)))
        .hasSize(1);
  }

  @Test
  void twoConfirmationsAtOnceAchieveOnce() throws Exception {
    var candidate = candidate();
    Callable<Boolean> confirm =
        () -> records.achieve(candidate, SetId.of("youth"), COURSE, "Youth 101", DAY);

    var threads = Executors.newFixedThreadPool(4);
    try {
      var answers = new ArrayList<Boolean>();
      for (var answer : threads.invokeAll(List.of(confirm, confirm, confirm, confirm))) {
        answers.add(answer.get());
      }
      assertThat(answers).containsExactlyInAnyOrder(true, false, false, false);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void aSetOfNoEditionIsABug() {
    var candidate = candidate();

    assertThatThrownBy(
            () -> records.achieve(candidate, SetId.of("gardening"), COURSE, "Roses", DAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void oneCandidatesSetsAreNotAnothers() {
    var ada = candidate();
    var bea = candidate();

    achieve(ada, COURSE, "youth");

    assertThat(records.proof(bea).achieved()).isZero();
  }

  private void achieve(CandidateId candidate, Route route, String... sets) {
    for (var set : sets) {
      records.achieve(candidate, SetId.of(set), route, "Evidence of " + set, DAY);
    }
  }

  private CandidateId candidate() {
    var candidate = CandidateId.next();
    when(candidacies.basis(candidate))
        .thenReturn(new RulesBasis(EditionId.of("2012-10"), LocalDate.of(2026, 11, 23)));
    return candidate;
  }
}
