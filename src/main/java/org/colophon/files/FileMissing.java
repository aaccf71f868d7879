package org.colophon.files;

/** A file is known but its content is gone from the folder; restore it from a backup. */
public class FileMissing extends RuntimeException {

  FileMissing(FileId file, Throwable cause) {
    super("The content of file " + file + " is missing; restore it from a backup", cause);
  }
}
