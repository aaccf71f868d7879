package org.colophon.web.site;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.colophon.courses.CatalogQuery;
import org.colophon.courses.Delivery;
import org.colophon.program.SetId;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody typed into the search of the catalog, as it stands in the address.
 *
 * @param q words of the title or provider
 * @param set id of a set; empty for all
 * @param delivery how it is taught; empty for any
 * @param cost the most it may cost, in US dollars; empty for any
 * @param on the day, as {@code 2026-03-09}; empty for today
 */
record CatalogWish(String q, String set, String delivery, String provider, String cost, String on) {

  private static final int LONGEST = 120;

  /** The fields in which something stands that cannot be searched for. */
  List<String> wrong() {
    var wrong = new ArrayList<String>();
    if (!cost.isBlank() && amount().isEmpty()) {
      wrong.add("cost");
    }
    if (!on.isBlank() && day().isEmpty()) {
      wrong.add("on");
    }
    return wrong;
  }

  public boolean searches() {
    return !(q + set + delivery + provider + cost + on).isBlank();
  }

  /** What can be searched for; the rest is left out. */
  CatalogQuery query(LocalDate today) {
    return new CatalogQuery(
        shortened(q),
        set.matches("[a-z-]{1,40}") ? SetId.of(set) : null,
        Arrays.stream(Delivery.values())
            .filter(it -> it.name().equals(delivery))
            .findFirst()
            .orElse(null),
        shortened(provider),
        amount().orElse(null),
        day().orElse(today));
  }

  /** The address of this search, to which a page number is added. */
  public String address() {
    return UriComponentsBuilder.fromPath("/courses")
        .queryParam("q", "{q}")
        .queryParam("set", "{set}")
        .queryParam("delivery", "{delivery}")
        .queryParam("provider", "{provider}")
        .queryParam("cost", "{cost}")
        .queryParam("on", "{on}")
        .encode()
        .buildAndExpand(q, set, delivery, provider, cost, on)
        .toUriString();
  }

  private Optional<BigDecimal> amount() {
    var typed = cost.strip().replace("$", "").replace(",", "");
    return typed.matches("\\d{1,7}(\\.\\d{1,2})?")
        ? Optional.of(new BigDecimal(typed))
        : Optional.empty();
  }

  private Optional<LocalDate> day() {
    try {
      return on.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(on.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String shortened(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
