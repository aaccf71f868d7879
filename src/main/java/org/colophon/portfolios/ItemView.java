package org.colophon.portfolios;

import org.colophon.files.StoredFile;

/**
 * A piece of evidence with its file.
 *
 * @param file what is known about what was uploaded
 */
public record ItemView(EvidenceItem item, StoredFile file) {

  /** What it is called: its title, else the name of its file. */
  public String name() {
    return item.title().isEmpty() ? file.name() : item.title();
  }
}
