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
            "This is a demo. Sign in as one of candidate-1, staff, committee-1 to committee-4,"
                + " appeals-1 to appeals-2, manager, provider-1 to provider-2,"
                + " evaluator-1 to evaluator-7, mentor-1 to mentor-3, admin; the password is demo.");
  }

  @Test
  void aShortNameIsTheFirstPartOfAnAddress() {
    assertThat(new DemoShortNames().addressOf("staff")).hasValue(DemoPerson.STAFF.address());
  }
}
