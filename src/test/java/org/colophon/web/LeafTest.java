package org.colophon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LeafTest {

  @Test
  void everyRowStandsOnOnePage() {
    assertThat(Leaf.of(List.of(1, 2, 3, 4), 0, 2)).isEqualTo(new Leaf<>(List.of(1, 2), 0, 2));
    assertThat(Leaf.of(List.of(1, 2, 3, 4), 1, 2)).isEqualTo(new Leaf<>(List.of(3, 4), 1, 2));
    assertThat(Leaf.of(List.of(1, 2, 3), 1, 2)).isEqualTo(new Leaf<>(List.of(3), 1, 2));
  }

  @Test
  void aPageThatIsNotThereIsTheNearest() {
    assertThat(Leaf.of(List.of(1, 2, 3), -1, 2).number()).isZero();
    assertThat(Leaf.of(List.of(1, 2, 3), Integer.MAX_VALUE, 2).rows()).containsExactly(3);
    assertThat(Leaf.of(List.of(), 5, 2)).isEqualTo(new Leaf<>(List.of(), 0, 1));
  }
}
