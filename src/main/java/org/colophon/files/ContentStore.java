package org.colophon.files;

import java.io.InputStream;
import org.colophon.files.Arrivals.Arrival;

/** Where the content of files is kept. It is there completely or not at all, and never changes. */
interface ContentStore {

  /**
   * Gives what arrived its place; from now on it can be read there, and the arrival is gone.
   *
   * @throws StoreAway when it cannot be kept now; the arrival stays
   */
  void place(Arrival arrival, FileId file);

  /**
   * Opens content; the caller closes it.
   *
   * @throws FileMissing when it is gone
   * @throws StoreAway when it cannot be read now
   */
  InputStream read(FileId file);

  /** Removes content. What cannot be removed does no harm: nothing names it any more. */
  void discard(FileId file);

  /**
   * Two levels of folders, so that none holds too many files; every store is laid out like this.
   */
  static String path(FileId file) {
    var name = file.toString();
    return "%s/%s/%s".formatted(name.substring(0, 2), name.substring(2, 4), name);
  }
}
