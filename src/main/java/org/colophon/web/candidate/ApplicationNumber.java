package org.colophon.web.candidate;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A number as it was typed, with a point for decimals and, if wanted, commas for thousands. */
record ApplicationNumber(String typed) {

  static String of(@Nullable BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }

  boolean isUnreadable() {
    return !typed.isBlank() && read().isEmpty();
  }

  /** The number; null when nothing was typed. */
  @Nullable BigDecimal number() {
    return read().orElse(null);
  }

  private Optional<BigDecimal> read() {
    var plain = typed.strip();
    return plain.matches("-?([0-9]{1,9}|[0-9]{1,3}(,[0-9]{3}){1,2})(\\.[0-9]{1,9})?")
        ? Optional.of(new BigDecimal(plain.replace(",", "")))
        : Optional.empty();
  }
}
