package org.colophon.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Another program is data alone: four of six sets, the core set first, within 18 months (R5). */
class AnotherProgramTest {

  static final SetId CORE = SetId.of("core");

  final Rulebook rulebook = Rulebook.read("classpath:program-of-six/");
  final Rules rules = rulebook.on(LocalDate.of(2026, 11, 23));

  @Test
  void asksForFourOfSixWithTheCoreSetFirst() {
    var edition = rulebook.edition(rules.edition());

    assertThat(edition.sets()).hasSize(6);
    assertThat(edition.electives()).hasSize(5).doesNotContain(edition.set(CORE));
    assertThat(rules.eligibility().needed()).isEqualTo(4);
    assertThat(rules.eligibility().required()).isEqualTo(Set.of(CORE));
    assertThat(rules.eligibility().first()).contains(CORE);
  }

  @Test
  void givesEighteenMonths() {
    assertThat(rules.candidacy().term()).isEqualTo(Period.ofMonths(18));
  }

  @Test
  void hasItsOwnMoneyRoutesAndTimeZone() {
    assertThat(rules.fees().enrollment(false).amount()).isEqualTo(Money.of("90", "EUR"));
    assertThat(rules.routes()).isEqualTo(new Rules.Routes(true, false));
    assertThat(rulebook.zone()).isEqualTo(ZoneId.of("Europe/Vienna"));
  }
}
