package org.colophon.web.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.colophon.accounts.Proof;
import org.colophon.web.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Says on a page why a code did not work and what to do. */
@Component
class CodeAnswer {

  private static final String ONE_HOUR = "3600";

  private final MessageSourceAccessor texts;

  CodeAnswer(MessageSource texts) {
    this.texts = new MessageSourceAccessor(texts);
  }

  void explain(Proof proof, String typed, Model page, HttpServletResponse response) {
    if (proof == Proof.TOO_OFTEN) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      response.setHeader(HttpHeaders.RETRY_AFTER, ONE_HOUR);
      problem("account.code.too-often", page);
    } else {
      problem(typed.isBlank() ? "account.code.missing" : "account.code.wrong", page);
    }
  }

  private void problem(String key, Model page) {
    page.addAttribute("problems", List.of(new Problem("code", texts.getMessage(key))));
  }
}
