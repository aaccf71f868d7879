package org.colophon.webinars;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttendanceFileTest {

  @Test
  void whateverIsAnAddressCountsWhereverItStands() throws Exception {
    for (var file :
        List.of(
            "Name,Email\nMira, MIRA@library.example \nJo,jo@x.example\nMira,mira@library.example\n",
            "Meeting report\n\nUser Email;Minutes\nmira@library.example;12\n\"jo@x.example\";3",
            "Email\tName\njo@x.example\tJo \nmira@library.example\tMira")) {
      assertThat(AttendanceFile.addresses(file.getBytes(UTF_8)))
          .containsExactlyInAnyOrder("mira@library.example", "jo@x.example");
      assertThat(AttendanceFile.addresses(("\uFEFF" + file).getBytes(UTF_16LE))).hasSize(2);
      assertThat(AttendanceFile.addresses(("\uFEFF" + file).getBytes(UTF_8))).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Name,Minutes\nMira,12\n", "PK\u0003\u0004", "a\0b", "a,\"b@x.example"})
  void whatIsNoListIsRefusedWithASentence(String file) {
    assertThatThrownBy(() -> AttendanceFile.addresses(file.getBytes(UTF_8)))
        .isInstanceOf(AttendanceRefused.class)
        .message()
        .endsWith(".");
  }

  @Test
  void aHugeFileIsRefused() {
    assertThatThrownBy(() -> AttendanceFile.addresses(new byte[AttendanceFile.MOST_BYTES + 1]))
        .isInstanceOf(AttendanceRefused.class);
  }
}
