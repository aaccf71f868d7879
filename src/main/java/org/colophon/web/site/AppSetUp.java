package org.colophon.web.site;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.SecondFactors;
import org.colophon.installation.Installation;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows a person the secret for their app, the same one until the app is set up. */
@Component
class AppSetUp {

  private static final String SECRET = AppSetUp.class.getName();

  private final SecondFactors factors;
  private final Accounts accounts;
  private final Installation installation;

  AppSetUp(SecondFactors factors, Accounts accounts, Installation installation) {
    this.factors = factors;
    this.accounts = accounts;
    this.installation = installation;
  }

  void show(PersonId person, HttpSession session, Model page) {
    var secret = secret(session);
    page.addAttribute("secret", secret.replaceAll("(.{4})(?=.)", "$1 "))
        .addAttribute("email", accounts.person(person).email())
        .addAttribute(
            "qr",
            QrPath.of(
                factors.link(secret, installation.programName(), accounts.person(person).email())));
  }

  /** The recovery codes; empty when the code is not the one the app should show. */
  Optional<List<String>> finish(PersonId person, String code, HttpSession session) {
    var codes = factors.enroll(person, secret(session), code);
    codes.ifPresent(done -> session.removeAttribute(SECRET));
    return codes;
  }

  private String secret(HttpSession session) {
    var secret = (String) session.getAttribute(SECRET);
    if (secret == null) {
      secret = factors.newSecret();
      session.setAttribute(SECRET, secret);
    }
    return secret;
  }
}
