package org.colophon.notifications;

/** How far a notice has got on its way by mail. */
public enum NoticeStatus {
  WAITING("Waiting to be sent"),
  SENT("Sent"),
  FAILED("Could not be sent");

  private final String label;

  NoticeStatus(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
