package org.colophon.web.candidate;

/** Where a section's page was opened from, and goes back to. */
enum ApplicationReturn {
  TASKS("/application"),
  CHECK("/application/submit"),
  ANSWER("/application/answer"),
  HOURS("/certificate/hours");

  private final String path;

  ApplicationReturn(String path) {
    this.path = path;
  }

  /** Address to go back to. */
  public String path() {
    return path;
  }

  /** Whatever was sent, it is one of ours. */
  static ApplicationReturn of(String name) {
    for (var place : values()) {
      if (place.name().equalsIgnoreCase(name)) {
        return place;
      }
    }
    return TASKS;
  }
}
