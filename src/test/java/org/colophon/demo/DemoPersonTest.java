package org.colophon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoPersonTest {

  @Test
  void theWelcomeListsEverybodyInColumns() {
    assertThat(new DemoWelcome().text().lines())
        .hasSize(1 + DemoPerson.values().length)
        .startsWith(
            "Sign in with the password demo as",
            "  candidate-1  Ruth Alvarez     applies for the certification");
  }

  @Test
  void theSignInPageNamesEverybodyAndThePassword() {
    assertThat(new DemoShortNames().hint())
        .isEqualTo(
            "This is a demo. Sign in as one of candidate-1, staff, committee-1, committee-2,"
                + " committee-3, committee-4, appeals-1, appeals-2, manager, provider-1, provider-2,"
                + " evaluator-1, evaluator-2, evaluator-3, mentor-1, mentor-2, mentor-3, admin; the"
                + " password is demo.");
  }

  @Test
  void aShortNameIsTheFirstPartOfAnAddress() {
    assertThat(new DemoShortNames().addressOf("staff")).hasValue(DemoPerson.STAFF.address());
  }
}
