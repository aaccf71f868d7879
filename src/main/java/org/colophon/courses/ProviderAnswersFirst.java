package org.colophon.courses;

import java.time.LocalDate;
import org.colophon.program.WrittenDate;

/** Says that the program office does not decide yet: the provider is asked and has time left. */
public class ProviderAnswersFirst extends Exception {

  ProviderAnswersFirst(String provider, LocalDate answerBy) {
    super(
        "%s is asked whether this is so and has time until the end of %s. If nobody answers, you decide from %s on."
            .formatted(provider, WrittenDate.of(answerBy), WrittenDate.of(answerBy.plusDays(1))));
  }
}
