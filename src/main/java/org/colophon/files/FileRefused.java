package org.colophon.files;

/** An uploaded file cannot be taken; the message tells the person what to do. */
public class FileRefused extends Exception {

  FileRefused(String message) {
    super(message);
  }
}
