package org.colophon.process.webinars;

import org.colophon.candidates.ApplicationSubmitted;
import org.colophon.webinars.WebinarRegistrations;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the webinars count which registrations became applications (R64). */
@Component
class WebinarConversion {

  private final WebinarRegistrations registrations;

  WebinarConversion(WebinarRegistrations registrations) {
    this.registrations = registrations;
  }

  @EventListener
  void on(ApplicationSubmitted event) {
    registrations.applied(event.person());
  }
}
