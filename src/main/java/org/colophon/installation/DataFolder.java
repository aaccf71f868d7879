package org.colophon.installation;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import org.jspecify.annotations.Nullable;

/** A folder that one running Colophon has for itself until it is closed. */
class DataFolder implements Closeable {

  /** Certificates, applications and mail lie below; Windows has no such modes. */
  private static final FileAttribute<?>[] FOR_OURSELVES =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
          ? new FileAttribute<?>[] {asFileAttribute(fromString("rwx------"))}
          : new FileAttribute<?>[0];

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Takes the folder, making it first where it is missing.
   *
   * @throws CannotStart when it cannot be written, belongs to somebody else or is taken
   */
  static DataFolder take(Path folder) {
    var path = folder.toAbsolutePath().normalize();
    try {
      mine(path);
      return new DataFolder(path, lock(path.resolve("in-use")));
    } catch (IOException e) {
      throw new CannotStart(
          "The folder " + path + " cannot be written.",
          "Make it writable for " + user() + ", or name another one: set COLOPHON_DATA_FOLDER.",
          e);
    }
  }

  Path path() {
    return path;
  }

  /**
   * A folder in it, made where it is missing.
   *
   * @throws CannotStart when it belongs to somebody else
   */
  Path folder(String name) throws IOException {
    return mine(path.resolve(name));
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  /** PostgreSQL serves only the owner of its folder, so writable alone is not enough. */
  private static Path mine(Path folder) throws IOException {
    Files.createDirectories(folder, FOR_OURSELVES);
    var probe = Files.createTempFile(folder, "whose", null);
    try {
      var owner = Files.getOwner(folder);
      if (!owner.equals(Files.getOwner(probe))) {
        throw new CannotStart(
            "The folder " + folder + " belongs to " + owner.getName() + ".",
            "Start as " + owner.getName() + ", or name another folder: set COLOPHON_DATA_FOLDER.");
      }
      return folder;
    } finally {
      Files.delete(probe);
    }
  }

  private static FileChannel lock(Path file) throws IOException {
    var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (!locked(channel)) {
      channel.close();
      throw new CannotStart(
          "Another Colophon (process "
              + Files.readString(file).strip()
              + ") uses "
              + file.getParent()
              + ".",
          "End that one first, or give this one a folder of its own: set COLOPHON_DATA_FOLDER.");
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes()));
    return channel;
  }

  /** Locks a byte behind the text, because Windows lets nobody read what is locked. */
  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(Long.MAX_VALUE - 1, 1, false) != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static @Nullable String user() {
    return System.getProperty("user.name");
  }
}
