package org.colophon.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SenderTest {

  @Test
  void oneNetworkOfIpv6IsOneSender() {
    assertThat(Sender.of("2001:db8:1:2::1")).isEqualTo(Sender.of("2001:db8:1:2:ffff::9"));
    assertThat(Sender.of("2001:db8:1:2::1")).isNotEqualTo(Sender.of("2001:db8:1:3::1"));
  }

  @Test
  void oneIpv4AddressIsOneSender() {
    assertThat(Sender.of("198.51.100.7")).isEqualTo("198.51.100.7");
  }
}
