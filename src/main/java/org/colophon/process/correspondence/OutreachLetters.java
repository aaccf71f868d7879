package org.colophon.process.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.colophon.installation.Links;
import org.colophon.notifications.NewNotice;
import org.colophon.webinars.OutreachRequests;
import org.colophon.webinars.OutreachState;
import org.colophon.webinars.OutreachView;
import org.springframework.stereotype.Component;

/** Notices to groups that ask for a webinar, and to people who promote the program. */
@Component
class OutreachLetters implements Letters {

  private final Envelope envelope;
  private final OutreachRequests requests;
  private final Links links;

  OutreachLetters(Envelope envelope, OutreachRequests requests, Links links) {
    this.envelope = envelope;
    this.requests = requests;
    this.links = links;
  }

  @Override
  public Map<String, Function<Occasion, List<NewNotice>>> letters() {
    return Map.of("outreach-received", this::received, "outreach-answered", this::answered);
  }

  private List<NewNotice> received(Occasion occasion) {
    var request = requests.find(occasion.caseNumber());
    return letter(request, "outreach-received", Map.of("dueOn", request.answerBy()));
  }

  private List<NewNotice> answered(Occasion occasion) {
    var request = requests.find(occasion.caseNumber());
    return letter(
        request,
        "outreach-answered",
        Map.of(
            "outcome",
            request.state() == OutreachState.ACCEPTED
                ? "We are glad to take it up."
                : "We cannot take it up.",
            "answer",
            request.answer().orElseThrow().text()));
  }

  private List<NewNotice> letter(OutreachView request, String template, Map<String, Object> model) {
    var all = new HashMap<>(model);
    all.put("asked", asked(request));
    all.put("link", links.to("/outreach"));
    return List.of(envelope.about(request.caseNumber(), request.person(), template, "", all));
  }

  private static String asked(OutreachView request) {
    var organization = request.question().organization();
    return switch (request.question().wish()) {
      case GROUP_WEBINAR -> "you ask for a webinar of your own for " + organization;
      case PROMOTION -> "you offer to promote the program (" + organization + ")";
    };
  }
}
