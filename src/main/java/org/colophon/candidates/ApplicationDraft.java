package org.colophon.candidates;

import java.util.List;
import java.util.Map;

/**
 * An application that is being filled in.
 *
 * @param gaps what is still missing or cannot be right, in the order of the pages
 * @param progress state of every section
 */
public record ApplicationDraft(
    Application application, List<Gap> gaps, Map<Section, SectionState> progress) {

  public List<Gap> gapsIn(Section section) {
    return gaps.stream().filter(it -> it.section() == section).toList();
  }
}
