package org.colophon.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DemoSizeTest {

  @Test
  void aSizeIsAWordOrANumber() {
    assertThat(DemoSize.of("none").candidates()).isZero();
    assertThat(DemoSize.of("small").candidates()).isEqualTo(Story.values().length);
    assertThat(DemoSize.of("large").candidates()).isEqualTo(10_000);
    assertThat(DemoSize.of(" 120 ").candidates()).isEqualTo(120);
  }

  @Test
  void anythingElseIsRefused() {
    assertThatThrownBy(() -> DemoSize.of("huge"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none, small, large or a number");
    assertThatThrownBy(() -> DemoSize.of("-1")).isInstanceOf(IllegalArgumentException.class);
  }
}
