package org.colophon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.colophon.accounts.Accounts;
import org.colophon.courses.AttestationQueue;
import org.colophon.notifications.Notices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A provider's program attests completions, from the token made in the portal to its end. */
class CompletionsApiIT extends RunningColophon {

  static final ObjectMapper JSON = new ObjectMapper();

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Accounts accounts;
  @Autowired Notices notices;
  @Autowired AttestationQueue queue;

  final HttpClient http = HttpClient.newHttpClient();

  @Test
  void programAttestsWithATokenOfThePortalUntilItIsRevoked() throws Exception {
    var sample = beans.createBean(SampleCase.class);
    var owner = sample.owner();
    var portal = Visitor.signedIn(ADDRESS, accounts.person(owner).email(), "not-so-secret");
    var tokens = sample.fill(new Call("GET", "/provider/{provider}/tokens"));

    portal.submit(tokens, "name=Student+records");
    var shown = portal.page(tokens).body();
    var token = shown.replaceAll("(?s).*<code>([A-Za-z0-9_-]{43})</code>.*", "$1");
    assertThat(token).hasSize(43);
    assertThat(portal.page(tokens).body()).contains("Student records").doesNotContain(token);
    assertThat(notices.of(owner)).anyMatch(it -> it.subject().startsWith("A token for"));

    var una = "una-%s@example.org".formatted(UUID.randomUUID());
    var day = LocalDate.now().minusDays(3).toString();
    var body =
        """
        {"completions": [
          {"course": "A course of one's own", "name": "Una Vale", "identifier": "%2$s", "started": "%1$s", "completed": "%1$s"},
          {"course": "A course nobody has", "name": "Una Vale", "identifier": "%2$s", "started": "%1$s", "completed": "%1$s"}]}
        """
            .formatted(day, una);
    var taken = post(token, "journey-1", body);
    assertThat(taken.statusCode()).isEqualTo(202);
    assertThat(taken.headers().firstValue("Set-Cookie")).isEmpty();
    var at = taken.headers().firstValue("Location").orElseThrow();
    assertThat(post(token, "journey-1", body).headers().firstValue("Location")).hasValue(at);

    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> JSON.readTree(get(token, at).body()).get("state").asText().equals("done"));
    var done = JSON.readTree(get(token, at).body());
    assertThat(done.get("completions").get(0).get("outcome").asText()).isEqualTo("waits");
    assertThat(done.get("completions").get(1).get("outcome").asText()).isEqualTo("malformed");
    assertThat(queue.waiting(0, Integer.MAX_VALUE))
        .filteredOn(it -> it.identifier().equals(una))
        .hasSize(1);

    assertThat(portal.get(at).statusCode()).as("a session opens nothing").isEqualTo(401);
    var revoke =
        portal
            .page(tokens)
            .body()
            .replaceAll("(?s).*?Student records.*?action=\"([^\"]+/revoke)\".*", "$1");
    portal.submit(revoke, "");
    assertThat(get(token, at).statusCode()).isEqualTo(401);
    assertThat(portal.page(tokens).statusCode())
        .as("the session of the portal lasts")
        .isEqualTo(200);
  }

  private HttpResponse<String> post(String token, String key, String body) throws Exception {
    return http.send(
        to("/api/v1/completions", token)
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String token, String path) throws Exception {
    return http.send(to(path, token).build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder to(String path, String token) {
    return HttpRequest.newBuilder(URI.create(ADDRESS + path))
        .header("Authorization", "Bearer " + token);
  }
}
