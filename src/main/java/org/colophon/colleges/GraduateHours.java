package org.colophon.colleges;

import org.colophon.accounts.PersonId;
import org.colophon.candidates.HoursLater;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets recognized graduates apply before they have worked: their hours may follow (R27). */
@Component
class GraduateHours implements HoursLater {

  private final GraduationRepository graduations;

  GraduateHours(GraduationRepository graduations) {
    this.graduations = graduations;
  }

  @Override
  @Transactional(readOnly = true)
  public boolean mayFollow(PersonId person) {
    return graduations.findByPersonOrderByAskedAtDesc(person).stream()
        .anyMatch(it -> it.state() == GraduationState.CONFIRMED);
  }
}
