package org.colophon.files;

import org.colophon.files.Arrivals.Arrival;

/**
 * A file that was taken in and found good. Its content has its place already, but nothing names it
 * yet; closing it throws it away unless it was kept.
 */
public final class Upload implements AutoCloseable {

  private final ContentStore contents;
  private final FileId id;
  private final Arrival arrival;
  private final String name;
  private final String contentType;
  private final Scan scan;
  private boolean kept;

  Upload(
      ContentStore contents,
      FileId id,
      Arrival arrival,
      String name,
      String contentType,
      Scan scan) {
    this.contents = contents;
    this.id = id;
    this.arrival = arrival;
    this.name = name;
    this.contentType = contentType;
    this.scan = scan;
  }

  /** A clean file name that fits its type. */
  public String name() {
    return name;
  }

  /** Its type as its content shows. */
  public String contentType() {
    return contentType;
  }

  /** In bytes. */
  public long size() {
    return arrival.size();
  }

  /** Checksum of the content, 64 lower-case hexadecimal digits. */
  public String sha256() {
    return arrival.sha256();
  }

  FileId id() {
    return id;
  }

  Arrival arrival() {
    return arrival;
  }

  Scan scan() {
    return scan;
  }

  void kept() {
    kept = true;
  }

  @Override
  public void close() {
    if (!kept) {
      contents.discard(id);
    }
  }
}
