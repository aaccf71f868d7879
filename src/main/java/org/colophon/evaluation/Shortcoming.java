package org.colophon.evaluation;

/** Why a competency is below met; evaluators choose at least one and add a comment (R38). */
public enum Shortcoming {
  NOT_ADDRESSED("Not addressed", "The answer is about something else."),
  INCOMPLETE("A part is missing", "The competency asks for more than the answer shows."),
  TOO_GENERAL("Too general", "It says what libraries do, not what this person did."),
  INCORRECT("Not correct", "Something in it is wrong or goes against good practice."),
  OUTDATED("Out of date", "It describes practice or tools that are no longer in use."),
  NO_EVIDENCE("Evidence is missing", "Nothing that was handed in supports what is said."),
  INDIRECT("Evidence is only indirect", "Others say it, but nothing shows the work itself."),
  UNRELATED("Evidence does not show it", "The files are about something else than the answer."),
  UNREADABLE("Evidence cannot be opened", "A file does not open, or cannot be read or heard."),
  OTHER("Something else", "The comment says what.");

  private final String label;
  private final String meaning;

  Shortcoming(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** One sentence that tells it from the others. */
  public String meaning() {
    return meaning;
  }
}
