package org.colophon.credentials;

import org.colophon.candidates.AdmissionAssessment;

/** Says that the work in somebody's list is not enough yet. */
public class HoursMissing extends Exception {

  private final transient AdmissionAssessment assessment;

  HoursMissing(AdmissionAssessment assessment) {
    super("%d hours are missing.".formatted(assessment.missingHours()));
    this.assessment = assessment;
  }

  public AdmissionAssessment assessment() {
    return assessment;
  }
}
