package org.colophon.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {

  @ParameterizedTest
  @EnumSource
  void everyRoleIsFoundByItsGroup(Role role) {
    assertThat(Role.ofGroup(role.group())).hasValue(role);
    assertThat(role.group()).matches("[a-z]+(-[a-z]+)*");
  }
}
