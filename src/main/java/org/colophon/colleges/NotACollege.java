package org.colophon.colleges;

/** Says that a provider is no college, so there is nothing to agree with it about graduates. */
public class NotACollege extends Exception {

  NotACollege(String provider) {
    super(provider + " is not registered as a college. Change that in its details first.");
  }
}
