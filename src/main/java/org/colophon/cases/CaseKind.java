package org.colophon.cases;

/** What a case is about. Its letter begins the case number. */
public enum CaseKind {
  CANDIDACY("C", "Certification");

  private final String letter;
  private final String label;

  CaseKind(String letter, String label) {
    this.letter = letter;
    this.label = label;
  }

  public String letter() {
    return letter;
  }

  public String label() {
    return label;
  }
}
