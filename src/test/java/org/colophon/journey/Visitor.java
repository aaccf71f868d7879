package org.colophon.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/** A browser's cookies without a browser: calls what it likes, not what a page offers. */
final class Visitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String address;

  Visitor(String address) {
    this.address = address;
  }

  static Visitor signedIn(String address, String name) throws IOException, InterruptedException {
    return signedIn(address, name, "demo");
  }

  static Visitor signedIn(String address, String name, String password)
      throws IOException, InterruptedException {
    var visitor = new Visitor(address);
    var form =
        "email=%s&password=%s&_csrf=%s"
            .formatted(URLEncoder.encode(name, UTF_8), password, visitor.tokenOn("/sign-in"));
    var answer = visitor.post("/sign-in", form);
    assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/home");
    return visitor;
  }

  void signOut() throws IOException, InterruptedException {
    post("/sign-out", "_csrf=" + tokenOn("/staff"));
  }

  /** What a form of this session has to carry. */
  String token() throws IOException, InterruptedException {
    return "_csrf=" + tokenOn("/sign-up");
  }

  private String tokenOn(String page) throws IOException, InterruptedException {
    var token = TOKEN.matcher(get(page).body());
    assertThat(token.find()).isTrue();
    return URLEncoder.encode(token.group(1), UTF_8);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return call("GET", path, "", "application/json");
  }

  HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
    return call("POST", path, form, "application/x-www-form-urlencoded");
  }

  /** Asks for a page as a browser does. */
  HttpResponse<String> page(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html").build(),
        BodyHandlers.ofString());
  }

  /** The same, byte for byte. */
  HttpResponse<byte[]> read(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "*/*").build(),
        BodyHandlers.ofByteArray());
  }

  /** Sends a form and reads what comes, byte for byte. */
  HttpResponse<byte[]> send(String path, String form) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Accept", "*/*")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofByteArray());
  }

  /**
   * Sends a form of ours with the token of this visitor's session, asked for anew: what a form does
   * may end a session, and a token with it.
   */
  HttpResponse<String> submit(String path, String form) throws IOException, InterruptedException {
    return post(path, form + (form.isEmpty() ? "" : "&") + token());
  }

  /** A call as the web apps make it, with a body in JSON. */
  HttpResponse<String> call(String method, String path, String json)
      throws IOException, InterruptedException {
    return call(method, path, json, "application/json");
  }

  private HttpResponse<String> call(String method, String path, String body, String type)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", type)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .findFirst()
        .ifPresent(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
