package org.colophon.achievements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.colophon.program.SetId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EligibilityPolicyTest {

  static final LocalDate DAY = LocalDate.of(2027, 3, 1);
  static final EligibilityPolicy SIX_OF_TEN =
      new EligibilityPolicy(6, sets("foundations communication technology"), Optional.empty());
  static final EligibilityPolicy FOUR_OF_SIX =
      new EligibilityPolicy(4, sets("core"), Optional.of(SetId.of("core")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "foundations communication technology access reference youth",
        "youth reference access technology communication foundations",
        "foundations communication technology access reference youth supervision",
        "foundations communication technology cataloging collections readers-advisory"
      })
  void threeRequiredAndThreeElectivesAreEnough(String achieved) {
    assertThat(SIX_OF_TEN.isSatisfiedBy(on(DAY, achieved))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "foundations communication technology access reference",
        "foundations communication access reference youth supervision",
        "access reference youth supervision cataloging collections readers-advisory",
        "foundations communication technology",
        "foundations"
      })
  void fewerOrOthersAreNot(String achieved) {
    assertThat(SIX_OF_TEN.isSatisfiedBy(on(DAY, achieved))).isFalse();
  }

  @Test
  void nothingIsNotEnough() {
    assertThat(SIX_OF_TEN.isSatisfiedBy(Map.of())).isFalse();
  }

  @Test
  void theOrderOfTheTenIsFree() {
    assertThat(SIX_OF_TEN.isOpen(SetId.of("youth"), Map.of())).isTrue();
    assertThat(SIX_OF_TEN.electives()).isEqualTo(3);
  }

  @Test
  void anAchievedSetIsNotOpenAgain() {
    assertThat(SIX_OF_TEN.isOpen(SetId.of("youth"), on(DAY, "youth"))).isFalse();
  }

  @Test
  void coreFirstAndThenThreeOfFiveAreEnough() {
    var achieved = on(DAY, "core");
    achieved.putAll(on(DAY.plusDays(1), "circulation children online"));

    assertThat(FOUR_OF_SIX.isSatisfiedBy(achieved)).isTrue();
  }

  @Test
  void fourOfFiveWithoutTheCoreAreNot() {
    assertThat(FOUR_OF_SIX.isSatisfiedBy(on(DAY, "circulation children online outreach")))
        .isFalse();
  }

  @Test
  void aSetAchievedBeforeTheCoreDoesNotCount() {
    var achieved = on(DAY.minusDays(1), "circulation");
    achieved.putAll(on(DAY, "core children online"));

    assertThat(FOUR_OF_SIX.counting(achieved)).isEqualTo(sets("core children online"));
    assertThat(FOUR_OF_SIX.isSatisfiedBy(achieved)).isFalse();

    achieved.putAll(on(DAY, "outreach"));
    assertThat(FOUR_OF_SIX.isSatisfiedBy(achieved)).isTrue();
  }

  @Test
  void aSetAchievedOnTheDayOfTheCoreCounts() {
    assertThat(FOUR_OF_SIX.isSatisfiedBy(on(DAY, "core circulation children online"))).isTrue();
  }

  @Test
  void untilTheCoreIsAchievedNothingElseIsOpen() {
    assertThat(FOUR_OF_SIX.isOpen(SetId.of("core"), Map.of())).isTrue();
    assertThat(FOUR_OF_SIX.isOpen(SetId.of("online"), Map.of())).isFalse();
    assertThat(FOUR_OF_SIX.isOpen(SetId.of("online"), on(DAY, "core"))).isTrue();
  }

  static Map<SetId, LocalDate> on(LocalDate day, String names) {
    return new HashMap<>(sets(names).stream().collect(Collectors.toMap(it -> it, it -> day)));
  }

  private static Set<SetId> sets(String names) {
    return Arrays.stream(names.split(" ")).map(SetId::of).collect(Collectors.toSet());
  }
}
