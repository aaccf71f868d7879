package org.colophon.web.portfolio;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import org.colophon.portfolios.PortfolioClosed;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answers pages from before a portfolio was handed in or ended, wherever they are sent. */
@ControllerAdvice(basePackageClasses = PortfolioAdvice.class)
@Order(0)
class PortfolioAdvice {

  private final MessageSourceAccessor texts;

  PortfolioAdvice(MessageSource texts) {
    this.texts = new MessageSourceAccessor(texts);
  }

  /** Leads back to the portfolio as it is now; a script that saves or uploads is told so. */
  @ExceptionHandler(PortfolioClosed.class)
  Object closed(RedirectAttributes next, HttpServletRequest request) {
    var at = Arrays.asList(request.getRequestURI().split("/"));
    if (at.contains("uploads")) {
      return told(HttpStatus.CONFLICT, "portfolio.closed");
    }
    if ("true".equals(request.getParameter("auto"))) {
      return told(HttpStatus.GONE, "portfolio.auto.closed");
    }
    next.addFlashAttribute("warning", texts.getMessage("portfolio.closed"));
    return "redirect:" + String.join("/", at.subList(0, 3));
  }

  private ResponseEntity<Map<String, Object>> told(HttpStatus status, String key) {
    return ResponseEntity.status(status).body(Map.of("words", texts.getMessage(key)));
  }
}
