package org.colophon.webinars;

/** Says that nothing can be changed any more: the webinar has begun or is called off. */
public class WebinarClosed extends Exception {

  WebinarClosed(WebinarView webinar) {
    super(
        webinar.isCancelled()
            ? "“%s” does not take place.".formatted(webinar.title())
            : "“%s” has already begun.".formatted(webinar.title()));
  }
}
