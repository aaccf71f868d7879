package org.colophon.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.colophon.files.Arrivals.Arrival;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks at what arrived, is it allowed and is it harmless (R31), and gives it its place. All that
 * takes long happens here, outside of any transaction.
 */
@Component
class Intake {

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final Arrivals arrivals;
  private final ContentStore contents;
  private final MalwareScanner scanner;

  Intake(Arrivals arrivals, ContentStore contents, MalwareScanner scanner) {
    this.arrivals = arrivals;
    this.contents = contents;
    this.scanner = scanner;
  }

  /**
   * @throws FileRefused when it is not allowed; nothing of it is left then. When the scanner or the
   *     store is silent, what comes in pieces stays, so that it need not be sent again
   */
  Upload check(Arrival arrival, String name, Set<FileKind> allowed) throws FileRefused {
    var clean = FileName.clean(name);
    var complete = false;
    try {
      var type = type(arrival, clean, allowed);
      var scan = scan(arrival, clean);
      var id = FileId.next();
      contents.place(arrival, id);
      complete = true;
      return new Upload(
          contents, id, arrival, FileName.clean(name, type), type.contentType(), scan);
    } catch (ScannerSilent e) {
      LOG.warn("A file was refused because the malware scanner is silent", e);
      complete = arrival.inPieces();
      throw Refusals.notScanned(clean);
    } catch (StoreAway e) {
      complete = arrival.inPieces();
      throw away(e, clean, arrival.inPieces());
    } finally {
      if (!complete) {
        arrivals.discard(arrival);
      }
    }
  }

  /** What people are told while files cannot be stored; the log tells those who can change it. */
  static FileRefused away(StoreAway why, String name, boolean inPieces) {
    LOG.error("A file was refused because it cannot be stored", why);
    var clean = FileName.clean(name);
    return inPieces ? Refusals.notKeptInPieces(clean) : Refusals.notKept(clean);
  }

  private static FileType type(Arrival arrival, String name, Set<FileKind> allowed)
      throws FileRefused {
    if (arrival.size() == 0) {
      throw Refusals.empty(name);
    }
    try {
      var type = ContentType.of(arrival.path());
      return FileType.of(type)
          .filter(it -> allowed.contains(it.kind()))
          .orElseThrow(() -> Refusals.otherType(name, type, allowed));
    } catch (IOException e) {
      throw new UncheckedIOException("An uploaded file could not be read back", e);
    }
  }

  private Scan scan(Arrival arrival, String name) throws FileRefused, ScannerSilent {
    var scan = scanner.scan(arrival.path());
    if (scan.outcome() == Scan.Outcome.INFECTED) {
      LOG.warn("Malware {} was set aside, SHA-256 {}", scan.detail(), arrival.sha256());
      arrivals.quarantine(arrival);
      throw Refusals.malware(name, scan.detail());
    }
    return scan;
  }
}
