package org.colophon.portfolios;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.colophon.files.FileId;

/**
 * One piece of evidence, which may serve several competencies.
 *
 * @param id chosen by us
 * @param file what was uploaded; it never changes
 * @param title what it is, in the candidate's words; may be empty
 * @param serves by competency how directly it proves it
 */
public record EvidenceItem(UUID id, FileId file, String title, Map<Integer, Weight> serves) {

  public EvidenceItem {
    title = title.strip();
    serves = Collections.unmodifiableMap(new TreeMap<>(serves));
  }

  /** The same without what it says about some competencies. */
  EvidenceItem besides(Set<Integer> competencies) {
    var rest = new TreeMap<>(serves);
    rest.keySet().removeAll(competencies);
    return new EvidenceItem(id, file, title, rest);
  }
}
