package org.colophon.web.site;

import java.time.Duration;
import java.util.List;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Brake;
import org.colophon.accounts.PersonId;
import org.colophon.web.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * Asks a person who is signed in for their password, before something that would keep a stranger at
 * their screen in for good.
 */
@Component
class OwnPassword {

  private final Accounts accounts;
  private final Brake guesses = new Brake(10, Duration.ofMinutes(15));
  private final MessageSourceAccessor texts;

  OwnPassword(Accounts accounts, MessageSource texts) {
    this.accounts = accounts;
    this.texts = new MessageSourceAccessor(texts);
  }

  /** What is wrong with it, at the field {@code current}. */
  List<Problem> problems(PersonId person, String typed) {
    if (typed.isEmpty()) {
      return problem("account.current.missing");
    }
    if (!guesses.take(person.value()).isZero()) {
      return problem("account.current.too-often");
    }
    if (!accounts.isPassword(person, typed)) {
      return problem("account.current.wrong");
    }
    guesses.giveBack(person.value(), 1);
    return List.of();
  }

  private List<Problem> problem(String key) {
    return List.of(new Problem("current", texts.getMessage(key)));
  }
}
