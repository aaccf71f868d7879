package org.colophon.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address in the one form it is stored and compared in: trimmed, lower case.
 *
 * @param value for example {@code ruth@library.example}, at most 254 characters
 */
public record EmailAddress(String value) {

  public static final int MAX_LENGTH = 254;

  /** Deliberately lenient: only a mail that arrives proves an address. */
  private static final Pattern FORM =
      Pattern.compile(
          "[^@\\s\\p{Cntrl}<>()\\[\\]\\\\,;:\"]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

  public EmailAddress {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (value.length() > MAX_LENGTH || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a mail address");
    }
  }

  public static EmailAddress of(String typed) {
    return new EmailAddress(typed);
  }

  /** What a person typed, if it can be an address. */
  public static Optional<EmailAddress> read(String typed) {
    try {
      return Optional.of(new EmailAddress(typed));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
