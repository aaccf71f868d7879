package org.colophon.web.candidate;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import org.colophon.accounts.EmailAddress;
import org.colophon.accounts.PersonName;
import org.colophon.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.MessageSourceAccessor;

/** Whom a certified person wants us to write to, as it was typed. */
record EmployerLetterForm(String addressee, String email, Boolean agreed) {

  EmployerLetterForm(@Nullable String addressee, @Nullable String email, @Nullable Boolean agreed) {
    this.addressee = requireNonNullElse(addressee, "").strip();
    this.email = requireNonNullElse(email, "").strip();
    this.agreed = requireNonNullElse(agreed, false);
  }

  List<Problem> problems(MessageSourceAccessor texts) {
    var problems = new ArrayList<Problem>();
    if (addressee.isEmpty()) {
      problems.add(new Problem("addressee", texts.getMessage("certificate.employer.who.missing")));
    } else {
      PersonName.objection(addressee)
          .ifPresent(objection -> problems.add(new Problem("addressee", objection)));
    }
    if (EmailAddress.read(email).isEmpty()) {
      problems.add(new Problem("email", texts.getMessage("certificate.employer.email.wrong")));
    }
    if (!agreed) {
      problems.add(new Problem("agreed", texts.getMessage("certificate.employer.agreed.missing")));
    }
    return problems;
  }

  EmailAddress address() {
    return EmailAddress.of(email);
  }
}
