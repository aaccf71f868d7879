package org.colophon.web.candidate;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.colophon.candidates.Experience;
import org.colophon.candidates.ExperienceId;
import org.colophon.candidates.ExperienceKind;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed about one employment or volunteer service; what was not sent is empty.
 *
 * @param ongoing ticked: still works there, so there is no last day
 * @param per whether the hours are those of a week or all of them
 */
record ApplicationExperienceForm(
    String employer,
    String position,
    @Nullable ExperienceKind kind,
    ApplicationDate from,
    Boolean ongoing,
    ApplicationDate to,
    String hours,
    Per per) {

  /** What a number of hours stands for. */
  enum Per {
    WEEK,
    TOTAL
  }

  static final ApplicationExperienceForm EMPTY =
      new ApplicationExperienceForm(null, null, null, null, null, null, null, null);

  ApplicationExperienceForm(
      @Nullable String employer,
      @Nullable String position,
      @Nullable ExperienceKind kind,
      @Nullable ApplicationDate from,
      @Nullable Boolean ongoing,
      @Nullable ApplicationDate to,
      @Nullable String hours,
      @Nullable Per per) {
    this.employer = requireNonNullElse(employer, "").strip();
    this.position = requireNonNullElse(position, "").strip();
    this.kind = kind;
    this.from = requireNonNullElse(from, ApplicationDate.EMPTY);
    this.ongoing = requireNonNullElse(ongoing, false);
    this.to = requireNonNullElse(to, ApplicationDate.EMPTY);
    this.hours = requireNonNullElse(hours, "").strip();
    this.per = requireNonNullElse(per, Per.WEEK);
  }

  static ApplicationExperienceForm of(Experience known) {
    var weekly = known.totalHours() == null;
    return new ApplicationExperienceForm(
        known.employer(),
        known.position(),
        known.kind(),
        ApplicationDate.of(known.from()),
        known.to() == null,
        ApplicationDate.of(known.to()),
        ApplicationNumber.of(weekly ? known.hoursPerWeek() : known.totalHours()),
        weekly ? Per.WEEK : Per.TOTAL);
  }

  /** What cannot be read, and a last day that is neither given nor said to be to come. */
  Stream<ApplicationObjection> unreadable() {
    var objections = new ArrayList<ApplicationObjection>();
    if (from.isImpossible()) {
      objections.add(new ApplicationObjection("from", "application.work.from.impossible"));
    }
    if (ongoing && !to.isEmpty()) {
      objections.add(new ApplicationObjection("to", "application.work.to.both"));
    } else if (!ongoing && to.isEmpty()) {
      objections.add(new ApplicationObjection("to", "application.work.to.missing"));
    } else if (to.isImpossible()) {
      objections.add(new ApplicationObjection("to", "application.work.to.impossible"));
    }
    if (new ApplicationNumber(hours).isUnreadable()) {
      objections.add(new ApplicationObjection("hours", "application.work.hours.unreadable"));
    }
    return objections.stream();
  }

  Experience experience(ExperienceId id) {
    var number = new ApplicationNumber(hours).number();
    return new Experience(
        id,
        employer,
        position,
        kind,
        from.date(),
        ongoing ? null : to.date(),
        per == Per.WEEK ? number : null,
        per == Per.TOTAL ? number : null);
  }
}
