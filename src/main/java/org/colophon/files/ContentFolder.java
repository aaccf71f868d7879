package org.colophon.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.colophon.files.Arrivals.Arrival;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps content beside where it arrives; its place is given by one move. */
class ContentFolder implements ContentStore {

  private static final Logger LOG = LoggerFactory.getLogger(ContentFolder.class);

  private final Path folder;

  ContentFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  @Override
  public void place(Arrival arrival, FileId file) {
    var path = path(file);
    try {
      Files.createDirectories(path.getParent(), Arrivals.FOR_OURSELVES);
      Files.move(arrival.path(), path, StandardCopyOption.ATOMIC_MOVE);
      sync(path.getParent());
    } catch (IOException e) {
      throw new StoreAway("File " + file + " could not be placed", e);
    }
  }

  @Override
  public InputStream read(FileId file) {
    try {
      return Files.newInputStream(path(file));
    } catch (NoSuchFileException e) {
      throw new FileMissing(file, e);
    } catch (IOException e) {
      throw new StoreAway("File " + file + " could not be read", e);
    }
  }

  @Override
  public void discard(FileId file) {
    Arrivals.discard(path(file));
  }

  private Path path(FileId file) {
    return folder.resolve(ContentStore.path(file));
  }

  /** Makes a move last through a power cut; Windows does so by itself and cannot open a folder. */
  private static void sync(Path directory) {
    try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      LOG.debug("This system cannot sync a folder", e);
    }
  }
}
