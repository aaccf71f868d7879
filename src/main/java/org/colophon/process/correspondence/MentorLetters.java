package org.colophon.process.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.colophon.installation.Links;
import org.colophon.mentoring.MentorView;
import org.colophon.mentoring.Mentors;
import org.colophon.notifications.NewNotice;
import org.springframework.stereotype.Component;

/** Notices to people who offer to be a mentor. */
@Component
class MentorLetters implements Letters {

  private final Envelope envelope;
  private final Mentors mentors;
  private final Links links;

  MentorLetters(Envelope envelope, Mentors mentors, Links links) {
    this.envelope = envelope;
    this.mentors = mentors;
    this.links = links;
  }

  @Override
  public Map<String, Function<Occasion, List<NewNotice>>> letters() {
    return Map.of(
        "mentor-received", this::received,
        "mentor-declined", this::declined,
        "mentor-welcome", this::welcome);
  }

  private List<NewNotice> received(Occasion occasion) {
    var mentor = mentor(occasion);
    return letter(mentor, "mentor-received", Map.of("dueOn", mentor.checkBy()));
  }

  private List<NewNotice> declined(Occasion occasion) {
    var mentor = mentor(occasion);
    return letter(mentor, "mentor-declined", Map.of("reason", mentor.reason()));
  }

  private List<NewNotice> welcome(Occasion occasion) {
    return letter(mentor(occasion), "mentor-welcome", Map.of());
  }

  private MentorView mentor(Occasion occasion) {
    return mentors.find(occasion.caseNumber());
  }

  private List<NewNotice> letter(MentorView mentor, String template, Map<String, Object> model) {
    var all = new HashMap<>(model);
    all.put("link", links.to("/mentor"));
    return List.of(envelope.about(mentor.caseNumber(), mentor.person(), template, "", all));
  }
}
