package org.colophon.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.colophon.files.Arrivals.Arrival;
import org.colophon.files.Arrivals.TooMuch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.unit.DataSize;

/** Keeps files people upload or the program makes. */
@Service
@Transactional
public class FileStore {

  private static final Logger LOG = LoggerFactory.getLogger(FileStore.class);

  private final Arrivals arrivals;
  private final ContentStore contents;
  private final FileRepository files;
  private final Intake intake;
  private final FileSettings settings;
  private final Clock clock;

  FileStore(
      Arrivals arrivals,
      ContentStore contents,
      FileRepository files,
      Intake intake,
      FileSettings settings,
      Clock clock) {
    this.arrivals = arrivals;
    this.contents = contents;
    this.files = files;
    this.intake = intake;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Stores an uploaded file. Its type is told by its content alone (R31).
   *
   * @param content read to its end or to the size limit, not closed
   * @param name as the browser sent it; it is cleaned
   * @throws FileRefused when it is empty, too large or not of an allowed kind; the message is for
   *     the person who uploads
   */
  public StoredFile store(InputStream content, String name, PersonId by, Set<FileKind> allowed)
      throws FileRefused {
    try (var upload = receive(content, name, allowed, settings.maxSize())) {
      return keep(upload, by);
    }
  }

  /**
   * Takes a file in without keeping it yet. This is the part that takes long, so it needs no
   * transaction; {@link #keep(Upload, PersonId)} does. Whoever asks closes the upload.
   *
   * @param limit the largest size it may have
   * @throws FileRefused as {@link #store}
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  public Upload receive(InputStream content, String name, Set<FileKind> allowed, DataSize limit)
      throws FileRefused {
    return intake.check(receive(content, name, limit), name, allowed);
  }

  /** Keeps a file that was taken in, for which its name is written down. */
  public StoredFile keep(Upload upload, PersonId by) {
    var stored = name(upload.id(), upload.arrival(), upload.name(), upload.contentType(), by);
    upload.kept();
    if (upload.scan().outcome() == Scan.Outcome.CLEAN) {
      files.scanned(stored.id().value(), stored.storedAt());
    }
    return stored;
  }

  /** When a file was looked at for malware and found clean; empty when nobody looked. */
  @Transactional(readOnly = true)
  public Optional<Instant> scannedAt(FileId file) {
    return files.scannedAt(file.value());
  }

  /** Removes a file for good once the transaction is committed; twice changes nothing. */
  public void remove(FileId file) {
    files.remove(file);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            contents.discard(file);
          }
        });
  }

  /**
   * Stores a file the program itself made.
   *
   * @param by the person it was made for or by
   */
  public StoredFile keep(byte[] content, String name, String contentType, PersonId by) {
    if (content.length == 0) {
      throw new IllegalArgumentException("An empty file is never kept: " + name);
    }
    try {
      var arrival = arrivals.receive(new ByteArrayInputStream(content), content.length);
      var id = FileId.next();
      contents.place(arrival, id);
      return name(id, arrival, FileName.clean(name), contentType, by);
    } catch (TooMuch e) {
      throw new IllegalStateException("An array is as long as it says", e);
    }
  }

  /** The largest file that may be uploaded. */
  public DataSize maxSize() {
    return settings.maxSize();
  }

  @Transactional(readOnly = true)
  public Optional<StoredFile> find(FileId file) {
    return files.findById(file).map(FileRecord::view);
  }

  /**
   * Opens a file's content; the caller closes it.
   *
   * @throws FileMissing when the file is known but its content is gone
   * @throws StoreAway when it cannot be read now
   * @throws IllegalArgumentException when there is no such file
   */
  @Transactional(readOnly = true)
  public InputStream read(FileId file) {
    return contents.read(known(file).id());
  }

  /**
   * Whether the content of a file is gone, told without reading it.
   *
   * @throws StoreAway when that cannot be told now
   */
  @Transactional(readOnly = true)
  public boolean isMissing(FileId file) {
    try (var content = read(file)) {
      return false;
    } catch (FileMissing e) {
      LOG.error("The content of file {} is missing", file, e);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("File " + file + " could not be closed", e);
    }
  }

  /** Whether the content is there and still has the checksum it was stored with (R31). */
  @Transactional(readOnly = true)
  public boolean isIntact(FileId file) {
    try (var content = read(file)) {
      return Arrivals.sha256(content).equals(known(file).sha256());
    } catch (FileMissing e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("File " + file + " could not be read", e);
    }
  }

  private Arrival receive(InputStream content, String name, DataSize limit) throws FileRefused {
    try {
      return arrivals.receive(content, limit.toBytes());
    } catch (TooMuch e) {
      throw Refusals.tooLarge(FileName.clean(name), limit);
    } catch (StoreAway e) {
      throw Intake.away(e, name, false);
    }
  }

  /** The row comes last: what has a row has its content. */
  private StoredFile name(
      FileId id, Arrival arrival, String name, String contentType, PersonId by) {
    var stored =
        new StoredFile(
            id,
            name,
            contentType,
            arrival.size(),
            arrival.sha256(),
            by,
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    discardOnRollback(id);
    return files.save(new FileRecord(stored)).view();
  }

  private void discardOnRollback(FileId file) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status == STATUS_ROLLED_BACK) {
              contents.discard(file);
            }
          }
        });
  }

  private StoredFile known(FileId file) {
    return find(file).orElseThrow(() -> new IllegalArgumentException("No file " + file));
  }
}
