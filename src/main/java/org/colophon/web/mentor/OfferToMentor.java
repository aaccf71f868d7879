package org.colophon.web.mentor;

import org.colophon.mentoring.Mentorings;
import org.colophon.web.MentorCall;
import org.springframework.stereotype.Component;

/** Lets the call for volunteers ask for mentors too. */
@Component
class OfferToMentor implements MentorCall {

  private final Mentorings mentorings;

  OfferToMentor(Mentorings mentorings) {
    this.mentorings = mentorings;
  }

  @Override
  public String page() {
    return "/mentor/offer";
  }

  @Override
  public long waiting() {
    return mentorings.searching();
  }
}
