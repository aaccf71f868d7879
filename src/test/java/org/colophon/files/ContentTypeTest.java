package org.colophon.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentTypeTest {

  static final long SEED = Long.getLong("fuzz.seed", 1);

  @TempDir Path folder;

  @Test
  void aDamagedDocumentIsSomeTypeAndNoFault() throws Exception {
    var random = new Random(SEED);
    var document = document(FileType.ODT.contentType().getBytes(StandardCharsets.US_ASCII));

    for (int i = 0; i < 1_000; i++) {
      var damaged = damaged(document, random);
      assertThatCode(() -> type(damaged))
          .as("seed %d, file %d", SEED, i)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void anArchiveThatGrowsHugeIsNotUnpacked() throws Exception {
    var bomb = document(new byte[64 * 1024 * 1024]);

    assertThat(bomb).hasSizeLessThan(1024 * 1024);
    assertThat(type(bomb)).isEqualTo(ContentType.ZIP);
  }

  /** Its directory would be read into memory as a whole, however little it lists. */
  @Test
  void anArchiveWhoseDirectoryIsHugeIsNotOpened() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.write(FileType.ODT.contentType().getBytes(StandardCharsets.US_ASCII));
      zip.putNextEntry(new ZipEntry("content.xml"));
      for (int i = 0; i < 200; i++) {
        zip.putNextEntry(new ZipEntry(i + "x".repeat(60_000)));
      }
    }

    assertThat(type(bytes.toByteArray())).isEqualTo(ContentType.SWOLLEN);
  }

  private String type(byte[] content) throws IOException {
    return ContentType.of(Files.write(folder.resolve("file"), content));
  }

  private static byte[] damaged(byte[] document, Random random) {
    var bytes = document.clone();
    for (int i = random.nextInt(6); i >= 0; i--) {
      bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt();
    }
    return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }

  private static byte[] document(byte[] mimetype) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.write(mimetype);
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write("<x/>".getBytes(StandardCharsets.US_ASCII));
    }
    return bytes.toByteArray();
  }
}
