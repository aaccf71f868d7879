package org.colophon.web.provider;

import static java.util.Objects.requireNonNullElse;

import java.util.Map;
import org.colophon.courses.ProviderDetails;
import org.colophon.courses.ProviderKind;
import org.jspecify.annotations.Nullable;

/** What a person typed about a provider; what was not sent is empty. */
record ProviderForm(String name, @Nullable ProviderKind kind, String web, String contact) {

  ProviderForm(
      @Nullable String name,
      @Nullable ProviderKind kind,
      @Nullable String web,
      @Nullable String contact) {
    this.name = requireNonNullElse(name, "");
    this.kind = kind;
    this.web = requireNonNullElse(web, "");
    this.contact = requireNonNullElse(contact, "");
  }

  static ProviderForm of(ProviderDetails known) {
    return new ProviderForm(known.name(), known.kind(), known.web(), known.contact());
  }

  /** What stands in each field, to be read beside what another typed. */
  Map<String, String> words() {
    return Map.of(
        "name", name, "kind", kind == null ? "" : kind.label(), "web", web, "contact", contact);
  }

  ProviderDetails details() {
    return new ProviderDetails(name, kind, web, contact);
  }
}
