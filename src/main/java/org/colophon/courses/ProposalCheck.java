package org.colophon.courses;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.colophon.accounts.EmailAddress;
import org.colophon.program.CompetencySet;
import org.colophon.program.Rules.CourseApproval;

/**
 * Finds what is missing in a proposal or cannot be right: a gap in the competency map too (R19).
 *
 * @param set the set the course is to cover completely
 */
record ProposalCheck(CompetencySet set, CourseApproval rules) {

  private static final int LONGEST_ENTRY = 4000;
  private static final int LONGEST_LINE = 200;
  private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}) ?%?");
  private static final List<String> GRADES =
      List.of("A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-");

  List<ProposalGap> gaps(ProposalContent content) {
    var gaps = new ArrayList<ProposalGap>();
    for (var field : ProposalField.values()) {
      gap(field, content)
          .ifPresent(it -> gaps.add(new ProposalGap(field.section(), field.field(), it)));
    }
    if (content.instructors().isEmpty()) {
      gaps.add(
          new ProposalGap(
              ProposalSection.INSTRUCTORS, "instructors", "Add everybody who teaches the course."));
    }
    content.instructors().forEach(it -> gaps.addAll(gaps(it)));
    set.competencies().forEach(it -> gaps.addAll(gaps(content.entry(it.number()))));
    return gaps;
  }

  /** What is missing about one instructor; fields are those of their own page. */
  static List<ProposalGap> gaps(Instructor instructor) {
    var gaps = new ArrayList<ProposalGap>();
    if (instructor.name().isEmpty() || instructor.name().length() > LONGEST_LINE) {
      gaps.add(instructor("name", "Enter the name of the instructor, up to 200 characters."));
    }
    if (!instructor.address().isEmpty() && EmailAddress.read(instructor.address()).isEmpty()) {
      gaps.add(instructor("address", "Enter the address as name@example.org, or leave it out."));
    }
    if (instructor.qualification().isEmpty()
        || instructor.qualification().length() > LONGEST_ENTRY) {
      gaps.add(
          instructor(
              "qualification",
              "Say what makes %s fit to teach this, up to 4,000 characters."
                  .formatted(instructor.name().isEmpty() ? "the instructor" : instructor.name())));
    }
    if (instructor.resume() == null) {
      gaps.add(
          instructor(
              "resume-file",
              "Add the résumé of %s as a PDF."
                  .formatted(instructor.name().isEmpty() ? "the instructor" : instructor.name())));
    }
    return gaps;
  }

  private static ProposalGap instructor(String field, String sentence) {
    return new ProposalGap(ProposalSection.INSTRUCTORS, field, sentence);
  }

  private List<ProposalGap> gaps(MapEntry entry) {
    var gaps = new ArrayList<ProposalGap>();
    entry("content", "teaches", entry.competency(), entry.content()).ifPresent(gaps::add);
    entry("assessment", "measures", entry.competency(), entry.assessment()).ifPresent(gaps::add);
    return gaps;
  }

  private static Optional<ProposalGap> entry(String what, String does, int number, String text) {
    var field = what + "-" + number;
    if (text.isEmpty()) {
      return Optional.of(
          new ProposalGap(
              ProposalSection.MAP, field, "Say what %s competency %d.".formatted(does, number)));
    }
    return text.length() > LONGEST_ENTRY
        ? Optional.of(
            new ProposalGap(
                ProposalSection.MAP,
                field,
                "Shorten what %s competency %d to 4,000 characters.".formatted(does, number)))
        : Optional.empty();
  }

  private Optional<String> gap(ProposalField field, ProposalContent content) {
    var text = content.answer(field);
    if (text.isEmpty()) {
      return Optional.of(field.request());
    }
    if (text.length() > field.longest()) {
      return Optional.of("Shorten this to %,d characters.".formatted(field.longest()));
    }
    return switch (field) {
      case DELIVERY ->
          content.delivery().isEmpty() ? Optional.of(field.request()) : Optional.empty();
      case PASS_MARK -> passMark(text);
      default -> Optional.empty();
    };
  }

  /** A share in percent, or a grade (R20). */
  private Optional<String> passMark(String text) {
    var percent = PERCENT.matcher(text);
    if (percent.matches()) {
      var share = Integer.parseInt(percent.group(1));
      return share >= rules.leastPassMark() && share <= 100
          ? Optional.empty()
          : Optional.of(
              "Enter a share of %d to 100 percent; less is not enough."
                  .formatted(rules.leastPassMark()));
    }
    var grade = GRADES.indexOf(text.toUpperCase(Locale.ROOT));
    return grade >= 0 && grade <= GRADES.indexOf(rules.leastGrade())
        ? Optional.empty()
        : Optional.of(
            "Enter a share in percent, as %d, or a grade, %s or better."
                .formatted(rules.leastPassMark(), rules.leastGrade()));
  }
}
