package org.colophon.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.colophon.files.FileId;
import org.colophon.files.FileMissing;
import org.colophon.files.FileStore;
import org.colophon.files.StoreAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A ZIP that is made on the way out. A file that cannot be read does not spoil the others: it is
 * left out, and the archive and the log name it.
 */
public final class Archive {

  private static final Logger LOG = LoggerFactory.getLogger(Archive.class);

  private static final String EXPLANATION =
      """
      These files could not be read, so they are not in this archive or not whole. Everything else is
      here. Please save everything once more later; if they are missing then, tell the program office.

      """;

  private final FileStore files;
  private final ZipOutputStream zip;
  private final List<String> missing = new ArrayList<>();

  public Archive(FileStore files, OutputStream out) {
    this.files = files;
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  public void add(String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  public void add(String name, FileId file) throws IOException {
    try (var content = files.read(file)) {
      zip.putNextEntry(new ZipEntry(name));
      copy(content, name, file);
      zip.closeEntry();
    } catch (FileMissing | StoreAway e) {
      leaveOut(name, file, e);
    }
  }

  /** The names of the files that could not be read so far. */
  public List<String> missing() {
    return List.copyOf(missing);
  }

  /** Writes what is missing, where something is, and the end. */
  public void finish() throws IOException {
    if (!missing.isEmpty()) {
      add("missing-files.txt", EXPLANATION + String.join("\n", missing) + "\n");
    }
    zip.finish();
  }

  /** Only what goes wrong while reading is ours to tell: when writing does, nobody is there. */
  private void copy(InputStream content, String name, FileId file) throws IOException {
    var buffer = new byte[64 * 1024];
    while (true) {
      int read;
      try {
        read = content.read(buffer);
      } catch (IOException e) {
        leaveOut(name, file, e);
        return;
      }
      if (read < 0) {
        return;
      }
      zip.write(buffer, 0, read);
    }
  }

  private void leaveOut(String name, FileId file, Exception why) {
    LOG.error("File {} is missing in an archive", file, why);
    missing.add(name);
  }
}
