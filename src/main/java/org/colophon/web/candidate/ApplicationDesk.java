package org.colophon.web.candidate;

import java.util.List;
import java.util.stream.Stream;
import org.colophon.candidates.Gap;
import org.colophon.web.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of the application have in common: sentences about fields, and where to go on. */
@Component
class ApplicationDesk {

  private final MessageSourceAccessor texts;

  ApplicationDesk(MessageSource texts) {
    this.texts = new MessageSourceAccessor(texts);
  }

  String text(String key) {
    return texts.getMessage(key);
  }

  List<Problem> unreadable(Stream<ApplicationObjection> objections) {
    return objections.map(it -> new Problem(it.field(), texts.getMessage(it.key()))).toList();
  }

  List<Problem> gaps(List<Gap> gaps) {
    return gaps.stream().map(it -> new Problem(it.field(), it.sentence())).toList();
  }

  /** The same page again, with everything that was typed and what to put right. */
  String again(String view, List<Problem> problems, Model page) {
    page.addAttribute("problems", problems);
    return view;
  }
}
