package org.colophon.process.correspondence;

import java.util.Map;
import org.colophon.courses.TeachOut;
import org.colophon.courses.TeachOutBegan;
import org.colophon.courses.TeachOuts;
import org.colophon.installation.Links;
import org.colophon.notifications.NewNotice;
import org.colophon.notifications.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells every candidate who is known to be affected what still counts of a course that ends. */
@Component
class TeachOutLetters {

  private static final String TEMPLATE = "teach-out";

  private final Envelope envelope;
  private final TeachOuts teachOuts;
  private final Notices notices;
  private final Links links;

  TeachOutLetters(Envelope envelope, TeachOuts teachOuts, Notices notices, Links links) {
    this.envelope = envelope;
    this.teachOuts = teachOuts;
    this.notices = notices;
    this.links = links;
  }

  @EventListener
  void on(TeachOutBegan event) {
    var teachOut = teachOuts.of(event.course());
    teachOut.lines().forEach(it -> notices.write(letter(teachOut, it)));
  }

  /** One for each last day: when a course ends sooner than it was said, another one is written. */
  private NewNotice letter(TeachOut teachOut, TeachOut.Line line) {
    var course = teachOut.course();
    return envelope.about(
        line.caseNumber(),
        line.person(),
        TEMPLATE,
        course.id() + ":" + teachOut.approval().until(),
        Map.of(
            "title",
            course.title(),
            "provider",
            course.providerName(),
            "standing",
            line.standing().name(),
            "until",
            teachOut.approval().until(),
            "begunBy",
            course.lastBeginning(),
            "countsUntil",
            teachOut.approval().countsUntil(),
            "link",
            links.to("/completions")));
  }
}
