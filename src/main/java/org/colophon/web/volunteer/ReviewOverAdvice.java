package org.colophon.web.volunteer;

import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.OK;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tells who comes too late that their turn is over. What they typed is not taken, and they read it
 * once more, so that nothing is lost without a word.
 */
@ControllerAdvice(basePackageClasses = ReviewOverAdvice.class)
@Order(0)
class ReviewOverAdvice {

  private static final List<String> TYPED = List.of("comment", "opinion", "text", "words");

  private final MessageSourceAccessor texts;

  ReviewOverAdvice(MessageSource texts) {
    this.texts = new MessageSourceAccessor(texts);
  }

  @ExceptionHandler(ReviewOver.class)
  Object over(ReviewOver over, HttpServletRequest request) {
    var outcome = over.turn().outcome();
    var sentence = texts.getMessage("review.over." + outcome);
    var sent = request.getMethod().equals("POST");
    if (Boolean.parseBoolean(request.getParameter("auto"))) {
      return ResponseEntity.status(GONE)
          .body(Map.of("words", sentence + " " + texts.getMessage("review.over.not-taken")));
    }
    var page = new ModelAndView(template(request), sent || !isPage(request) ? GONE : OK);
    page.addObject("seat", over.seat());
    page.addObject("sentence", sentence);
    page.addObject("sent", sent);
    page.addObject("typed", typed(request));
    page.addAllObjects(over.filed());
    return page;
  }

  /** Who follows an old link is told in a page; what is asked for instead of a page is gone. */
  private static boolean isPage(HttpServletRequest request) {
    return request.getRequestURI().matches("/reviews/[^/]+(/framed)?");
  }

  private static String template(HttpServletRequest request) {
    return Boolean.parseBoolean(request.getParameter("framed"))
            || request.getRequestURI().endsWith("/framed")
        ? "volunteer/review-over-framed"
        : "volunteer/review-over";
  }

  private static List<String> typed(HttpServletRequest request) {
    return TYPED.stream()
        .flatMap(it -> Stream.ofNullable(request.getParameter(it)))
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .toList();
  }
}
