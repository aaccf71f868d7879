package org.colophon.journey;

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
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reaches the engine's web apps, and how one sign-in and one sign-out serve them all. */
class EngineAccessIT extends RunningColophon {

  private static final String TASKLIST = "/camunda/app/tasklist/default/";
  private static final String COCKPIT = "/camunda/app/cockpit/default/";
  private static final String USERS = "/camunda/api/engine/engine/default/user?maxResults=50";

  /** A browser's cookies without a browser. */
  private static final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

    static Visitor signedIn(String name) throws IOException, InterruptedException {
      var visitor = new Visitor();
      var token = TOKEN.matcher(visitor.get("/sign-in").body());
      assertThat(token.find()).isTrue();
      var form =
          "email=%s&password=demo&_csrf=%s"
              .formatted(name, URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
      var answer = visitor.post("/sign-in", form);
      assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/home");
      return visitor;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
      return http.send(
          HttpRequest.newBuilder(URI.create(ADDRESS + path)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
      var request =
          HttpRequest.newBuilder(URI.create(ADDRESS + path))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form));
      cookies.getCookieStore().getCookies().stream()
          .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
          .findFirst()
          .ifPresent(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
      return http.send(request.build(), BodyHandlers.ofString());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "candidate-1, 403, 403",
    "staff, 200, 403",
    "committee-1, 200, 403",
    "manager, 403, 200",
    "admin, 200, 200"
  })
  void everyGroupReachesItsOwnWebApp(String name, int tasklist, int cockpit) throws Exception {
    var visitor = Visitor.signedIn(name);

    assertThat(visitor.get(TASKLIST).statusCode()).isEqualTo(tasklist);
    assertThat(visitor.get(COCKPIT).statusCode()).isEqualTo(cockpit);
  }

  @Test
  void whoIsNotSignedInIsAskedToSignInFirst() throws Exception {
    var nobody = new Visitor();

    assertThat(nobody.get(TASKLIST).headers().firstValue("Location"))
        .get()
        .asString()
        .endsWith("/sign-in");
    assertThat(nobody.get(USERS).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        USERS,
        "/camunda/api/engine/engine/default/task",
        "/camunda/api/engine/engine/default/process-definition",
        "/camunda/api/engine/engine/default/history/process-instance"
      })
  void candidatesReachNothingOfTheEngine(String path) throws Exception {
    assertThat(Visitor.signedIn("candidate-1").get(path).statusCode()).isEqualTo(403);
  }

  @Test
  void committeeMembersSeeNoColleagues() throws Exception {
    var answer = Visitor.signedIn("committee-1").get(USERS);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Nakamura").doesNotContain("Lindgren", "Whitfield");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/api/admin/setup/default/user/create",
        "/camunda/api/admin/auth/user/default/login/tasklist",
        "/camunda/api/engine/engine/default/deployment/create"
      })
  void nobodyMakesUsersOrModelsOverTheWeb(String path) throws Exception {
    assertThat(Visitor.signedIn("admin").post(path, "").statusCode()).isEqualTo(403);
    assertThat(new Visitor().post(path, "").statusCode()).isIn(401, 403);
  }

  @Test
  void signingOutOfTheSiteEndsTasklistToo() throws Exception {
    var staff = Visitor.signedIn("staff");
    assertThat(staff.get(USERS).statusCode()).isEqualTo(200);
    var token = Visitor.TOKEN.matcher(staff.get("/staff").body());
    assertThat(token.find()).isTrue();

    staff.post("/sign-out", "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));

    assertThat(staff.get(USERS).statusCode()).isEqualTo(401);
  }

  @Test
  void signingOutOfTasklistEndsTheSiteToo() throws Exception {
    var staff = Visitor.signedIn("staff");
    staff.get(TASKLIST);
    assertThat(staff.get("/staff").statusCode()).isEqualTo(200);

    assertThat(staff.post("/camunda/api/admin/auth/user/default/logout", "").statusCode())
        .isLessThan(300);

    assertThat(staff.get("/staff").statusCode()).isEqualTo(302);
  }
}
