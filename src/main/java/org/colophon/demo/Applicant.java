package org.colophon.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.colophon.accounts.OpenAccount;
import org.colophon.candidates.Answer;
import org.colophon.candidates.Consents;
import org.colophon.candidates.Education;
import org.colophon.candidates.EducationLevel;
import org.colophon.candidates.Experience;
import org.colophon.candidates.ExperienceKind;
import org.colophon.candidates.Membership;
import org.colophon.candidates.Personal;

/**
 * An invented person who applies.
 *
 * @param library where they work; the library of their town
 * @param yearsAtWork how long they had worked there when they applied
 * @param memberNumber empty unless a member of the association
 * @param shown whether they agree to be found in the public register
 */
record Applicant(
    String givenName,
    String familyName,
    String address,
    LocalDate bornOn,
    Town town,
    String street,
    String library,
    String position,
    int yearsAtWork,
    int hoursPerWeek,
    String memberNumber,
    boolean shown) {

  /** A town that is on no map. */
  record Town(String name, String region, String postalCode) {}

  String name() {
    return givenName + " " + familyName;
  }

  OpenAccount account() {
    return new OpenAccount(address, DemoPerson.PASSWORD, givenName, familyName, Set.of());
  }

  Personal personal() {
    return new Personal(
        givenName,
        familyName,
        bornOn,
        "",
        street,
        town.name(),
        town.region(),
        town.postalCode(),
        "US");
  }

  Education education() {
    var college = hoursPerWeek % 3 == 0;
    return new Education(
        college ? EducationLevel.COLLEGE : EducationLevel.HIGH_SCHOOL,
        town.name() + (college ? " Community College" : " High School"),
        bornOn.getYear() + (college ? 20 : 18));
  }

  List<Experience> work(LocalDate today) {
    return workSince(today.minusYears(yearsAtWork).withDayOfMonth(1));
  }

  List<Experience> workSince(LocalDate day) {
    return List.of(
        Experience.weekly(
            library, position, ExperienceKind.PAID, day, null, BigDecimal.valueOf(hoursPerWeek)));
  }

  Membership membership() {
    return memberNumber.isEmpty() ? Membership.none() : Membership.withNumber(memberNumber);
  }

  Consents consents() {
    return new Consents(
        true, true, shown ? Answer.YES : Answer.NO, yearsAtWork % 2 == 0 ? Answer.YES : Answer.NO);
  }
}
