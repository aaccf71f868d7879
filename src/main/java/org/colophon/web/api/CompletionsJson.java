package org.colophon.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.colophon.courses.AttestationView;
import org.colophon.courses.AttestationView.Outcome;
import org.colophon.courses.AttestedRow;
import org.colophon.courses.UploadView;
import org.colophon.web.TypedText;
import org.jspecify.annotations.Nullable;

/** What is sent and answered, as {@code api/completions.yaml} describes it. */
final class CompletionsJson {

  static final int MOST_ROWS = 1000;
  static final int MOST_BYTES = 1_000_000;

  /** Takes what the description names and nothing else, so that a misspelt field is noticed. */
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(
              LogicalType.Textual,
              it ->
                  it.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .build();

  private CompletionsJson() {}

  /** The body of a call. */
  record Sent(@Nullable List<@Nullable Row> completions) {}

  /** One completion as it is sent; what is missing is judged as what is empty. */
  record Row(
      @Nullable String course,
      @Nullable String name,
      @Nullable String identifier,
      @Nullable String started,
      @Nullable String completed) {

    AttestedRow attested(int number) {
      return new AttestedRow(
          number, plain(course), plain(name), plain(identifier), plain(started), plain(completed));
    }

    private static String plain(@Nullable String text) {
      return text == null ? "" : TypedText.clean(text);
    }
  }

  /** How far what was sent is, and what is known of each completion. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Batch(
      String id,
      State state,
      Instant received,
      int rows,
      Map<String, Long> counts,
      List<Judged> completions) {}

  /** How far a batch is. */
  enum State {
    @JsonProperty("working")
    WORKING,
    @JsonProperty("done")
    DONE
  }

  /** One completion as it is answered. */
  record Judged(int row, String outcome, String note) {}

  /** Reads at most as much as may be sent. */
  static List<AttestedRow> read(InputStream body) throws IOException, ApiRefusal {
    var bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new ApiRefusal(ApiProblem.TOO_LARGE);
    }
    var sent = sent(bytes);
    if (sent == null || sent.completions() == null || sent.completions().isEmpty()) {
      throw new ApiRefusal(ApiProblem.NOTHING);
    }
    if (sent.completions().size() > MOST_ROWS) {
      throw new ApiRefusal(ApiProblem.TOO_LARGE);
    }
    var rows = new ArrayList<AttestedRow>();
    for (var row : sent.completions()) {
      if (row == null) {
        throw new ApiRefusal(
            ApiProblem.unreadable("at completion %d of the list".formatted(rows.size() + 1)));
      }
      rows.add(row.attested(rows.size() + 1));
    }
    return rows;
  }

  private static @Nullable Sent sent(byte[] bytes) throws ApiRefusal {
    try {
      return STRICT.readValue(bytes, Sent.class);
    } catch (JsonMappingException e) {
      throw new ApiRefusal(ApiProblem.unreadable(where(e)));
    } catch (JsonProcessingException e) {
      throw new ApiRefusal(ApiProblem.unreadable(line(e)));
    } catch (IOException notEvenText) {
      throw new ApiRefusal(ApiProblem.unreadable("from its beginning"));
    }
  }

  /** Which completion of the list; a field's name would be something that was sent. */
  private static String where(JsonMappingException e) {
    return e.getPath().stream()
        .filter(it -> it.getIndex() >= 0)
        .findFirst()
        .map(it -> "at completion %d of the list".formatted(it.getIndex() + 1))
        .orElseGet(() -> line(e));
  }

  private static String line(JsonProcessingException e) {
    var at = e.getLocation();
    return at == null
        ? "from its beginning"
        : "in line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
  }

  static Batch batch(UploadView upload, List<AttestationView> rows) {
    var counts = new LinkedHashMap<String, Long>();
    for (var outcome : Outcome.values()) {
      if (upload.count(outcome) > 0) {
        counts.put(word(outcome), upload.count(outcome));
      }
    }
    return new Batch(
        upload.id().toString(),
        upload.state() == UploadView.State.DONE ? State.DONE : State.WORKING,
        upload.uploadedAt(),
        upload.rows(),
        counts,
        rows.stream().map(it -> new Judged(it.line(), word(it.outcome()), it.note())).toList());
  }

  private static String word(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
