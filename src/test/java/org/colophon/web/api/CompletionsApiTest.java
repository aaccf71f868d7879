package org.colophon.web.api;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.servlet.http.Cookie;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.colophon.accounts.PersonId;
import org.colophon.courses.AttestationId;
import org.colophon.courses.AttestationView;
import org.colophon.courses.AttestationView.Finding;
import org.colophon.courses.AttestationView.Outcome;
import org.colophon.courses.Attestations;
import org.colophon.courses.AttestedRow;
import org.colophon.courses.CallKeyTaken;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ProviderProgram;
import org.colophon.courses.ProviderTokenId;
import org.colophon.courses.ProviderTokens;
import org.colophon.courses.UploadId;
import org.colophon.courses.UploadView;
import org.colophon.web.testing.PageFrame;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The interface for programs, its fences and its description. */
@WebMvcTest(CompletionsApi.class)
@Import({ApiConfiguration.class, PageFrame.class})
@TestPropertySource(
    properties = {
      "colophon.web.api.calls-per-minute=5",
      "colophon.web.api.wrong-tokens-per-sender=3"
    })
class CompletionsApiTest {

  static final String SECRET = "a".repeat(43);
  static final String ONE =
      """
      {"completions": [{"course": "Libraries online", "name": "Ruth Álvarez",
        "identifier": "ruth@x.example", "started": "2026-01-05", "completed": "2026-02-05"}]}
      """;
  static final YAMLMapper YAML = new YAMLMapper();
  static final ObjectMapper JSON = new ObjectMapper();
  static int senders;

  final String sender = "198.51.100." + ++senders;
  final ProviderProgram elm =
      new ProviderProgram(
          new ProviderTokenId(UUID.randomUUID()),
          ProviderId.next(),
          PersonId.of("u3001"),
          "Records");
  final UploadId batch = new UploadId(UUID.randomUUID());

  @Autowired MockMvcTester api;
  @MockitoBean ProviderTokens tokens;
  @MockitoBean Attestations attestations;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @BeforeEach
  void elmsProgramHoldsAToken() throws Exception {
    when(tokens.use(SECRET)).thenReturn(Optional.of(elm));
    when(attestations.take(eq(elm), any(), any())).thenReturn(batch);
    when(attestations.call(elm, batch))
        .thenReturn(
            Optional.of(
                new UploadView(
                    batch,
                    "Records",
                    2,
                    UploadView.State.CONFIRMED,
                    elm.signer(),
                    Instant.parse("2026-03-09T15:00:00Z"),
                    true,
                    Map.of(Outcome.WAITS, 1L, Outcome.DUPLICATE, 1L))));
    when(attestations.rows(elm, batch, 1000))
        .thenReturn(
            List.of(
                row(1, AttestationView.State.PREVIEW, Finding.TAKEN, ""),
                row(2, AttestationView.State.PREVIEW, Finding.DUPLICATE, "Said before.")));
  }

