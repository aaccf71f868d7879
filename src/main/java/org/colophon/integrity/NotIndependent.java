package org.colophon.integrity;

/** Says why somebody may not decide about a suspicion; the message tells them. */
public class NotIndependent extends Exception {

  NotIndependent(String reason) {
    super(reason);
  }
}
