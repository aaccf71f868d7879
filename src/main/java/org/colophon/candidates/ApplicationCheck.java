package org.colophon.candidates;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is missing in an application or cannot be right.
 *
 * @param today the program's calendar day; nothing may lie after it
 */
record ApplicationCheck(LocalDate today) {

  private static final BigDecimal HOURS_OF_A_WEEK = BigDecimal.valueOf(7 * 24);
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final int SHORT = 80;
  private static final int LONG = 200;

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
    gaps.text("givenName", personal.givenName(), SHORT, "Enter your given name");
    gaps.text("familyName", personal.familyName(), SHORT, "Enter your family name");
    if (personal.bornOn() == null) {
      gaps.add("bornOn", "Enter your date of birth");
    } else if (!personal.bornOn().isBefore(today) || personal.bornOn().isBefore(EARLIEST)) {
      gaps.add("bornOn", "Check your date of birth: it must be in the past");
    }
    gaps.length("phone", personal.phone(), SHORT);
    gaps.text("street", personal.street(), LONG, "Enter your street address");
    gaps.text("city", personal.city(), SHORT, "Enter your town or city");
    gaps.length("region", personal.region(), SHORT);
    gaps.length("postalCode", personal.postalCode(), 20);
    if (!COUNTRIES.contains(personal.country())) {
      gaps.add("country", "Choose your country");
    }
    return gaps.found();
  }

  List<Gap> gaps(Education education) {
    var gaps = new Gaps(Section.EDUCATION, null);
    if (education.level() == null) {
      gaps.add("level", "Choose the highest education you have finished");
    } else if (education.level().diploma()) {
      gaps.text(
          "institution",
          education.institution(),
          LONG,
          "Enter the school or body that gave you the diploma");
      if (education.year() == null) {
        gaps.add("year", "Enter the year you received the diploma");
      } else if (education.year() < EARLIEST.getYear() || education.year() > today.getYear()) {
        gaps.add(
            "year",
            "Enter a year between %d and %d".formatted(EARLIEST.getYear(), today.getYear()));
      }
    }
    return gaps.found();
  }

  /** Of the whole list; entries come in their order. */
  List<Gap> gaps(List<Experience> work) {
    if (work.isEmpty()) {
      return List.of(
          new Gap(
              Section.EXPERIENCE,
              null,
              "experience",
              "Add at least one job or volunteer service in a library"));
    }
    var gaps = new ArrayList<Gap>();
    work.forEach(it -> gaps.addAll(gaps(it)));
    gaps.addAll(impossibleTogether(work));
    return List.copyOf(gaps);
  }

  List<Gap> gaps(Experience work) {
    var gaps = new Gaps(Section.EXPERIENCE, work.id());
    gaps.text("employer", work.employer(), LONG, "Enter the name of the library or employer");
    gaps.text("position", work.position(), LONG, "Enter what your position was");
    if (work.kind() == null) {
      gaps.add("kind", "Choose whether the work was paid");
    }
    period(work, gaps);
    hours(work, gaps);
    return gaps.found();
  }

  boolean isSound(Experience work) {
    return gaps(work).isEmpty();
  }

  List<Gap> gaps(Membership membership) {
    var gaps = new Gaps(Section.MEMBERSHIP, null);
    if (membership.member() == Answer.OPEN) {
      gaps.add("member", "Choose whether you are a member of ALA");
    } else if (membership.member() == Answer.YES && !isMemberNumber(membership.number())) {
      gaps.add("number", "Enter your ALA member number: 5 to 10 digits, as on your member card");
    }
    return gaps.found();
  }

  List<Gap> gaps(Consents consents) {
    var gaps = new Gaps(Section.CONSENTS, null);
    if (!consents.rulesAccepted()) {
      gaps.add("rulesAccepted", "Confirm that you have read the rules and will keep them");
    }
    if (!consents.truthful()) {
      gaps.add("truthful", "Confirm that what you state is true");
    }
    if (consents.showInRegister() == Answer.OPEN) {
      gaps.add("showInRegister", "Choose whether your name may be found in the public register");
    }
    if (consents.employerLetter() == Answer.OPEN) {
      gaps.add("employerLetter", "Choose whether we may write to your employer");
    }
    return gaps.found();
  }

  /** A member number is taken at its word if it looks like one; the office sees it (R9). */
  private static boolean isMemberNumber(String number) {
    return number.matches("[0-9]{5,10}");
  }

  private void period(Experience work, Gaps gaps) {
    if (work.from() == null) {
      gaps.add("from", "Enter the day you began");
    } else if (work.from().isAfter(today)) {
      gaps.add("from", "The day you began must not be in the future");
    } else if (work.from().isBefore(EARLIEST)) {
      gaps.add("from", "Check the year you began");
    }
    if (work.to() != null && work.to().isAfter(today)) {
      gaps.add("to", "Your last day must not be in the future; if you still work there, say so");
    } else if (work.to() != null && work.from() != null && work.to().isBefore(work.from())) {
      gaps.add("to", "Your last day must not be before the day you began");
    }
  }

  private void hours(Experience work, Gaps gaps) {
    if ((work.hoursPerWeek() == null) == (work.totalHours() == null)) {
      gaps.add("hours", "Enter the hours you worked, by the week or in total");
      return;
    }
    var hours =
        work.hoursPerWeek() != null ? work.hoursPerWeek() : requireNonNull(work.totalHours());
    if (hours.signum() <= 0) {
      gaps.add("hours", "The hours must be more than 0");
    } else if (hours.stripTrailingZeros().scale() > 2) {
      gaps.add("hours", "Enter the hours with at most two decimals");
    } else if (hoursPerWeek(work, gaps).compareTo(HOURS_OF_A_WEEK) > 0) {
      gaps.add("hours", "A week has 168 hours; enter the hours you worked in an average week");
    }
  }

  /** Hours in an average week; 0 where the dates do not allow to say. */
  private BigDecimal hoursPerWeek(Experience work, Gaps gaps) {
    if (work.hoursPerWeek() != null) {
      return work.hoursPerWeek();
    }
    return gaps.concern("from") || gaps.concern("to")
        ? BigDecimal.ZERO
        : WorkPeriod.of(work, today).hoursPerWeek();
  }

  /** The busiest week begins where an entry begins, so looking there is enough. */
  private List<Gap> impossibleTogether(List<Experience> work) {
    var sound = WorkPeriod.soundOnes(work, today);
    return sound.stream()
        .filter(it -> WorkPeriod.hoursPerWeekOn(it.from(), sound).compareTo(HOURS_OF_A_WEEK) > 0)
        .map(
            it ->
                new Gap(
                    Section.EXPERIENCE,
                    it.work().id(),
                    "hours",
                    "Together with your other work this is more than the 168 hours of a week"))
        .toList();
  }

  private static SectionState state(boolean untouched, List<Gap> gaps) {
    if (untouched) {
      return SectionState.NOT_STARTED;
    }
    return gaps.isEmpty() ? SectionState.COMPLETE : SectionState.IN_PROGRESS;
  }

  /** Collects the gaps of one section or entry. */
  private record Gaps(Section section, @Nullable ExperienceId entry, List<Gap> found) {

    Gaps(Section section, @Nullable ExperienceId entry) {
      this(section, entry, new ArrayList<>());
    }

    void add(String field, String sentence) {
      found.add(new Gap(section, entry, field, sentence));
    }

    void text(String field, String text, int longest, String sentence) {
      if (text.isBlank()) {
        add(field, sentence);
      }
      length(field, text, longest);
    }

    void length(String field, String text, int longest) {
      if (text.length() > longest) {
        add(field, "Use at most %d characters".formatted(longest));
      }
    }

    boolean concern(String field) {
      return found.stream().anyMatch(it -> it.field().equals(field));
    }
  }
}