  @Test
  void completionsAreTakenAndTheBatchIsShown() throws Exception {
    var answer = send("k-1", ONE);

    assertThat(answer).hasStatus(202).hasHeader("Location", "/api/v1/completions/" + batch);
    assertThat(answer)
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"id": "%s", "state": "working", "received": "2026-03-09T15:00:00Z", "rows": 2,
             "counts": {"waits": 1, "duplicate": 1},
             "completions": [{"row": 1, "outcome": "waits", "note": ""},
                             {"row": 2, "outcome": "duplicate", "note": "Said before."}]}
            """
                .formatted(batch));
    verify(attestations)
        .take(
            elm,
            "k-1",
            List.of(
                new AttestedRow(
                    1,
                    "Libraries online",
                    "Ruth Álvarez",
                    "ruth@x.example",
                    "2026-01-05",
                    "2026-02-05")));
    assertThat(get("/api/v1/completions/" + batch)).hasStatusOk();
  }

  @Test
  void noSessionIsMadeAndNoCookieIsSet() {
    var answer = send("k-1", ONE);

    assertThat(answer.getRequest().getSession(false)).isNull();
    assertThat(answer.getResponse().getCookies()).isEmpty();
    assertThat(answer)
        .headers()
        .hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate")
        .hasValue("X-Content-Type-Options", "nosniff");
  }

  @Test
  void withoutAGoodTokenNothingIsAnswered() throws Exception {
    for (var path : List.of("/api/v1/completions/" + batch, "/api/v1/nowhere", "/api")) {
      assertThat(api.get().uri(path).exchange())
          .hasStatus(401)
          .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
          .hasHeader("WWW-Authenticate", "Bearer");
    }
    problem(api.post().uri("/api/v1/completions").content(ONE).exchange(), 401, "token-missing");
    problem(withToken("b".repeat(43)), 401, "token-not-good");
    problem(withToken("nonsense"), 401, "token-not-good");
    verify(attestations, never()).take(any(), any(), any());
  }

  @Test
  void whoSignedInOnAPageIsAStrangerHere() throws Exception {
    problem(
        api.get()
            .uri("/api/v1/completions/" + batch)
            .with(user("u3001").roles("PROGRAM_STAFF", "CAMUNDA_ADMIN"))
            .cookie(new Cookie("JSESSIONID", "x"))
            .exchange(),
        401,
        "token-missing");
  }

  @Test
  void whoTriesOutTokensHasToWait() throws Exception {
    for (var i = 0; i < 3; i++) {
      problem(withToken("b".repeat(43)), 401, "token-not-good");
    }

    var answer = withToken("b".repeat(43));
    problem(answer, 429, "too-often");
    assertThat(answer).headers().containsHeader("Retry-After");
    problem(get("/api/v1/completions/" + batch), 429, "too-often");
    verify(tokens, Mockito.times(3)).use(any());
  }

  @Test
  void whoCallsTooOftenHasToWait() throws Exception {
    for (var i = 0; i < 5; i++) {
      assertThat(get("/api/v1/completions/" + batch)).hasStatusOk();
    }

    var answer = get("/api/v1/completions/" + batch);
    problem(answer, 429, "too-often");
    assertThat(answer).headers().containsHeader("Retry-After");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "ä", "k\"1"})
  void keyHasToBeThere(String key) throws Exception {
    problem(send(key, ONE), 400, "key-missing");
    verify(attestations, never()).take(any(), any(), any());
  }

  @Test
  void keyIsAtMostHundredSigns() throws Exception {
    assertThat(send("k".repeat(100), ONE)).hasStatus(202);
    problem(send("k".repeat(101), ONE), 400, "key-missing");
  }

  @Test
  void keyUsedOtherwiseIsRefused() throws Exception {
    when(attestations.take(eq(elm), eq("k"), any())).thenThrow(Mockito.mock(CallKeyTaken.class));

    problem(send("k", ONE), 422, "key-used-otherwise");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "[]",
        "5",
        "{\"completions\": 5}",
        "{\"completions\": [null]}",
        "{\"completions\": [{\"course\": 5}]}",
        "{\"completions\": [{\"course\": true}]}",
        "{\"completions\": [{\"course\": [\"x\"]}]}",
        "{\"completions\": [{\"secretfield\": \"x\"}]}",
        "{\"completions\": [{\"name\": \"x\", \"name\": \"y\"}]}",
        "{\"completions\": [{}]} {}",
        "{\"completions\": [{}], \"more\": 1}"
      })
  void whatIsNotAsDescribedIsRefusedWithoutRepeatingIt(String body) throws Exception {
    var answer = send("k", body);

    problem(answer, 400, "json-not-readable");
    assertThat(answer).bodyText().doesNotContain("secretfield", "org.", "java");
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws Exception {
    var answer =
        api.post()
            .uri("/api/v1/completions")
            .header("Authorization", "Bearer " + SECRET)
            .header("Idempotency-Key", "k")
            .contentType(MediaType.APPLICATION_JSON)
            .content(new byte[] {0, 0, 0, (byte) 0xFF, (byte) 0xFF, 0, 0, 1})
            .with(it -> from(it))
            .exchange();

    problem(answer, 400, "json-not-readable");
  }

  @Test
  void somethingHasToBeSentAndNotTooMuch() throws Exception {
    problem(send("k", "{}"), 400, "nothing-sent");
    problem(send("k", "{\"completions\": []}"), 400, "nothing-sent");
    problem(send("k", "null"), 400, "nothing-sent");
    problem(send("k", rows(1001)), 413, "too-large");
    problem(send("k", "{\"x\": \"" + "x".repeat(1_000_000) + "\"}"), 413, "too-large");
    verify(attestations, never()).take(any(), any(), any());
  }

  @Test
  void thousandRowsAndFieldsThatAreMissingAreTaken() throws Exception {
    assertThat(send("k", rows(1000))).hasStatus(202);

    verify(attestations)
        .take(
            eq(elm),
            eq("k"),
            eq(
                IntStream.rangeClosed(1, 1000)
                    .mapToObj(it -> new AttestedRow(it, "", "", "", "", ""))
                    .toList()));
  }

  @Test
  void otherTypesMethodsAndAddressesAreRefused() throws Exception {
    problem(
        api.post()
            .uri("/api/v1/completions")
            .header("Authorization", "Bearer " + SECRET)
            .header("Idempotency-Key", "k")
            .contentType("text/csv")
            .content(ONE)
            .exchange(),
        415,
        "not-json");
    problem(
        api.method(HttpMethod.DELETE)
            .uri("/api/v1/completions/" + batch)
            .header("Authorization", "Bearer " + SECRET)
            .exchange(),
        405,
        "method-not-allowed");
    problem(get("/api/v1/nowhere"), 404, "not-there");
    problem(get("/api/v1/completions/not-a-batch"), 404, "not-there");
    problem(get("/api/v1/completions/" + UUID.randomUUID()), 404, "not-there");
  }

  @Test
  void signsNobodyTypesAreLeftOut() throws Exception {
    send("k", "{\"completions\": [{\"name\": \"Ru\\u0000th\\u202E \\ud800Moss\"}]}");

    verify(attestations).take(elm, "k", List.of(new AttestedRow(1, "", "Ruth Moss", "", "", "")));
  }

  /** The description is kept by hand; everything in it that the code knows, too, is compared. */
  @Test
  void descriptionSaysWhatTheCodeDoes() throws Exception {
    var described = YAML.readTree(new ClassPathResource("api/completions.yaml").getInputStream());

    var mapped =
        mappings.getHandlerMethods().entrySet().stream()
            .filter(it -> it.getValue().getBeanType().equals(CompletionsApi.class))
            .filter(it -> !it.getKey().getMethodsCondition().getMethods().isEmpty())
            .flatMap(
                it ->
                    it.getKey().getPatternValues().stream()
                        .map(path -> it.getKey().getMethodsCondition().getMethods() + " " + path))
            .collect(toCollection(TreeSet::new));
    var paths = new TreeSet<String>();
    described
        .get("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        it -> paths.add("[" + it.toUpperCase() + "] " + path.getKey())));
    assertThat(paths).isEqualTo(mapped);

    var schemas = described.get("components").get("schemas");
    assertThat(texts(schemas.get("Outcome").get("enum")))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Outcome.values()).map(it -> it.name().toLowerCase()).toList());
    assertThat(texts(schemas.get("Problem").get("properties").get("code").get("enum")))
        .containsExactlyInAnyOrderElementsOf(codes());
    assertThat(names(schemas.get("Completion"))).isEqualTo(components(CompletionsJson.Row.class));
    assertThat(names(schemas.get("Sent"))).isEqualTo(components(CompletionsJson.Sent.class));
    assertThat(names(schemas.get("Batch"))).isEqualTo(components(CompletionsJson.Batch.class));
    assertThat(names(schemas.get("Judged"))).isEqualTo(components(CompletionsJson.Judged.class));
    assertThat(schemas.get("Sent").get("properties").get("completions").get("maxItems").asInt())
        .isEqualTo(CompletionsJson.MOST_ROWS);
    assertThat(described.toString())
        .contains("At most %,d bytes".formatted(CompletionsJson.MOST_BYTES));
  }

  @Test
  void exampleOfTheDescriptionIsTaken() throws Exception {
    var post =
        YAML.readTree(new ClassPathResource("api/completions.yaml").getInputStream())
            .get("paths")
            .get("/api/v1/completions")
            .get("post");

    var example = post.get("requestBody").get("content").get("application/json").get("example");
    var key = post.get("parameters").get(0);
    assertThat(key.get("name").asText()).isEqualTo("Idempotency-Key");
    assertThat(key.get("example").asText()).matches(key.get("schema").get("pattern").asText());
    assertThat(send(key.get("example").asText(), JSON.writeValueAsString(example))).hasStatus(202);
    verify(attestations)
        .take(
            eq(elm),
            any(),
            eq(
                List.of(
                    new AttestedRow(
                        1,
                        "Libraries online",
                        "Ruth Alvarez",
                        "ruth@library.example",
                        "2026-01-05",
                        "2026-02-05"))));
  }

  @Test
  void descriptionIsForEverybody() {
    assertThat(api.get().uri("/api/v1/openapi.yaml").exchange())
        .hasStatusOk()
        .hasContentType("application/yaml")
        .bodyText()
        .startsWith("openapi: 3.1.0");
  }

  private static List<String> codes() {
    var fixed =
        Arrays.stream(ApiProblem.class.getDeclaredFields())
            .filter(it -> Modifier.isStatic(it.getModifiers()))
            .filter(it -> it.getType().equals(ApiProblem.class))
            .map(
                it -> {
                  try {
                    return ((ApiProblem) it.get(null)).code();
                  } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                  }
                })
            .collect(Collectors.toList());
    fixed.add(ApiProblem.unreadable("").code());
    return fixed;
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static List<String> names(JsonNode schema) {
    var names = new TreeSet<String>();
    schema.get("properties").fieldNames().forEachRemaining(names::add);
    return List.copyOf(names);
  }

  private static List<String> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(it -> it.getName()).sorted().toList();
  }

  private static String rows(int many) {
    return "{\"completions\": [%s]}".formatted("{},".repeat(many - 1) + "{}");
  }

  private static void problem(MvcTestResult answer, int status, String code) throws Exception {
    assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    var body = JSON.readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    assertThat(body.get("status").asInt()).isEqualTo(status);
    assertThat(body.get("code").asText()).isEqualTo(code);
    assertThat(body.get("type").asText()).isEqualTo("about:blank");
    assertThat(body.get("title").asText()).isNotBlank();
    assertThat(body.get("detail").asText()).isNotBlank();
  }

  private AttestationView row(int line, AttestationView.State state, Finding finding, String note) {
    return new AttestationView(
        new AttestationId(UUID.randomUUID()),
        elm.provider(),
        "Elm",
        line,
        "Libraries online",
        "Ruth",
        "ruth@x.example",
        "",
        "",
        LocalDate.of(2026, 1, 5),
        LocalDate.of(2026, 2, 5),
        state,
        finding,
        note,
        null,
        false,
        elm.signer(),
        Instant.parse("2026-03-09T15:00:00Z"));
  }

  private MvcTestResult send(String key, String body) {
    return api.post()
        .uri("/api/v1/completions")
        .header("Authorization", "Bearer " + SECRET)
        .header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(this::from)
        .exchange();
  }

  private MvcTestResult get(String path) {
    return api.get()
        .uri(path)
        .header("Authorization", "Bearer " + SECRET)
        .with(this::from)
        .exchange();
  }

  private MvcTestResult withToken(String secret) {
    return api.get()
        .uri("/api/v1/completions/" + batch)
        .header("Authorization", "Bearer " + secret)
        .with(this::from)
        .exchange();
  }

  private MockHttpServletRequest from(MockHttpServletRequest request) {
    request.setRemoteAddr(sender);
    return request;
  }
}
