package org.colophon.files;

import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files people upload or the program makes. */
@Service
@Transactional
public class FileStore {

  /**
   * Stores an uploaded file. Its type is told by its content alone.
   *
   * @param content read to its end or to the size limit, not closed
   * @param name as the browser sent it; it is cleaned
   * @throws FileRefused when it is empty, too large or not of an allowed kind; the message is for
   *     the person who uploads
   */
  public StoredFile store(InputStream content, String name, PersonId by, Set<FileKind> allowed)
      throws FileRefused {
    throw new UnsupportedOperationException();
  }

  /** Stores a file the program itself made. */
  public StoredFile keep(byte[] content, String name, String contentType, PersonId by) {
    throw new UnsupportedOperationException();
  }

  public Optional<StoredFile> find(FileId file) {
    throw new UnsupportedOperationException();
  }

  /**
   * Opens a file's content; the caller closes it.
   *
   * @throws FileMissing when the file is known but its content is gone
   */
  public InputStream read(FileId file) {
    throw new UnsupportedOperationException();
  }

  /** Whether the content is there and still has the checksum it was stored with (R31). */
  public boolean isIntact(FileId file) {
    throw new UnsupportedOperationException();
  }
}
