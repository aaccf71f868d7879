package org.colophon.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

/** The folder of files cannot be made or written, so nothing starts. */
class FolderUnusable extends RuntimeException {

  FolderUnusable(Path folder, IOException cause) {
    super("The folder for files, " + folder + ", cannot be written: " + reason(cause), cause);
  }

  private static String reason(IOException cause) {
    return cause instanceof AccessDeniedException
        ? "permission is denied"
        : String.valueOf(cause.getMessage());
  }
}
