package org.colophon.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Random;

/** Texts nobody should have to expect, as they stand in an address or a form: encoded. */
final class FuzzText {

  private static final List<String> TYPED =
      List.of(
          "",
          " ",
          "\u0000",
          "Ruth\u0000Alvarez",
          "\u0001\u0002\u001b[31m",
          "line\r\nline\rline\n",
          "\u202egnp.exe",
          "\u200f\u05e8\u05d5\u05ea\u200e",
          "\u2066\u2069\ufeff\u00ad\u200b",
          "\ufffe\uffff",
          "\ud83d\ude00\ud83d\udc69\u200d\ud83d\udcda",
          "Z\u0351\u0352\u0353\u0354\u0355",
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "'; drop table cases; --",
          "%' or '1'='1",
          "%_\\",
          "../../../etc/passwd",
          "..\\..\\boot.ini",
          "${7*7}",
          "#{7*7}",
          "__${7*7}__::.x",
          "{0} {1}",
          "=1+1",
          "@SUM(A1)",
          "-1",
          "0",
          "1e999",
          "99999999999999999999999999",
          "-99999999999999999999",
          "NaN",
          "0x7f",
          "1,5",
          "2147483648",
          "9223372036854775808",
          "true",
          "maybe",
          "null",
          "undefined",
          "2026-02-30",
          "2024-02-29",
          "2027-02-29",
          "0000-01-01",
          "-0001-01-01",
          "9999-12-31",
          "+999999999-12-31",
          "2027-03-14T02:30",
          "2027-03-14",
          "00000000-0000-0000-0000-000000000000",
          "1-1-1-1-1",
          "------------------------------------",
          "u1001",
          "u0",
          "C-2026-00001",
          "C-2026-99999999999",
          "NOT_A_CONSTANT",
          "ruth@example.org",
          "a@b",
          "ruth@example.org\r\nBcc: all@example.org");

  /** Bytes that are no text, and signs that are no encoding. */
  private static final List<String> BROKEN =
      List.of("%ED%A0%80", "%FF%FE", "%C0%80", "%zz", "%", "%E2%82", "%u0041");

  private FuzzText() {}

  static String any(Random random) {
    return switch (random.nextInt(20)) {
      case 0 -> pick(BROKEN, random);
      case 1 -> "x".repeat(1 + random.nextInt(20_000));
      case 2 -> random.nextInt(30) == 0 ? "%F0%9F%98%80".repeat(85_000) : "%0A".repeat(500);
      case 3, 4, 5 -> encoded(signs(random));
      default -> encoded(pick(TYPED, random));
    };
  }

  /** Something for a part of a path: without slashes, which would make it another path. */
  static String segment(Random random) {
    var text = any(random);
    return text.isEmpty() ? "x" : text.substring(0, Math.min(text.length(), 1200));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  /** One of the texts as it is, without those that are no text at all. */
  static String typed(Random random) {
    return random.nextInt(4) == 0 ? signs(random) : pick(TYPED, random);
  }

  static <T> T pick(List<T> things, Random random) {
    return things.get(random.nextInt(things.size()));
  }

  private static String signs(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(40); i >= 0; i--) {
      text.appendCodePoint(
          random.nextBoolean() ? random.nextInt(0x250) : random.nextInt(Character.MAX_CODE_POINT));
    }
    return text.toString();
  }
}
