package org.colophon.web.site;

import java.util.LinkedHashMap;
import java.util.Map;
import org.colophon.installation.Installation;
import org.colophon.installation.Links;
import org.colophon.webinars.WebinarView;
import org.springframework.stereotype.Component;

/**
 * Says in the words of Schema.org what a webinar is, for search engines and calendars of others.
 */
@Component
class WebinarData {

  private final Links links;
  private final Installation installation;

  WebinarData(Links links, Installation installation) {
    this.links = links;
    this.installation = installation;
  }

  /**
   * The webinar as JSON-LD. Where it takes place only those are told who have a place, so its place
   * is the page where somebody registers.
   *
   * @param free how many places are free
   */
  String of(WebinarView webinar, long free) {
    var page = links.to("/webinars/{webinar}", webinar.id());
    var data = new LinkedHashMap<String, Object>();
    data.put("@context", "https://schema.org");
    data.put("@type", "Event");
    data.put("@id", page);
    data.put("url", page);
    data.put("name", webinar.title());
    data.put("description", webinar.details().description());
    data.put("startDate", webinar.time().local().toOffsetDateTime().toString());
    data.put(
        "endDate",
        webinar.time().endsAt().atZone(webinar.time().zone()).toOffsetDateTime().toString());
    data.put("eventAttendanceMode", "https://schema.org/OnlineEventAttendanceMode");
    data.put(
        "eventStatus",
        webinar.isCancelled()
            ? "https://schema.org/EventCancelled"
            : "https://schema.org/EventScheduled");
    data.put("location", Map.of("@type", "VirtualLocation", "url", page));
    data.put(
        "organizer",
        Map.of("@type", "Organization", "name", installation.programName(), "url", links.home()));
    data.put("inLanguage", "en");
    data.put("isAccessibleForFree", true);
    data.put("maximumAttendeeCapacity", webinar.details().capacity());
    data.put("remainingAttendeeCapacity", Math.max(0, free));
    return JsonLd.write(data);
  }
}
