package org.colophon.process.correspondence;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.colophon.accommodations.AccommodationView;
import org.colophon.accommodations.Accommodations;
import org.colophon.installation.Links;
import org.colophon.notifications.NewNotice;
import org.springframework.stereotype.Component;

/**
 * Notices about requests for an accommodation. Their subjects do not say what they are about: lists
 * of mail are read by people who have no need to know.
 */
@Component
class AccommodationLetters implements Letters {

  private final Envelope envelope;
  private final Accommodations accommodations;
  private final Links links;

  AccommodationLetters(Envelope envelope, Accommodations accommodations, Links links) {
    this.envelope = envelope;
    this.accommodations = accommodations;
    this.links = links;
  }

  @Override
  public Map<String, Function<Occasion, List<NewNotice>>> letters() {
    return Map.of("accommodation-received", this::received, "accommodation-decided", this::decided);
  }

  private List<NewNotice> received(Occasion occasion) {
    var request = accommodations.find(occasion.caseNumber());
    return letter(request, "accommodation-received", Map.of("dueOn", request.decideBy()));
  }

  private List<NewNotice> decided(Occasion occasion) {
    var request = accommodations.find(occasion.caseNumber());
    return letter(
        request,
        "accommodation-decided",
        Map.of(
            "outcome",
            outcome(request),
            "reason",
            request.decision().orElseThrow().reason(),
            "link",
            links.to("/accommodation")));
  }

  private static String outcome(AccommodationView request) {
    return switch (request.state()) {
      case GRANTED -> "We grant it.";
      case PARTLY_GRANTED -> "We grant it in part.";
      case DECLINED -> "We cannot grant it.";
      case FILED, WITHDRAWN ->
          throw new IllegalStateException("Not decided: " + request.caseNumber());
    };
  }

  private List<NewNotice> letter(
      AccommodationView request, String template, Map<String, Object> model) {
    return List.of(envelope.about(request.caseNumber(), request.person(), template, "", model));
  }
}
