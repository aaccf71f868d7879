package org.colophon.web.candidate;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Knows the countries of the world by name, in the reader's language. */
@Component("applicationCountries")
class ApplicationCountries {

  /** All of them, in the order of their names. */
  List<Country> all() {
    var order = Collator.getInstance(LocaleContextHolder.getLocale());
    return Arrays.stream(Locale.getISOCountries())
        .map(it -> new Country(it, name(it)))
        .sorted(Comparator.comparing(Country::name, order))
        .toList();
  }

  /** The name for two letters after ISO 3166; empty for none. */
  public String name(String code) {
    return new Locale("", code).getDisplayCountry(LocaleContextHolder.getLocale());
  }

  /**
   * One country.
   *
   * @param code two letters after ISO 3166
   */
  record Country(String code, String name) {}
}
