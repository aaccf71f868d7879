package org.colophon.candidates;

import static com.fasterxml.jackson.annotation.JsonFormat.Shape.STRING;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who applies; texts are empty as long as they are not filled in.
 *
 * @param bornOn date of birth
 * @param phone may stay empty
 * @param street street and house, all lines
 * @param region state, province or county; may stay empty
 * @param postalCode may stay empty, some countries have none
 * @param country two letters after ISO 3166, as {@code US}
 */
public record Personal(
    String givenName,
    String familyName,
    @JsonFormat(shape = STRING) @Nullable LocalDate bornOn,
    String phone,
    String street,
    String city,
    String region,
    String postalCode,
    String country) {

  public static final Personal EMPTY = named("", "");

  /** Someone of whom the name alone is known. */
  public static Personal named(String givenName, String familyName) {
    return new Personal(givenName, familyName, null, "", "", "", "", "", "");
  }

  public String name() {
    return (givenName + " " + familyName).strip();
  }

  /** Without what is stated: names and addresses stay out of logs. */
  @Override
  public String toString() {
    return "Personal";
  }
}
