package org.colophon.web.candidate;

import static java.util.Objects.requireNonNullElse;

import java.util.stream.Stream;
import org.colophon.candidates.Personal;
import org.jspecify.annotations.Nullable;

/** What a person typed about themselves; what was not sent is empty. */
record ApplicationPersonalForm(
    String givenName,
    String familyName,
    ApplicationDate bornOn,
    String phone,
    String street,
    String city,
    String region,
    String postalCode,
    String country) {

  ApplicationPersonalForm(
      @Nullable String givenName,
      @Nullable String familyName,
      @Nullable ApplicationDate bornOn,
      @Nullable String phone,
      @Nullable String street,
      @Nullable String city,
      @Nullable String region,
      @Nullable String postalCode,
      @Nullable String country) {
    this.givenName = requireNonNullElse(givenName, "").strip();
    this.familyName = requireNonNullElse(familyName, "").strip();
    this.bornOn = requireNonNullElse(bornOn, ApplicationDate.EMPTY);
    this.phone = requireNonNullElse(phone, "").strip();
    this.street = requireNonNullElse(street, "").strip();
    this.city = requireNonNullElse(city, "").strip();
    this.region = requireNonNullElse(region, "").strip();
    this.postalCode = requireNonNullElse(postalCode, "").strip();
    this.country = requireNonNullElse(country, "").strip();
  }

  static ApplicationPersonalForm of(Personal known) {
    return new ApplicationPersonalForm(
        known.givenName(),
        known.familyName(),
        ApplicationDate.of(known.bornOn()),
        known.phone(),
        known.street(),
        known.city(),
        known.region(),
        known.postalCode(),
        known.country());
  }

  Stream<ApplicationObjection> unreadable() {
    return bornOn.isImpossible()
        ? Stream.of(new ApplicationObjection("bornOn", "application.bornOn.impossible"))
        : Stream.empty();
  }

  Personal personal() {
    return new Personal(
        givenName, familyName, bornOn.date(), phone, street, city, region, postalCode, country);
  }

  /** Without what was typed. */
  @Override
  public String toString() {
    return "ApplicationPersonalForm";
  }
}
