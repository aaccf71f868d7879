package org.colophon.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What was handed in, as the text that is kept for good: the same content is always the same text,
 * so one checksum speaks for all of it (R19, R32).
 *
 * @param text JSON whose properties and keys are sorted
 */
public record FrozenText(String text) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  public static FrozenText of(Object content) {
    try {
      return new FrozenText(JSON.writeValueAsString(content));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What was handed in could not be written", e);
    }
  }

  public <T> T read(Class<T> content) {
    try {
      return JSON.readValue(text, content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What was handed in could not be read", e);
    }
  }

  /** In hexadecimal digits; the tables compute the same. */
  public String sha256() {
    return DigestUtils.sha256Hex(text);
  }
}
