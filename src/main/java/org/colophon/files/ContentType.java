package org.colophon.files;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells what a file is by its bytes. Name and declared type have no say: a name alone would turn
 * any unknown bytes into whatever its ending claims (R31).
 */
final class ContentType {

  static final String ZIP = "application/zip";

  /** Some office document, or one with macros. */
  static final String OFFICE = "application/vnd.openxmlformats-officedocument";

  private static final Set<String> PACKAGES =
      Set.of(ZIP, "application/x-tika-ooxml", FileType.ODT.contentType());

  private ContentType() {}

  static String of(Path file) throws IOException {
    try (var content = new BufferedInputStream(Files.newInputStream(file))) {
      var type = MimeTypes.getDefaultMimeTypes().detect(content, new Metadata()).toString();
      return PACKAGES.contains(type) ? inPackage(file) : type;
    }
  }

  /**
   * Documents are zip archives, and what they hold tells which. One with macros is not taken.
   * Nothing is unpacked but a hundred bytes, whatever the archive would grow to.
   */
  private static String inPackage(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (has(zip, "[Content_Types].xml")) {
        return isPlainWord(zip) ? FileType.DOCX.contentType() : OFFICE;
      }
      return isText(zip) ? FileType.ODT.contentType() : ZIP;
    } catch (ZipException | EOFException | IllegalArgumentException damaged) {
      return ZIP;
    }
  }

  private static boolean isPlainWord(ZipFile zip) {
    return has(zip, "word/document.xml")
        && zip.stream().noneMatch(it -> it.getName().endsWith("vbaProject.bin"));
  }

  private static boolean isText(ZipFile zip) throws IOException {
    var entry = zip.getEntry("mimetype");
    if (entry == null || !has(zip, "content.xml")) {
      return false;
    }
    try (var content = zip.getInputStream(entry)) {
      var start = new String(content.readNBytes(100), StandardCharsets.US_ASCII);
      return start.strip().equals(FileType.ODT.contentType());
    }
  }

  private static boolean has(ZipFile zip, String name) {
    return zip.getEntry(name) != null;
  }
}
