package org.colophon.web.candidate;

import java.util.List;
import org.colophon.candidates.AdmissionAssessment;
import org.colophon.candidates.ApplicationDraft;
import org.colophon.candidates.Experience;
import org.colophon.candidates.Gap;
import org.colophon.candidates.Section;

/**
 * The list of library work as the page shows it.
 *
 * @param lines one per entry, in the order they were added
 */
record ApplicationWork(AdmissionAssessment assessment, List<Line> lines) {

  static ApplicationWork of(ApplicationDraft draft, AdmissionAssessment assessment) {
    var gaps = draft.gapsIn(Section.EXPERIENCE);
    return new ApplicationWork(
        assessment,
        draft.application().experience().stream()
            .map(it -> new Line(it, counted(it, assessment), about(it, gaps)))
            .toList());
  }

  private static AdmissionAssessment.Line counted(Experience entry, AdmissionAssessment all) {
    return all.lines().stream()
        .filter(it -> it.entry().equals(entry.id()))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> about(Experience entry, List<Gap> gaps) {
    return gaps.stream().filter(it -> entry.id().equals(it.entry())).map(Gap::sentence).toList();
  }

  /**
   * One entry, what it adds to the hours, what has to be put right.
   *
   * @param gaps empty when the entry is complete
   */
  record Line(Experience entry, AdmissionAssessment.Line counted, List<String> gaps) {}
}
