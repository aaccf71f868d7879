package org.colophon.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.colophon.journey.FuzzFields.Fields;

/** One request: half of it right, so that it gets far, the rest nonsense. */
record FuzzShot(String method, String address, Map<String, String> headers, byte[] body) {

  private static final List<String> METHODS =
      List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "BREW");
  private static final List<String> TYPES =
      List.of("application/json", "text/xml", "text/plain", "nonsense", "multipart/form-data", "");
  private static final List<String> ACCEPTS =
      List.of("application/json", "image/png", "nonsense", "text/html;q=2", "*/*", "");
  private static final Pattern VALUE = Pattern.compile("[?&][^=&]*=|form-data; name|\":");
  private static final String BOUNDARY = "----fuzz";
  private static final List<String> BROKEN =
      List.of("", "null", "[]", "{", "\"x\"", "5", "{\"a\":", "[[[[", "\u0000");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the engine's calls take, as parameters or in JSON. */
  private static final List<String> ENGINE_WORDS =
      List.of(
          "userId",
          "variables",
          "retries",
          "annotation",
          "name",
          "query",
          "resourceType",
          "id",
          "properties",
          "sorting",
          "sortBy",
          "sortOrder",
          "orQueries",
          "firstResult",
          "maxResults",
          "processInstanceId",
          "processDefinitionKey",
          "taskId",
          "candidateGroup",
          "assignee",
          "dueBefore",
          "createdAfterExpression",
          "processVariables",
          "taskVariables",
          "nameLike",
          "activityIdIn",
          "incidentType",
          "startedAfter",
          "deserializeValues",
          "assigneeLike",
          "memberOf",
          "unfinished",
          "type",
          "key",
          "withoutTenantId",
          "priority",
          "active");

  /**
   * What is sent there next.
   *
   * @param sound whether the address must be there and be asked as a browser does
   */
  static FuzzShot at(
      Call call,
      FuzzVisitor visitor,
      SampleCase sample,
      Fields known,
      boolean sound,
      Random random) {
    var odd = !sound && random.nextInt(20) == 0;
    var method = odd ? FuzzText.pick(METHODS, random) : call.method();
    var headers = new LinkedHashMap<String, String>();
    var lost = !sound && random.nextInt(5) == 0 && call.address().contains("{");
    var path = lost ? nowhere(call, random) : sample.fill(call, true);
    headers.put("Accept", odd ? FuzzText.pick(ACCEPTS, random) : "text/html, application/json");
    if (random.nextInt(60) == 0) {
      var language = FuzzText.any(random);
      headers.put("Accept-Language", language.substring(0, Math.min(2_000, language.length())));
      headers.put("Referer", "x".repeat(random.nextInt(3_000)));
    }
    if (path.startsWith(WebAppAddresses.AT)) {
      return ofEngine(call, method, path, headers, random);
    }
    if (path.matches("/api(/.*)?")) {
      return ofProgram(call, method, path, headers, sample, sound, random);
    }
    var fields = fields(call, known, visitor, sound, random);
    if (List.of("DELETE", "PATCH").contains(call.method())) {
      headers.put("X-CSRF-TOKEN", visitor.token()); // of these nobody reads a form
    }
    if (call.reads()) {
      return new FuzzShot(method, address(path, fields), headers, new byte[0]);
    }
    if (random.nextInt(25) == 0) {
      path = path + "?" + FuzzText.any(random);
    }
    if (!known.files().isEmpty() || random.nextInt(40) == 0) {
      headers.put("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
      return new FuzzShot(method, path, headers, parts(fields, known.files(), random));
    }
    headers.put("Content-Type", odd ? FuzzText.pick(TYPES, random) : FuzzVisitor.FORM);
    return new FuzzShot(method, path, headers, String.join("&", fields).getBytes(ISO_8859_1));
  }

  private static FuzzShot ofEngine(
      Call call, String method, String path, Map<String, String> headers, Random random) {
    headers.put("Accept", "application/json");
    var query = new ArrayList<String>();
    for (int i = random.nextInt(3); i > 0; i--) {
      query.add(FuzzText.pick(ENGINE_WORDS, random) + "=" + FuzzText.any(random));
    }
    if (call.reads()) {
      return new FuzzShot(method, address(path, query), headers, new byte[0]);
    }
    headers.put("Content-Type", random.nextInt(20) == 0 ? "text/plain" : "application/json");
    return new FuzzShot(method, path, headers, json(path, random).getBytes(UTF_8));
  }

  /** A call of a provider's program; mostly with a good token, for without one it ends there. */
  private static FuzzShot ofProgram(
      Call call,
      String method,
      String path,
      Map<String, String> headers,
      SampleCase sample,
      boolean sound,
      Random random) {
    headers.put(
        "Authorization",
        sound || random.nextInt(10) > 0
            ? "Bearer " + sample.token()
            : FuzzText.pick(List.of("Bearer", "Basic x", "Bearer " + "x".repeat(5000)), random));
    if (call.reads()) {
      return new FuzzShot(method, path, headers, new byte[0]);
    }
    headers.put("Content-Type", random.nextInt(20) == 0 ? "text/csv" : "application/json");
    if (random.nextInt(20) > 0) {
      headers.put("Idempotency-Key", "fuzz-" + random.nextInt(1000));
    }
    return new FuzzShot(method, path, headers, completions(random).getBytes(UTF_8));
  }

  private static String completions(Random random) {
    if (random.nextInt(8) == 0) {
      return FuzzText.pick(BROKEN, random);
    }
    var rows = new ArrayList<Object>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      var row = new LinkedHashMap<String, Object>();
      for (var field : List.of("course", "name", "identifier", "started", "completed")) {
        var luck = random.nextInt(20);
        if (luck > 1) {
          row.put(field, luck > 12 ? FuzzText.typed(random) : sound(field, random));
        }
        if (luck == 1) {
          row.put(field, thing(random, 0));
        }
      }
      rows.add(row);
    }
    try {
      return JSON.writeValueAsString(Map.of("completions", rows));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sound(String field, Random random) {
    return switch (field) {
      case "course" -> "A course of one's own";
      case "name" -> "Ida Moss";
      case "identifier" -> "fuzz" + random.nextInt(50) + "@example.org";
      default -> "2026-0" + (1 + random.nextInt(9)) + "-15";
    };
  }

  private static String json(String path, Random random) {
    if (random.nextInt(12) == 0) {
      return FuzzText.pick(BROKEN, random);
    }
    var object = new LinkedHashMap<String, Object>();
    if (path.endsWith("/submit-form")) {
      var field = FuzzText.pick(List.of("decision", "reviewNote", "missingItems", "x"), random);
      object.put("variables", Map.of(field, thing(random, 0)));
    } else if (path.endsWith("claim") || path.endsWith("assignee")) {
      object.put("userId", thing(random, 2));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      object.put(FuzzText.pick(ENGINE_WORDS, random), thing(random, 0));
    }
    try {
      return JSON.writeValueAsString(object);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object thing(Random random, int depth) {
    return switch (random.nextInt(depth > 2 ? 5 : 8)) {
      case 0 -> random.nextInt();
      case 1 -> random.nextBoolean();
      case 2, 3 -> FuzzText.typed(random);
      case 4 -> List.of();
      case 5 -> List.of(thing(random, depth + 1));
      case 6 ->
          Map.of(
              "value",
              thing(random, depth + 1),
              "type",
              FuzzText.pick(List.of("String", "Integer", "Object", "File", "Xml", "x"), random));
      default -> Map.of(FuzzText.pick(ENGINE_WORDS, random), thing(random, depth + 1));
    };
  }

  private static String address(String path, List<String> fields) {
    var query = String.join("&", fields);
    return query.isEmpty() ? path : path + "?" + query.substring(0, Math.min(query.length(), 4000));
  }

  /** The address with nonsense in the place of its variables. */
  private static String nowhere(Call call, Random random) {
    var path = call.address();
    while (path.contains("{")) {
      path = path.replaceFirst("\\{[^/]*\\}", value(random).replace("$", "%24"));
    }
    return path;
  }

  private static String value(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> "00000000-0000-4000-8000-00000000000" + random.nextInt(10);
      case 1 -> "C-2026-0000" + random.nextInt(10);
      case 2 -> "default";
      default -> FuzzText.segment(random).replace("{", "%7B").replace("\\", "%5C");
    };
  }

  private static List<String> fields(
      Call call, Fields known, FuzzVisitor visitor, boolean sound, Random random) {
    var fields = new ArrayList<String>();
    var nonsense = random.nextInt(4);
    known
        .values()
        .forEach(
            (name, values) -> {
              var luck = random.nextInt(40);
              if (luck > 0 && !name.equals("sure") || luck == 39) {
                fields.add(name + "=" + value(name, values, nonsense, random));
              }
              if (luck == 1) {
                fields.add(name + "=" + FuzzText.any(random));
              }
              if (luck == 2) {
                fields.add(name + ".x%5B0%5D=" + FuzzText.any(random));
              }
            });
    if (random.nextInt(20) == 0) {
      fields.add(FuzzText.encoded(FuzzText.any(random)) + "=" + FuzzText.any(random));
    }
    if (random.nextInt(200) == 0) {
      for (int i = 0; i < 2000; i++) {
        fields.add("many=" + i);
      }
    }
    if (!call.reads() && (random.nextInt(40) > 0 || sound)) {
      fields.add("_csrf=" + visitor.token());
    }
    return fields;
  }

  private static String value(String name, Set<String> values, int nonsense, Random random) {
    if (random.nextInt(4) < nonsense) {
      return FuzzText.any(random);
    }
    if (!values.isEmpty()) {
      return FuzzText.encoded(FuzzText.pick(List.copyOf(values), random));
    }
    if (name.toLowerCase().contains("email")) {
      return "fuzz" + random.nextInt(1000) + "%40example.org";
    }
    if (name.endsWith("On")) {
      return "2026-0" + (1 + random.nextInt(9)) + "-15";
    }
    return switch (name) {
      case "password" -> "long-enough-for-us";
      case "agreed", "later", "shown", "ongoing", "late" -> "true";
      case "page" -> "0";
      case "hours", "year" -> "2010";
      default -> name.contains(".") ? "" + (1 + random.nextInt(12)) : "Elm%20County";
    };
  }

  private static byte[] parts(List<String> fields, Set<String> files, Random random) {
    var body = new StringBuilder();
    for (var field : fields) {
      var cut = field.indexOf('=');
      var name = field.substring(0, cut);
      body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"");
      body.append(name).append('"');
      if (files.contains(name)) {
        var called = random.nextBoolean() ? "paper.pdf" : plain(FuzzText.segment(random));
        body.append("; filename=\"" + called.replace("\"", "") + "\"");
      }
      var content = files.contains(name) ? FuzzFile.any(random) : plain(field.substring(cut + 1));
      body.append("\r\n\r\n").append(content).append("\r\n");
    }
    if (random.nextInt(20) > 0) {
      body.append("--" + BOUNDARY + "--\r\n");
    }
    return body.toString().getBytes(ISO_8859_1);
  }

  /** The bytes of a text, each as one sign. */
  private static String plain(String encoded) {
    try {
      return new String(URLDecoder.decode(encoded, UTF_8).getBytes(UTF_8), ISO_8859_1);
    } catch (IllegalArgumentException e) {
      return encoded;
    }
  }

  /** How many values it carries: in the query, as fields or parts of a form, or in JSON. */
  long values() {
    var sent = address + "&" + new String(body, ISO_8859_1);
    return Math.min(60, 1 + VALUE.matcher(sent).results().count());
  }

  /** So short that it can be read, so long that it can be understood. */
  @Override
  public String toString() {
    var text =
        new String(body, 0, Math.min(body.length, 2000), ISO_8859_1).replaceAll("[^ -~]", "?");
    var shown = method + " " + address + " " + headers + " " + text;
    return shown.length() > 1500 ? shown.substring(0, 1500) + "…" : shown;
  }
}
