package org.colophon.web.site;

import java.util.ArrayList;
import java.util.List;
import org.colophon.accounts.EmailAddress;
import org.colophon.accounts.PasswordPolicy;
import org.colophon.accounts.PersonName;
import org.colophon.web.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * Looks through what was typed into an account page and says, field by field, what to put right.
 */
@Component
class AccountFormCheck {

  private final MessageSourceAccessor texts;

  AccountFormCheck(MessageSource texts) {
    this.texts = new MessageSourceAccessor(texts);
  }

  List<Problem> signUp(AccountForm form) {
    var problems = person(form);
    problems.addAll(newPassword(form.password(), form.email()));
    return problems;
  }

  /** Name and address alone. */
  List<Problem> person(AccountForm form) {
    var problems = new ArrayList<Problem>();
    problems.addAll(name("givenName", form.givenName()));
    problems.addAll(name("familyName", form.familyName()));
    problems.addAll(email(form.email()));
    return problems;
  }

  List<Problem> email(String email) {
    if (email.isBlank()) {
      return missing("email");
    }
    return EmailAddress.read(email).isPresent()
        ? List.of()
        : List.of(new Problem("email", texts.getMessage("account.email.wrong")));
  }

  List<Problem> newPassword(String password, String email) {
    if (password.isEmpty()) {
      return missing("password");
    }
    return PasswordPolicy.objection(password, email).stream()
        .map(objection -> new Problem("password", objection))
        .toList();
  }

  private List<Problem> name(String field, String name) {
    if (name.isBlank()) {
      return missing(field);
    }
    return PersonName.objection(name).stream()
        .map(objection -> new Problem(field, objection))
        .toList();
  }

  private List<Problem> missing(String field) {
    return List.of(new Problem(field, texts.getMessage("account." + field + ".missing")));
  }
}
