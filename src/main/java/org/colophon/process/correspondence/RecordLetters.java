package org.colophon.process.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.colophon.installation.Links;
import org.colophon.notifications.NewNotice;
import org.colophon.records.RecordRequestView;
import org.colophon.records.RecordRequests;
import org.colophon.records.RecordWish;
import org.springframework.stereotype.Component;

/** Notices about what people ask of the program about their own record (R72). */
@Component
class RecordLetters implements Letters {

  private static final String STATEMENT =
      "You may also send us a short statement of what is right in your view. We keep it with your"
          + " record.";

  private final Envelope envelope;
  private final RecordRequests requests;
  private final Links links;

  RecordLetters(Envelope envelope, RecordRequests requests, Links links) {
    this.envelope = envelope;
    this.requests = requests;
    this.links = links;
  }

  @Override
  public Map<String, Function<Occasion, List<NewNotice>>> letters() {
    return Map.of(
        "record-request-received", this::received,
        "record-request-extended", this::extended,
        "record-request-answered", this::answered);
  }

  private List<NewNotice> received(Occasion occasion) {
    var request = requests.find(occasion.caseNumber());
    return letter(request, "record-request-received", Map.of("dueOn", request.answerBy()));
  }

  private List<NewNotice> extended(Occasion occasion) {
    var request = requests.find(occasion.caseNumber());
    return letter(
        request,
        "record-request-extended",
        Map.of("dueOn", request.answerBy(), "reason", request.extension().orElseThrow().reason()));
  }

  private List<NewNotice> answered(Occasion occasion) {
    var request = requests.find(occasion.caseNumber());
    var answer = request.answer().orElseThrow();
    return letter(
        request,
        "record-request-answered",
        Map.of(
            "outcome",
            outcome(request),
            "done",
            answer.done(),
            "reason",
            answer.reason(),
            "kept",
            answer.kept(),
            "statement",
            mayState(request) ? STATEMENT : ""));
  }

  /** Whose entry stays as it is may add what they say to it. */
  private static boolean mayState(RecordRequestView request) {
    return request.question().wish() == RecordWish.CORRECTION
        && !request.answer().orElseThrow().reason().isEmpty();
  }

  private static String outcome(RecordRequestView request) {
    return switch (request.state()) {
      case GRANTED -> "We have done what you asked.";
      case PARTLY_GRANTED -> "We have done a part of what you asked.";
      case REFUSED -> "We cannot do what you asked.";
      case FILED, WITHDRAWN ->
          throw new IllegalStateException("Not answered: " + request.caseNumber());
    };
  }

  private static String asked(RecordRequestView request) {
    return switch (request.question().wish()) {
      case COPY -> "a full copy of your record";
      case CORRECTION -> "a correction of your record (%s)".formatted(request.question().item());
      case DELETION -> "a deletion of your record";
    };
  }

  private List<NewNotice> letter(
      RecordRequestView request, String template, Map<String, Object> model) {
    var all = new HashMap<>(model);
    all.put("asked", asked(request));
    all.put("link", links.to("/record/requests"));
    return List.of(envelope.about(request.caseNumber(), request.person(), template, "", all));
  }
}
