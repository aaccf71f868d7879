package org.colophon.webinars;

/** What somebody asks or offers so that the program gets known. */
public enum OutreachWish {
  GROUP_WEBINAR("Webinar for a group", "webinar"),
  PROMOTION("Offer to promote the program", "promote");

  private final String label;
  private final String key;

  OutreachWish(String label, String key) {
    this.label = label;
    this.key = key;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** As it stands in addresses. */
  public String key() {
    return key;
  }
}
