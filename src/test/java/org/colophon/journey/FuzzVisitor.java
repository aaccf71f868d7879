package org.colophon.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Somebody with a session who sends what no browser would. It writes bytes into a socket, for the
 * clients of the JDK refuse to send most of it.
 */
final class FuzzVisitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern COOKIE = Pattern.compile("([^=]+)=([^;]*).*");

  final String name;
  private final String address;
  private final int port;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String token = "";

  /**
   * Somebody who may sign in.
   *
   * @param name what a report calls them
   * @param address who signs in, empty for nobody
   */
  FuzzVisitor(String name, String address, int port) {
    this.name = name;
    this.address = address;
    this.port = port;
  }

  /**
   * What came back.
   *
   * @param nanos how long it took, in nanoseconds
   */
  record Answer(int status, Map<String, String> headers, String body, long nanos) {

    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    boolean leadsToSignIn() {
      return status == 302 && header("Location").contains("/sign-in");
    }
  }

  /** Opens a session, signed in unless this is nobody. */
  synchronized void enter() throws IOException {
    cookies.clear();
    freshToken("/sign-in");
    if (!address.isEmpty()) {
      var form = "email=" + FuzzText.encoded(address) + "&password=not-so-secret&_csrf=" + token;
      var answer = send("POST", "/sign-in", Map.of("Content-Type", FORM), form.getBytes(US_ASCII));
      if (answer.status != 302 || !answer.header("Location").endsWith("/home")) {
        throw new IllegalStateException(name + " cannot sign in: " + answer);
      }
      freshToken("/sign-up");
      get("/camunda/api/engine/engine");
    }
  }

  static final String FORM = "application/x-www-form-urlencoded";

  synchronized String token() {
    return token;
  }

  private void freshToken(String page) throws IOException {
    var found = TOKEN.matcher(get(page).body);
    token = found.find() ? found.group(1) : "";
  }

  Answer get(String path) throws IOException {
    return send("GET", path, Map.of("Accept", "text/html"), new byte[0]);
  }

  Answer send(String method, String path, Map<String, String> headers, byte[] body)
      throws IOException {
    var start = System.nanoTime();
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress("localhost", port), 5_000);
      socket.setSoTimeout(100_000);
      var out = new ByteArrayOutputStream();
      out.write(head(method, path, headers, body.length).getBytes(ISO_8859_1));
      out.write(body);
      socket.getOutputStream().write(out.toByteArray());
      return read(socket.getInputStream().readAllBytes(), method + " " + path, start);
    }
  }

  private synchronized String head(
      String method, String path, Map<String, String> headers, int length) {
    var head = new StringBuilder(method + " " + path + " HTTP/1.0\r\nHost: localhost:" + port);
    head.append("\r\nContent-Length: ").append(length);
    headers.forEach((name, value) -> head.append("\r\n" + name + ": " + value));
    if (!cookies.isEmpty()) {
      head.append("\r\nCookie: ");
      cookies.forEach((name, value) -> head.append(name + "=" + value + "; "));
      head.setLength(head.length() - 2);
    }
    if (cookies.containsKey("XSRF-TOKEN")) {
      head.append("\r\nX-XSRF-TOKEN: ").append(cookies.get("XSRF-TOKEN"));
    }
    return head.append("\r\n\r\n").toString();
  }

  private Answer read(byte[] raw, String asked, long start) {
    var text = new String(raw, ISO_8859_1);
    var end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new IllegalStateException("No answer to " + asked + ": '" + text + "'");
    }
    var lines = text.substring(0, end).split("\r\n");
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 1; i < lines.length; i++) {
      var colon = lines[i].indexOf(':');
      var value = lines[i].substring(colon + 1).strip();
      if (lines[i].regionMatches(true, 0, "Set-Cookie", 0, 10)) {
        keep(value);
      }
      headers.put(lines[i].substring(0, colon), value);
    }
    var body = new String(raw, end + 4, raw.length - end - 4, UTF_8);
    return new Answer(
        Integer.parseInt(lines[0].split(" ")[1]), headers, body, System.nanoTime() - start);
  }

  private synchronized void keep(String cookie) {
    var parts = COOKIE.matcher(cookie);
    if (parts.matches()) {
      cookies.put(parts.group(1), parts.group(2));
    }
  }
}
