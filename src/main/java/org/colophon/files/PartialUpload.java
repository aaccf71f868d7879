package org.colophon.files;

/**
 * An upload of which a part has arrived.
 *
 * @param name as the browser sent it, cleaned
 * @param size how many bytes it is to have in all
 * @param received how many have arrived and are kept
 */
public record PartialUpload(UploadId id, String name, long size, long received) {

  public boolean isComplete() {
    return received == size;
  }
}
