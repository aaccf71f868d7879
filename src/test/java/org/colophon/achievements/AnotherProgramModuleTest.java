package org.colophon.achievements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidateId;
import org.colophon.candidates.RulesBasis;
import org.colophon.program.EditionId;
import org.colophon.program.SetId;
import org.colophon.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Four of six, the core set first: another program by its data alone (R5). */
@ModuleTest(with = "program")
@TestPropertySource(properties = "colophon.program.location=classpath:program-of-six/")
class AnotherProgramModuleTest {

  static final LocalDate DAY = LocalDate.of(2027, 3, 1);

  @Autowired AchievementRecords records;
  @MockitoBean Candidacies candidacies;

  CandidateId candidate;

  @BeforeEach
  void anotherCandidate() {
    candidate = CandidateId.next();
    when(candidacies.basis(candidate))
        .thenReturn(new RulesBasis(EditionId.of("2020-01"), LocalDate.of(2026, 11, 23)));
  }

  @Test
  void itBeginsWithTheCore() {
    var proof = records.proof(candidate);

    assertThat(proof.missing())
        .containsExactly(
            "Begin with Core of Library Work: it comes before all others.",
            "Achieve 3 more electives of your choice.");
    assertThat(proof.sets())
        .filteredOn(AchievementProof.Line::open)
        .extracting(AchievementProof.Line::set)
        .containsExactly(SetId.of("core"));
  }

  @Test
  void coreAndThreeOthersAreEnough() {
    achieve(DAY, "core");
    achieve(DAY.plusMonths(1), "circulation", "records");
    assertThat(records.isEligible(candidate)).isFalse();

    achieve(DAY.plusMonths(2), "online");

    assertThat(records.isEligible(candidate)).isTrue();
    assertThat(records.proof(candidate).needed()).isEqualTo(4);
  }

  @Test
  void aSetBeforeTheCoreIsRecordedButDoesNotCount() {
    achieve(DAY, "circulation");
    achieve(DAY.plusMonths(1), "core", "records", "online");

    var proof = records.proof(candidate);
    assertThat(proof.eligible()).isFalse();
    assertThat(proof.achieved()).isEqualTo(3);
    assertThat(proof.missing())
        .containsExactly(
            "Achieve 1 more elective of your choice.",
            "Circulation does not count: it was achieved before Core of Library Work.");

    achieve(DAY.plusMonths(2), "children");
    assertThat(records.isEligible(candidate)).isTrue();
  }

  private void achieve(LocalDate on, String... sets) {
    for (var set : sets) {
      records.achieve(candidate, SetId.of(set), Route.COURSE, "Course on " + set, on);
    }
  }
}
