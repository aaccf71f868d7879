package org.colophon.courses;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a proposal says in words, field by field (R18). */
public enum ProposalField {
  TITLE(ProposalSection.COURSE, 160, "Enter the title of the course."),
  DELIVERY(ProposalSection.COURSE, 20, "Choose how the course is taught."),
  DATES(
      ProposalSection.COURSE, 1000, "Say when the course is held, or that one can begin anytime."),
  COST(ProposalSection.COURSE, 200, "Say what the course costs."),
  CONTACT(ProposalSection.COURSE, 300, "Say where people ask about the course."),
  OBJECTIVES(ProposalSection.TEACHING, 4000, "Say what people can do after the course."),
  SYLLABUS(ProposalSection.TEACHING, 20_000, "Enter the syllabus, unit by unit."),
  READINGS(ProposalSection.TEACHING, 10_000, "List the readings, or say that there are none."),
  METHODS(ProposalSection.TEACHING, 8000, "Say how the course is taught."),
  STRATEGY(ProposalSection.ASSESSMENT, 8000, "Say how you find out what people have learned."),
  PASS_MARK(ProposalSection.ASSESSMENT, 10, "Enter the pass mark.");

  private final ProposalSection section;
  private final int longest;
  private final String request;

  ProposalField(ProposalSection section, int longest, String request) {
    this.section = section;
    this.longest = longest;
    this.request = request;
  }

  public static List<ProposalField> of(ProposalSection section) {
    return Arrays.stream(values()).filter(it -> it.section == section).toList();
  }

  public ProposalSection section() {
    return section;
  }

  /** The most characters it takes. */
  public int longest() {
    return longest;
  }

  /** What to do while it is empty. */
  String request() {
    return request;
  }

  /** Its name in a form, as {@code pass-mark}. */
  public String field() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
