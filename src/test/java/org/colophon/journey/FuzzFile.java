package org.colophon.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files nobody wants, as text with one sign for each byte. */
final class FuzzFile {

  private static final String BOMB = bomb();
  private static final String HUGE = "%PDF-1.7\n" + "x".repeat(33 * 1024 * 1024);

  private FuzzFile() {}

  static String any(Random random) {
    return switch (random.nextInt(10)) {
      case 0 -> "";
      case 1 -> "MZ\u0090\u0000\u0003 a program";
      case 2 -> "PK\u0003\u0004 an archive that ends too soon";
      case 3 -> BOMB;
      case 4 -> "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
      case 5 -> "\u0089PNG\r\n\u001a\n";
      case 6 -> random.nextInt(12) == 0 ? HUGE : "\u007fELF";
      default -> "%PDF-1.7\n% " + random.nextInt() + "\n%%EOF\n";
    };
  }

  /** A document of a word processor that unpacks to a thousand times its size. */
  private static String bomb() {
    var bytes = new ByteArrayOutputStream();
    try (var archive = new ZipOutputStream(bytes)) {
      archive.putNextEntry(new ZipEntry("[Content_Types].xml"));
      archive.write("<Types/>".getBytes(ISO_8859_1));
      archive.putNextEntry(new ZipEntry("word/document.xml"));
      var zeros = new byte[1024 * 1024];
      for (int i = 0; i < 30; i++) {
        archive.write(zeros);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(ISO_8859_1);
  }
}
