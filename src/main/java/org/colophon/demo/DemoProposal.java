package org.colophon.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.colophon.courses.Delivery;
import org.colophon.courses.MapEntry;
import org.colophon.courses.ProposalField;
import org.colophon.courses.ProposalSection;
import org.colophon.program.CompetencySet;
import org.colophon.program.SetId;

/**
 * A course that a provider of the demo proposes, in its own words.
 *
 * @param units what is taught, one after the other
 */
record DemoProposal(House house, String set, String title, Delivery delivery, List<String> units) {

  DemoProposal {
    units = List.copyOf(units);
  }

  SetId setId() {
    return SetId.of(set);
  }

  /** What a section says. */
  Map<ProposalField, String> answers(ProposalSection section) {
    return switch (section) {
      case COURSE ->
          Map.of(
              ProposalField.TITLE,
              title,
              ProposalField.DELIVERY,
              delivery.name(),
              ProposalField.DATES,
              delivery == Delivery.ONLINE ? "Begin anytime" : "February and September, ten weeks",
              ProposalField.COST,
              "%d USD".formatted(150 + 10 * units.size()),
              ProposalField.CONTACT,
              house.contact());
      case TEACHING ->
          Map.of(
              ProposalField.OBJECTIVES,
              "After the course people do this work at their own library without help.",
              ProposalField.SYLLABUS,
              syllabus(),
              ProposalField.READINGS,
              "A reader of about 120 pages, handed out at the beginning.",
              ProposalField.METHODS,
              "Short talks, practice at work between the units, and a forum with the instructor.");
      case ASSESSMENT ->
          Map.of(
              ProposalField.STRATEGY,
              "A quiz after each unit, a task done at one’s own library, and a project at the end.",
              ProposalField.PASS_MARK,
              "75");
      case INSTRUCTORS, MAP -> Map.of();
    };
  }

  private String syllabus() {
    return String.join(
        "\n",
        IntStream.range(0, units.size())
            .mapToObj(it -> "Unit %d: %s".formatted(it + 1, units.get(it)))
            .toList());
  }

  /** Which unit teaches a competency, and what measures it. */
  List<MapEntry> map(CompetencySet competencies) {
    return competencies.competencies().stream()
        .map(
            it -> {
              var unit = (it.number() - 1) % units.size() + 1;
              return new MapEntry(
                  it.number(),
                  "Unit %d, %s".formatted(unit, units.get(unit - 1)),
                  unit == units.size() ? "The project" : "Quiz %d and the task".formatted(unit));
            })
        .toList();
  }
}
