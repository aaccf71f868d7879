package org.colophon.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LinksTest {

  @Test
  void linkStartsWithTheConfiguredAddress() {
    assertThat(links("https://lssc.example").to("/check/{number}", "LSSC-2026"))
        .isEqualTo("https://lssc.example/check/LSSC-2026");
  }

  @Test
  void slashAtTheEndOfTheAddressIsNotDoubled() {
    assertThat(links("https://lssc.example/app/").home()).isEqualTo("https://lssc.example/app/");
  }

  @Test
  void valueCannotChangeTheLink() {
    assertThat(links("https://lssc.example").to("/confirm?token={token}", "a&b=c/../d#e"))
        .isEqualTo("https://lssc.example/confirm?token=a%26b%3Dc%2F..%2Fd%23e");
  }

  private static Links links(String baseUrl) {
    return new Links(new Installation(URI.create(baseUrl), "Program", Path.of("data"), "secret"));
  }
}
