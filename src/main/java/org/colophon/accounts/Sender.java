package org.colophon.accounts;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Says who counts as one sender of requests. */
public final class Sender {

  private Sender() {}

  /**
   * The sender behind an address. One household has billions of IPv6 addresses: its network (the
   * first 64 bits) counts as one.
   *
   * @param address as numbers; behind a proxy the one that {@code server.forward-headers-strategy}
   *     lets Tomcat see
   */
  public static String of(String address) {
    try {
      return InetAddress.getByName(address) instanceof Inet6Address ip
          ? HexFormat.of().formatHex(Arrays.copyOf(ip.getAddress(), 8))
          : address;
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
