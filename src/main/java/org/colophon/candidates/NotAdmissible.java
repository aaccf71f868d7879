package org.colophon.candidates;

/** The stated education or hours do not meet the admission rule yet (R7). */
public class NotAdmissible extends Exception {

  private final AdmissionAssessment assessment;

  NotAdmissible(AdmissionAssessment assessment) {
    super(
        "Admission needs a diploma or equivalent and %,d hours; %,d hours count so far."
            .formatted(assessment.needed(), assessment.hours()));
    this.assessment = assessment;
  }

  public AdmissionAssessment assessment() {
    return assessment;
  }
}
