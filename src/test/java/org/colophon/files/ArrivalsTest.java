package org.colophon.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.colophon.files.Arrivals.TooMuch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrivalsTest {

  @TempDir Path temp;

  @Test
  void contentArrivesWithItsSizeAndChecksum() throws Exception {
    var arrivals = Arrivals.open(temp.resolve("new/files"));
    var arrival = arrivals.receive(content("hello"), 5);

    assertThat(arrival.path()).hasContent("hello");
    assertThat(arrival.size()).isEqualTo(5);
    assertThat(arrival.sha256())
        .isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
    assertThat(arrival.inPieces()).isFalse();
    arrivals.discard(arrival);
    assertThat(temp.resolve("new/files/incoming")).isEmptyDirectory();
  }

  @Test
  void whatIsTooMuchIsCutOffWhileItComes() {
    var arrivals = Arrivals.open(temp);
    var endless = new EndlessStream();

    assertThatThrownBy(() -> arrivals.receive(endless, 1_000_000)).isInstanceOf(TooMuch.class);

    assertThat(endless.read).isLessThan(2_000_000);
    assertThat(temp.resolve("incoming")).isEmptyDirectory();
  }

  @Test
  void anUploadThatBreaksOffLeavesNothing() {
    var arrivals = Arrivals.open(temp);
    var breaking =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection reset");
          }
        };

    assertThatThrownBy(() -> arrivals.receive(breaking, 10))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(temp.resolve("incoming")).isEmptyDirectory();
  }

  @Test
  void leftOversOfACrashAreClearedLater() throws Exception {
    Arrivals.open(temp);
    var old = Files.writeString(temp.resolve("incoming/old.part"), "x");
    var recent = Files.writeString(temp.resolve("incoming/recent.part"), "x");
    Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));

    Arrivals.open(temp);

    assertThat(old).doesNotExist();
    assertThat(recent).exists();
  }

  @Test
  void aFolderThatCannotBeMadeStopsTheStartWithAWayOut() throws Exception {
    var taken = Files.writeString(temp.resolve("taken"), "a file");

    assertThatThrownBy(() -> Arrivals.open(taken))
        .isInstanceOfSatisfying(
            FolderUnusable.class,
            e -> {
              var analysis = new FolderUnusableAnalyzer().analyze(e, e);
              assertThat(analysis.getDescription()).contains(taken.toString(), "cannot be written");
              assertThat(analysis.getAction()).contains("colophon.files.folder");
            });
  }

  private static InputStream content(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static class EndlessStream extends InputStream {

    long read;

    @Override
    public int read() {
      read++;
      return 'x';
    }
  }
}
