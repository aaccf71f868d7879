package org.colophon.journey;

import java.util.Comparator;

/**
 * One way to ask: a method and an address with its variables still open.
 *
 * @param address the variables in braces, without the patterns they must match
 */
record Call(String method, String address) implements Comparable<Call> {

  static Call of(String method, String pattern) {
    return new Call(method, plain(pattern));
  }

  private static String plain(String address) {
    var plain = new StringBuilder();
    int depth = 0;
    boolean pattern = false;
    for (char c : address.toCharArray()) {
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      pattern = depth > 0 && (pattern || c == ':' || c == ' ');
      if (!pattern) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  boolean reads() {
    return method.equals("GET");
  }

  @Override
  public int compareTo(Call other) {
    return Comparator.comparing(Call::address).thenComparing(Call::method).compare(this, other);
  }

  @Override
  public String toString() {
    return method + " " + address;
  }
}
