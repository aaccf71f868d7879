package org.colophon.courses;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.colophon.program.SetId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the catalog.
 *
 * @param words each has to stand in the title or in the provider's name; may be empty
 * @param provider a part of the provider's name; may be empty
 * @param costAtMost in US dollars, as far as the words about the cost say it; courses that do not
 *     say it are left out then
 * @param on the day on which the course is approved, in the program's time zone
 */
public record CatalogQuery(
    String words,
    @Nullable SetId set,
    @Nullable Delivery delivery,
    String provider,
    @Nullable BigDecimal costAtMost,
    LocalDate on) {

  /** Everything that is approved on a day. */
  public static CatalogQuery everything(LocalDate on) {
    return new CatalogQuery("", null, null, "", null, on);
  }
}
