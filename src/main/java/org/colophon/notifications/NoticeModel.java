package org.colophon.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.colophon.notifications.NoticeTemplate.Value;
import org.colophon.program.Money;
import org.colophon.program.WrittenDate;
import org.jspecify.annotations.Nullable;

/** Turns what a caller knows into what a text says, and refuses what does not fit. */
final class NoticeModel {

  private final NoticeTemplate template;
  private final ZoneId zone;

  private NoticeModel(NoticeTemplate template, ZoneId zone) {
    this.template = template;
    this.zone = zone;
  }

  /**
   * What the template needs and nothing else.
   *
   * @param zone the zone in which an instant becomes a date
   * @throws IllegalArgumentException when a value is missing or of the wrong kind
   */
  static Map<String, Object> of(NoticeTemplate template, Map<String, Object> given, ZoneId zone) {
    var model = new NoticeModel(template, zone);
    var values = new HashMap<String, Object>();
    template
        .model()
        .forEach((key, kind) -> values.put(key, model.value(key, kind, given.get(key))));
    return values;
  }

  /** Brings a text to one line without control characters, whoever wrote it. */
  static String onOneLine(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Z}\\s]+", " ")
        .replaceAll("[\\p{Cf}&&[^\\u200C\\u200D]]", "")
        .strip();
  }

  private Object value(String key, Value kind, @Nullable Object given) {
    return switch (kind) {
      case TEXT -> text(key, given);
      case LINK -> link(key, given);
      case DATE -> date(key, given);
      case MONEY -> given instanceof Money money ? money : refuse(key, kind, given);
      case NUMBER -> given instanceof Number number ? number.longValue() : refuse(key, kind, given);
      case TEXTS ->
          given instanceof Collection<?> texts
              ? texts.stream().map(it -> text(key, it)).toList()
              : refuse(key, kind, given);
      case LINES ->
          given instanceof Collection<?> lines
              ? lines.stream().map(it -> line(key, it)).toList()
              : refuse(key, kind, given);
    };
  }

  /** A text that says "null" came from a value that was missing further up. */
  private String text(String key, @Nullable Object given) {
    if (!(given instanceof CharSequence || given instanceof Record) || given instanceof Money) {
      refuse(key, Value.TEXT, given);
    }
    var text = onOneLine(String.valueOf(given));
    return text.equals("null") ? (String) refuse(key, Value.TEXT, null) : text;
  }

  /** With spaces at which no line is broken. */
  private static String written(LocalDate day) {
    return WrittenDate.of(day).replace(' ', '\u00A0');
  }

  private String link(String key, @Nullable Object given) {
    var link = String.valueOf(given);
    return link.matches("https?://[!-~]+") ? link : (String) refuse(key, Value.LINK, given);
  }

  private String date(String key, @Nullable Object given) {
    if (given instanceof Instant instant) {
      return written(LocalDate.ofInstant(instant, zone));
    }
    return given instanceof LocalDate date
        ? written(date)
        : (String) refuse(key, Value.DATE, given);
  }

  private NoticeLine line(String key, @Nullable Object given) {
    return given instanceof NoticeLine line
        ? new NoticeLine(text(key, line.text()), line.amount())
        : (NoticeLine) refuse(key, Value.LINES, given);
  }

  /** Names the kind only: a value may be personal and this message may be logged. */
  private Object refuse(String key, Value kind, @Nullable Object given) {
    throw new IllegalArgumentException(
        "Notice %s needs %s as %s, but it is %s"
            .formatted(
                template.fileName(),
                key,
                kind,
                given == null ? "missing" : "of " + given.getClass()));
  }
}
