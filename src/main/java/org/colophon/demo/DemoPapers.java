package org.colophon.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.colophon.files.FileId;
import org.colophon.files.FileKind;
import org.colophon.files.FileRefused;
import org.colophon.files.FileStore;
import org.springframework.stereotype.Component;

/** Takes the papers that people of the demo bring. */
@Component
@OnlyInDemo
class DemoPapers {

  private final FileStore files;

  DemoPapers(FileStore files) {
    this.files = files;
  }

  /**
   * Keeps a PDF.
   *
   * @param name without its ending
   */
  FileId keep(PersonId of, String name, byte[] paper) throws IOException, FileRefused {
    return files
        .store(new ByteArrayInputStream(paper), name + ".pdf", of, Set.of(FileKind.PDF))
        .id();
  }
}
