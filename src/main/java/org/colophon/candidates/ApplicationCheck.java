package org.colophon.candidates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.colophon.program.Rules;

/**
 * Finds what is missing in an application or cannot be right.
 *
 * @param today the program's calendar day; nothing may lie after it
 * @param workNeeded whether admission asks for any hours of work
 */
record ApplicationCheck(LocalDate today, boolean workNeeded) {

  static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final int SHORT = 80;
  static final int LONG = 200;

  static ApplicationCheck of(Rules rules, LocalDate today, boolean hoursMayFollow) {
    return new ApplicationCheck(today, rules.admission().hours() > 0 && !hoursMayFollow);
  }

  /** Everything, in the order of the pages. */
  List<Gap> gaps(Application application) {
    var gaps = new ArrayList<Gap>();
    gaps.addAll(gaps(application.personal()));
    gaps.addAll(gaps(application.education()));
    gaps.addAll(gaps(application.experience()));
    gaps.addAll(gaps(application.membership()));
    gaps.addAll(gaps(application.consents()));
    return List.copyOf(gaps);
  }

  Map<Section, SectionState> progress(Application application) {
    var progress = new EnumMap<Section, SectionState>(Section.class);
    progress.put(
        Section.PERSONAL,
        state(application.personal().equals(Personal.EMPTY), gaps(application.personal())));
    progress.put(
        Section.EDUCATION,
        state(application.education().equals(Education.EMPTY), gaps(application.education())));
    progress.put(
        Section.EXPERIENCE,
        state(application.experience().isEmpty(), gaps(application.experience())));
    progress.put(
        Section.MEMBERSHIP,
        state(application.membership().equals(Membership.EMPTY), gaps(application.membership())));
    progress.put(
        Section.CONSENTS,
        state(application.consents().equals(Consents.EMPTY), gaps(application.consents())));
    return progress;
  }

  List<Gap> gaps(Personal personal) {
    var gaps = new Gaps(Section.PERSONAL, null);
    gaps.text("givenName", personal.givenName(), SHORT, "your given name");
    gaps.text("familyName", personal.familyName(), SHORT, "your family name");
    if (personal.bornOn() == null) {
      gaps.add("bornOn", "Enter your date of birth.");
    } else if (!personal.bornOn().isBefore(today) || personal.bornOn().isBefore(EARLIEST)) {
      gaps.add("bornOn", "Check your date of birth: it must be in the past.");
    }
    gaps.length("phone", personal.phone(), SHORT, "your phone number");
    gaps.text("street", personal.street(), LONG, "your street address");
    gaps.text("city", personal.city(), SHORT, "your town or city");
    gaps.length("region", personal.region(), SHORT, "your state or province");
    gaps.length("postalCode", personal.postalCode(), 20, "your postal code");
    if (!COUNTRIES.contains(personal.country())) {
      gaps.add("country", "Choose your country.");
    }
    return gaps.found();
  }

  List<Gap> gaps(Education education) {
    var gaps = new Gaps(Section.EDUCATION, null);
    if (education.level() == null) {
      gaps.add("level", "Choose the highest education you have finished.");
    } else if (education.level().diploma()) {
      gaps.text(
          "institution",
          education.institution(),
          LONG,
          "the school or body that gave you the diploma");
      if (education.year() == null) {
        gaps.add("year", "Enter the year you received the diploma.");
      } else if (education.year() < EARLIEST.getYear() || education.year() > today.getYear()) {
        gaps.add(
            "year",
            "Enter a year between %d and %d.".formatted(EARLIEST.getYear(), today.getYear()));
      }
    }
    return gaps.found();
  }

  /** Of the whole list; entries come in their order. */
  List<Gap> gaps(List<Experience> work) {
    if (work.isEmpty() && workNeeded) {
      return List.of(
          new Gap(
              Section.EXPERIENCE,
              null,
              "experience",
              "Add at least one job or volunteer service in a library."));
    }
    return new WorkCheck(today).gaps(work);
  }

  List<Gap> gaps(Membership membership) {
    var gaps = new Gaps(Section.MEMBERSHIP, null);
    if (membership.member() == Answer.OPEN) {
      gaps.add("member", "Choose whether you are a member of ALA.");
    } else if (membership.member() == Answer.YES && !isMemberNumber(membership.number())) {
      gaps.add("number", "Enter your ALA member number: 5 to 10 digits, as on your member card.");
    }
    return gaps.found();
  }

  List<Gap> gaps(Consents consents) {
    var gaps = new Gaps(Section.CONSENTS, null);
    if (!consents.rulesAccepted()) {
      gaps.add("rulesAccepted", "Confirm that you have read the rules and will keep them.");
    }
    if (!consents.truthful()) {
      gaps.add("truthful", "Confirm that what you state is true.");
    }
    if (consents.showInRegister() == Answer.OPEN) {
      gaps.add("showInRegister", "Choose whether your name may be found in the public register.");
    }
    if (consents.employerLetter() == Answer.OPEN) {
      gaps.add("employerLetter", "Choose whether we may write to your employer.");
    }
    return gaps.found();
  }

  /** A member number is taken at its word if it looks like one; the office sees it (R9). */
  private static boolean isMemberNumber(String number) {
    return number.matches("[0-9]{5,10}");
  }

  private static SectionState state(boolean untouched, List<Gap> gaps) {
    if (untouched) {
      return SectionState.NOT_STARTED;
    }
    return gaps.isEmpty() ? SectionState.COMPLETE : SectionState.IN_PROGRESS;
  }
}
