package org.colophon.webinars;

/** Says that more people have a place than there would be; the message is for staff. */
public class PlacesTaken extends Exception {

  PlacesTaken(long taken) {
    super(
        "%d people have a place already. Leave at least as many places, or cancel the webinar."
            .formatted(taken));
  }
}
