package org.colophon.portfolios;

import java.time.Instant;
import org.colophon.files.StoredFile;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence with its file.
 *
 * @param file what is known about what was uploaded
 * @param scannedAt when it was found free of malware; null when nobody looked
 */
public record ItemView(EvidenceItem item, StoredFile file, @Nullable Instant scannedAt) {

  /** What it is called: its title, else the name of its file. */
  public String name() {
    return item.title().isEmpty() ? file.name() : item.title();
  }
}
