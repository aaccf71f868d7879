package org.colophon.courses;

/** What a person may do for a provider; a person may have several. */
public enum ProviderRole {
  /** Decides who acts for the provider; may do everything. */
  OWNER("Owner"),
  /** Writes proposals of courses. */
  AUTHOR("Author"),
  /** Speaks for the provider: submits proposals, attests completions (R23). */
  SIGNATORY("Signatory");

  private final String label;

  ProviderRole(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
