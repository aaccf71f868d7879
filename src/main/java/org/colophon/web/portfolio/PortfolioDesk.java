package org.colophon.web.portfolio;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.security.Principal;
import java.util.UUID;
import org.colophon.accounts.PersonId;
import org.colophon.portfolios.PortfolioId;
import org.colophon.portfolios.PortfolioView;
import org.colophon.portfolios.Portfolios;
import org.colophon.web.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What the pages of a portfolio have in common: its door, and sentences. */
@Component
class PortfolioDesk {

  private final Portfolios portfolios;
  private final MessageSourceAccessor texts;

  PortfolioDesk(Portfolios portfolios, MessageSource texts) {
    this.portfolios = portfolios;
    this.texts = new MessageSourceAccessor(texts);
  }

  static PersonId person(Principal me) {
    return PersonId.of(me.getName());
  }

  /**
   * Opens a page of a portfolio for its owner.
   *
   * @throws ResponseStatusException not found, for everybody else
   */
  PortfolioView enter(UUID id, Principal me, Model page) {
    var portfolio = find(id, me);
    page.addAttribute("portfolio", portfolio);
    page.addAttribute("set", portfolio.set());
    page.addAttribute("base", base(id));
    return portfolio;
  }

  PortfolioView find(UUID id, Principal me) {
    return portfolios
        .find(person(me), new PortfolioId(id))
        .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }

  static String base(UUID id) {
    return "/portfolios/" + id;
  }

  String text(String key, Object... values) {
    return texts.getMessage(key, values);
  }

  Problem problem(String field, String key, Object... values) {
    return new Problem(field, text(key, values));
  }

  /** Browsers send other ends of lines than they were given. */
  static String lines(String typed) {
    return typed.replace("\r\n", "\n").strip();
  }
}
