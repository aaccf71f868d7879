package org.colophon.files;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** A document that would unpack to far more than a document holds. */
  static final String SWOLLEN = "application/zip; swollen";

  private static final Set<String> PACKAGES =
      Set.of(
          ZIP,
          "application/x-tika-ooxml",
          FileType.ODT.contentType(),
          FileType.ODS.contentType(),
          FileType.ODP.contentType());

  /** What a plain office document of each type has inside. */
  private static final Map<String, FileType> MAIN_PARTS =
      Map.of(
          "word/document.xml", FileType.DOCX,
          "xl/workbook.xml", FileType.XLSX,
          "ppt/presentation.xml", FileType.PPTX);

  private static final Set<String> OGG =
      Set.of("audio/vorbis", "audio/opus", "audio/x-oggflac", "audio/speex", "application/ogg");

  private static final int ENTRIES = 20_000;
  private static final long UNPACKED = 64L * 1024 * 1024;
  private static final int TIMES = 100;
  private static final long DIRECTORY = 8L * 1024 * 1024;

  /** The record that ends an archive, and the longest comment that may follow it. */
  private static final int END = 22 + 65_535;

  private ContentType() {}

  static String of(Path file) throws IOException {
    var type = byItsStart(file);
    if (PACKAGES.contains(type)) {
      return inPackage(file);
    }
    return OGG.contains(type) ? FileType.OGG.contentType() : type;
  }

  private static String byItsStart(Path file) throws IOException {
    try (var content = new BufferedInputStream(Files.newInputStream(file))) {
      content.mark(64);
      var start = new String(content.readNBytes(64), StandardCharsets.ISO_8859_1);
      content.reset();
      var type = MimeTypes.getDefaultMimeTypes().detect(content, new Metadata()).toString();
      return recording(start).map(FileType::contentType).orElse(type);
    }
  }

  /** Which of the recordings in one of two containers it is, which differ by a few letters. */
  private static Optional<FileType> recording(String start) {
    if (start.startsWith("ftyp", 4) && start.length() >= 12) {
      var brand = start.substring(8, 12);
      if (brand.equals("qt  ")) {
        return Optional.of(FileType.MOV);
      }
      if (List.of("M4A ", "M4B ").contains(brand)) {
        return Optional.of(FileType.M4A);
      }
      return brand.matches("iso[m2-9]|mp4[12]|avc1|dash|M4V |MSNV")
          ? Optional.of(FileType.MP4)
          : Optional.empty();
    }
    return start.startsWith("\u001aE\u00df\u00a3") && start.contains("webm")
        ? Optional.of(FileType.WEBM)
        : Optional.empty();
  }

  /**
   * Documents are zip archives, and what they hold tells which. One with macros is not taken, nor
   * one that would swell: its content is counted, never kept, and only so far.
   */
  private static String inPackage(Path file) throws IOException {
    if (directory(file) > DIRECTORY) {
      return SWOLLEN;
    }
    try (var zip = new ZipFile(file.toFile())) {
      var type = document(zip);
      return type.isPresent() && swells(zip, Files.size(file)) ? SWOLLEN : type.orElse(ZIP);
    } catch (ZipException | EOFException | IllegalArgumentException damaged) {
      return ZIP;
    }
  }

  /**
   * How long an archive says that its directory is, which is read into memory as a whole when it is
   * opened; of several endings the largest.
   */
  private static long directory(Path file) throws IOException {
    try (var content = new RandomAccessFile(file.toFile(), "r")) {
      var bytes = new byte[(int) Math.min(END, content.length())];
      content.seek(content.length() - bytes.length);
      content.readFully(bytes);
      var end = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      var longest = 0L;
      for (var at = 0; at + 16 <= bytes.length; at++) {
        if (end.getInt(at) == 0x06054b50) {
          longest = Math.max(longest, Integer.toUnsignedLong(end.getInt(at + 12)));
        }
      }
      return longest;
    }
  }

  private static Optional<String> document(ZipFile zip) throws IOException {
    if (has(zip, "[Content_Types].xml")) {
      if (zip.stream().anyMatch(it -> it.getName().endsWith("vbaProject.bin"))) {
        return Optional.of(OFFICE);
      }
      return Optional.of(
          MAIN_PARTS.entrySet().stream()
              .filter(it -> has(zip, it.getKey()))
              .map(it -> it.getValue().contentType())
              .findFirst()
              .orElse(OFFICE));
    }
    return open(zip);
  }

  /** An OpenDocument file says at its beginning what it is. */
  private static Optional<String> open(ZipFile zip) throws IOException {
    var entry = zip.getEntry("mimetype");
    if (entry == null || !has(zip, "content.xml")) {
      return Optional.empty();
    }
    try (var content = zip.getInputStream(entry)) {
      var start = new String(content.readNBytes(100), StandardCharsets.US_ASCII).strip();
      return Set.of(FileType.ODT, FileType.ODS, FileType.ODP).stream()
          .map(FileType::contentType)
          .filter(start::equals)
          .findFirst();
    }
  }

  /**
   * Unpacks to nowhere until it is clear; what an archive says of its own sizes is not believed.
   */
  private static boolean swells(ZipFile zip, long size) throws IOException {
    if (zip.size() > ENTRIES) {
      return true;
    }
    var left = Math.max(UNPACKED, TIMES * size);
    var buffer = new byte[64 * 1024];
    for (var entries = zip.entries(); entries.hasMoreElements(); ) {
      try (var content = zip.getInputStream(entries.nextElement())) {
        left = left(content, buffer, left);
      }
      if (left < 0) {
        return true;
      }
    }
    return false;
  }

  private static long left(InputStream content, byte[] buffer, long allowed) throws IOException {
    var left = allowed;
    for (var read = content.read(buffer); read >= 0 && left >= 0; read = content.read(buffer)) {
      left -= read;
    }
    return left;
  }

  private static boolean has(ZipFile zip, String name) {
    return zip.getEntry(name) != null;
  }
}
