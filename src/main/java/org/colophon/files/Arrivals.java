package org.colophon.files;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder in which content arrives: it is written whole and looked at here, before {@link
 * ContentStore} gives it its place. Malware stays here, set aside.
 */
class Arrivals {

  private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

  /** What lies below is nobody else's business; Windows has no such modes. */
  static final FileAttribute<?>[] FOR_OURSELVES =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
          ? new FileAttribute<?>[] {asFileAttribute(fromString("rwx------"))}
          : new FileAttribute<?>[0];

  private static final String PIECES = ".upload";
  private static final Duration LEFT_OVER = Duration.ofDays(1);

  private final Path folder;
  private final Path incoming;
  private final Path quarantine;

  private Arrivals(Path folder) {
    this.folder = folder;
    this.incoming = folder.resolve("incoming");
    this.quarantine = folder.resolve("quarantine");
  }

  /**
   * Opens the folder, making it first where it is missing.
   *
   * @throws FolderUnusable when it cannot be made or written
   */
  static Arrivals open(Path folder) {
    var opened = new Arrivals(folder.toAbsolutePath().normalize());
    try {
      Files.createDirectories(opened.incoming, FOR_OURSELVES);
      Files.delete(Files.createTempFile(opened.incoming, "writable", null));
      opened.clearLeftOvers();
      return opened;
    } catch (IOException e) {
      throw new FolderUnusable(opened.folder, e);
    }
  }

  /** Content that has arrived whole but has no place yet. */
  record Arrival(Path path, long size, String sha256) {

    /** Whether it came piece by piece, which nobody likes to do twice. */
    boolean inPieces() {
      return path.toString().endsWith(PIECES);
    }
  }

  /**
   * Writes a stream to disk, counting what really comes.
   *
   * @param limit how many bytes may come
   * @throws TooMuch when more come; nothing is left then
   * @throws StoreAway when it cannot be written, as on a full disk; nothing is left then
   */
  Arrival receive(InputStream content, long limit) throws TooMuch {
    var path = incoming.resolve(UUID.randomUUID() + ".part");
    var complete = false;
    try {
      var arrival = write(content, path, limit);
      complete = true;
      return arrival;
    } catch (IOException e) {
      throw new UncheckedIOException("A file broke off on its way to " + incoming, e);
    } finally {
      if (!complete) {
        discard(path);
      }
    }
  }

  /**
   * Adds a piece to an upload, of which the file itself says how much is there.
   *
   * @param size how much it may have in the end; more is not read
   * @throws OtherOffset when it does not begin where the last piece ended
   * @throws IOException when the piece broke off; what came of it is kept
   * @throws StoreAway when it cannot be written, as on a full disk; what was written is kept
   */
  long append(UploadId upload, long offset, long size, InputStream piece)
      throws OtherOffset, IOException {
    try (var out = open(path(upload), StandardOpenOption.CREATE);
        var alone = out.tryLock()) {
      if (alone == null || out.size() != offset) {
        throw new OtherOffset(upload, offset);
      }
      out.position(offset);
      try {
        append(out, size, piece);
      } catch (IOException brokeOff) {
        sync(out);
        throw brokeOff;
      }
      sync(out);
      return out.position();
    } catch (OverlappingFileLockException e) {
      throw new OtherOffset(upload, offset);
    }
  }

  private static void append(FileChannel out, long size, InputStream piece) throws IOException {
    var buffer = new byte[64 * 1024];
    while (out.position() < size) {
      var most = (int) Math.min(buffer.length, size - out.position());
      var read = piece.read(buffer, 0, most);
      if (read < 0) {
        break;
      }
      write(ByteBuffer.wrap(buffer, 0, read), out);
    }
  }

  /** How much of an upload is there. */
  long received(UploadId upload) {
    try {
      return Files.size(path(upload));
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException("Upload " + upload + " could not be looked at", e);
    }
  }

  /** An upload that is complete, as any other arrival. */
  Arrival arrived(UploadId upload) {
    try (var content = Files.newInputStream(path(upload))) {
      return new Arrival(path(upload), Files.size(path(upload)), sha256(content));
    } catch (IOException e) {
      throw new UncheckedIOException("Upload " + upload + " could not be read", e);
    }
  }

  void discardUpload(UploadId upload) {
    discard(path(upload));
  }

  /** Sets malware aside, where nothing is ever read from. */
  void quarantine(Arrival arrival) {
    try {
      Files.createDirectories(quarantine, FOR_OURSELVES);
      Files.move(
          arrival.path(),
          quarantine.resolve(arrival.sha256()),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("A file could not be set aside in " + quarantine, e);
    }
  }

  private Path path(UploadId upload) {
    return incoming.resolve(upload + PIECES);
  }

  void discard(Arrival arrival) {
    discard(arrival.path());
  }

  static String sha256(InputStream content) throws IOException {
    var digest = DigestUtils.getSha256Digest();
    var buffer = new byte[64 * 1024];
    for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      digest.update(buffer, 0, read);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static Arrival write(InputStream content, Path path, long limit)
      throws IOException, TooMuch {
    var digest = DigestUtils.getSha256Digest();
    var buffer = new byte[64 * 1024];
    var size = 0L;
    try (var out = open(path, StandardOpenOption.CREATE_NEW)) {
      for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        size += read;
        if (size > limit) {
          throw new TooMuch();
        }
        digest.update(buffer, 0, read);
        write(ByteBuffer.wrap(buffer, 0, read), out);
      }
      sync(out);
    }
    return new Arrival(path, size, HexFormat.of().formatHex(digest.digest()));
  }

  private static FileChannel open(Path path, StandardOpenOption create) {
    try {
      return FileChannel.open(path, create, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new StoreAway("No file can be made where files arrive", e);
    }
  }

  private static void write(ByteBuffer bytes, FileChannel out) {
    try {
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
    } catch (IOException e) {
      throw new StoreAway("Nothing can be written where files arrive", e);
    }
  }

  private static void sync(FileChannel out) {
    try {
      out.force(true);
    } catch (IOException e) {
      throw new StoreAway("Nothing can be written where files arrive", e);
    }
  }

  /** Files carry the machine's time, not the program's, so the age is told by the machine's. */
  private void clearLeftOvers() throws IOException {
    var before = Instant.ofEpochMilli(System.currentTimeMillis()).minus(LEFT_OVER);
    try (var parts = Files.list(incoming)) {
      for (var part : parts.filter(it -> it.toString().endsWith(".part")).toList()) {
        if (Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
          discard(part);
        }
      }
    }
  }

  static void discard(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      LOG.warn("Could not delete {}; it does no harm but can be removed", path.getFileName(), e);
    }
  }

  /** More bytes came than were allowed. */
  static class TooMuch extends Exception {}
}
