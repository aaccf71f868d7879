package org.colophon.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colophon.files.FileKind.DOCUMENT;
import static org.colophon.files.FileKind.IMAGE;
import static org.colophon.files.FileKind.PDF;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.colophon.accounts.PersonId;
import org.colophon.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

@ModuleTest
@TestPropertySource(properties = "colophon.files.max-size=100KB")
class FilesModuleTest {

  static final PersonId MIRA = PersonId.of("u2001");
  static final Set<FileKind> CERTIFICATE = Set.of(PDF, IMAGE);
  static final byte[] PDF_CONTENT = bytes("%PDF-1.7\n1 0 obj << >> endobj\n%%EOF\n");

  /** Named here because the context starts before a temporary folder would be there. */
  static final Path FOLDER = Path.of("target", "files-module-test", UUID.randomUUID().toString());

  @DynamicPropertySource
  static void inAFolderOfItsOwn(DynamicPropertyRegistry properties) {
    properties.add("colophon.files.folder", () -> FOLDER);
  }

  @TestConfiguration
  static class Today {

    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2026-11-23T15:00:00Z"), ZoneId.of("America/Chicago"));
    }
  }

  @Autowired FileStore files;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate sql;

  @Test
  void anUploadIsKeptWithItsChecksum() throws Exception {
    var stored = store(PDF_CONTENT, "certificate.pdf", CERTIFICATE);

    assertThat(stored.contentType()).isEqualTo("application/pdf");
    assertThat(stored.size()).isEqualTo(PDF_CONTENT.length);
    assertThat(stored.uploadedBy()).isEqualTo(MIRA);
    assertThat(stored.storedAt()).isEqualTo("2026-11-23T15:00:00Z");
    assertThat(files.find(stored.id())).contains(stored);
    try (var content = files.read(stored.id())) {
      assertThat(content).hasBinaryContent(PDF_CONTENT);
    }
    assertThat(files.isIntact(stored.id())).isTrue();
  }

  @Test
  void theContentTellsTheTypeWhateverTheName() throws Exception {
    var stored = store(image("png"), "../certificate.exe", CERTIFICATE);

    assertThat(stored.contentType()).isEqualTo("image/png");
    assertThat(stored.name()).isEqualTo("certificate.exe.png");
  }

  @Test
  void everyKindIsRecognised() throws Exception {
    var all = EnumSet.allOf(FileKind.class);
    var odt =
        zip(
            "mimetype", "application/vnd.oasis.opendocument.text",
            "content.xml", "<x/>");

    assertThat(store(image("jpg"), "a.jpg", all).contentType()).isEqualTo("image/jpeg");
    assertThat(store(word(), "a.docx", all).name()).isEqualTo("a.docx");
    assertThat(store(odt, "a.odt", all).contentType())
        .isEqualTo("application/vnd.oasis.opendocument.text");
  }

  @Test
  void documentsOfAnOfficeAreRecognised() throws Exception {
    var all = EnumSet.allOf(FileKind.class);

    assertThat(store(office("xl/workbook.xml"), "a", all).name()).isEqualTo("a.xlsx");
    assertThat(store(office("ppt/presentation.xml"), "a", all).name()).isEqualTo("a.pptx");
    assertThat(store(open("spreadsheet"), "a", all).name()).isEqualTo("a.ods");
    assertThat(store(open("presentation"), "a", all).name()).isEqualTo("a.odp");
    assertThatThrownBy(() -> store(open("graphics"), "a.odg", all))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("a file of the kinds listed on the page");
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void recordingsAndPicturesAreRecognised(String start, String name) throws Exception {
    var content = bytes(start + "\0".repeat(300));

    assertThat(store(content, "a", EnumSet.allOf(FileKind.class)).name()).isEqualTo(name);
  }

  static Stream<Arguments> recordings() {
    return Stream.of(
        Arguments.of("ID3\3\0", "a.mp3"),
        Arguments.of("\u00ff\u00fb\u0090", "a.mp3"),
        Arguments.of("\0\0\0\40ftypM4A \0", "a.m4a"),
        Arguments.of("RIFF$\0\0\0WAVEfmt ", "a.wav"),
        Arguments.of("OggS\0\2\0\0\0\0\0\0\0\0aaaa\0\0\0\0cccc\1\36\1vorbis", "a.ogg"),
        Arguments.of("OggS\0\2\0\0\0\0\0\0\0\0aaaa\0\0\0\0cccc\1\23OpusHead", "a.ogg"),
        Arguments.of("fLaC\0\0\0\42", "a.flac"),
        Arguments.of("\0\0\0\40ftypisom\0\0\2\0isomiso2avc1mp41", "a.mp4"),
        Arguments.of("\0\0\0\30ftypmp42\0", "a.mp4"),
        Arguments.of("\0\0\0\24ftypqt  ", "a.mov"),
        Arguments.of(
            "\u001aE\u00df\u00a3\1\0\0\0\0\0\0\37B\u0086\u0081\1B\u0082\u0084webm", "a.webm"),
        Arguments.of("GIF89a", "a.gif"),
        Arguments.of("RIFF$\0\0\0WEBPVP8 ", "a.webp"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\0\0\0\40ftypheic",
        "RIFF$\0\0\0AVI LIST",
        "\u001aE\u00df\u00a3\u00a3B\u0082\u0088matroska",
        "MZ\u0090\0\3\0\0\0webm"
      })
  void whatMostPeopleCannotPlayIsRefused(String start) {
    assertThatThrownBy(
            () -> store(bytes(start + "\0".repeat(300)), "a.mp4", EnumSet.allOf(FileKind.class)))
        .isInstanceOf(FileRefused.class);
  }

  @Test
  void aDocumentThatWouldSwellIsRefused() throws Exception {
    var bomb = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(new byte[65 * 1024 * 1024]);
    }

    assertThat(bomb.size()).isLessThan(100 * 1024);
    assertThatThrownBy(() -> store(bomb.toByteArray(), "essay.docx", Set.of(DOCUMENT)))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("would unpack to far more than a document holds");
  }

  @Test
  void whatIsTakenInAndNotKeptLeavesNothingBehind() throws Exception {
    var before = contents();

    try (var upload =
        files.receive(
            new ByteArrayInputStream(PDF_CONTENT), "a.pdf", CERTIFICATE, DataSize.ofKilobytes(9))) {
      assertThat(upload.size()).isEqualTo(PDF_CONTENT.length);
    }

    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void aFileIsRemovedForGoodOnceThatIsCertain() throws Exception {
    var before = contents();
    var stored = store(PDF_CONTENT, "certificate.pdf", CERTIFICATE);

    transaction.executeWithoutResult(
        status -> {
          files.remove(stored.id());
          status.setRollbackOnly();
        });
    assertThat(files.isIntact(stored.id())).isTrue();

    files.remove(stored.id());
    files.remove(stored.id());

    assertThat(files.find(stored.id())).isEmpty();
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void whatIsKnownAboutAFileIsNeverChanged() throws Exception {
    var stored = store(PDF_CONTENT, "certificate.pdf", CERTIFICATE);

    assertThatThrownBy(
            () ->
                sql.update(
                    "update stored_files set sha256 = 'other' where file_id = ?",
                    stored.id().value()))
        .hasMessageContaining("A stored file is never changed");
  }

  @Test
  void aRenamedProgramIsRefused() {
    for (var program :
        List.of(bytes("MZ\u0090\u0000\u0003"), bytes("\u007fELF\u0002\u0001\u0001"))) {
      assertRefused(
          program,
          "certificate.pdf",
          "The file “certificate.pdf” is not a PDF or a photo or scan (JPEG or PNG), whatever its"
              + " name says. Please upload a PDF or a photo or scan (JPEG or PNG).");
    }
  }

  @Test
  void unknownBytesAreNotWhatTheirNameSays() {
    var noise = new byte[5000];
    new Random(7).nextBytes(noise);

    assertRefused(noise, "certificate.pdf", "is not a PDF");
    assertRefused(bytes("<html><script>alert(1)</script>"), "photo.png", "is not a PDF");
    assertRefused(bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"), "photo.png", "is not a PDF");
    assertRefused(bytes("Just some words"), "certificate.pdf", "is not a PDF");
  }

  @Test
  void anArchiveCalledPdfIsRefused() throws Exception {
    assertRefused(zip("certificate.pdf", "%PDF-1.7"), "certificate.pdf", "take out the one");
    assertRefused(bytes("PK\u0003\u0004 broken"), "certificate.pdf", "take out the one");
  }

  @Test
  void officeDocumentsAreRefusedWhereAPdfIsAskedFor() throws Exception {
    assertRefused(word(), "certificate.docx", "save it as PDF");
    assertRefused(
        zip("[Content_Types].xml", "<x/>", "xl/workbook.xml", "<x/>"),
        "table.xlsx",
        "save it as PDF");
  }

  @Test
  void aDocumentWithMacrosIsRefused() throws Exception {
    var macros =
        zip(
            "[Content_Types].xml", "<x/>",
            "word/document.xml", "<x/>",
            "word/vbaProject.bin", "x");

    assertThatThrownBy(() -> store(macros, "a.docx", Set.of(DOCUMENT)))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("save it as PDF");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertRefused(
        new byte[0],
        "certificate.pdf",
        "The file “certificate.pdf” is empty. Please save it again and upload it once more.");
  }

  @Test
  void aFileOverTheLimitIsRefused() throws Exception {
    var limit = 100 * 1024;

    assertThat(store(padded(limit), "a.pdf", CERTIFICATE).size()).isEqualTo(limit);
    assertRefused(padded(limit + 1), "a.pdf", "is larger than 100 KB");
    assertThat(files.maxSize().toKilobytes()).isEqualTo(100);
  }

  @Test
  void aRefusedFileLeavesNothingBehind() throws Exception {
    var before = contents();

    assertRefused(bytes("MZ"), "certificate.pdf", "is not a PDF");

    assertThat(contents()).isEqualTo(before);
  }

  /** What arrives cannot be written: to the program a full disk looks the same. */
  @Test
  void whereNothingCanBeWrittenAnUploadIsToldSo() throws Exception {
    var incoming = FOLDER.resolve("incoming");
    Files.move(incoming, FOLDER.resolve("aside"));
    try {
      assertRefused(PDF_CONTENT, "certificate.pdf", "We cannot store the file “certificate.pdf”");
    } finally {
      Files.move(FOLDER.resolve("aside"), incoming);
    }
    assertThat(files.store(new ByteArrayInputStream(PDF_CONTENT), "a.pdf", MIRA, CERTIFICATE))
        .isNotNull();
  }

  @Test
  void aFileOfATransactionThatFailsIsTakenAway() throws Exception {
    var before = contents();

    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      files.keep(PDF_CONTENT, "certificate.pdf", "application/pdf", MIRA);
                      throw new IllegalStateException("later step failed");
                    }))
        .hasMessage("later step failed");

    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void ourOwnFilesKeepTheTypeWeGiveThem() {
    var kept = files.keep(bytes("{}"), "badge.json", "application/json", MIRA);

    assertThat(files.find(kept.id()).orElseThrow().contentType()).isEqualTo("application/json");
    assertThat(kept.name()).isEqualTo("badge.json");
  }

  @Test
  void changedOrLostContentIsNoticed() throws Exception {
    var changed = store(PDF_CONTENT, "a.pdf", CERTIFICATE);
    var lost = store(PDF_CONTENT, "b.pdf", CERTIFICATE);

    Files.writeString(path(changed), "something else");
    Files.delete(path(lost));

    assertThat(files.isIntact(changed.id())).isFalse();
    assertThat(files.isIntact(lost.id())).isFalse();
    assertThatThrownBy(() -> files.read(lost.id()))
        .isInstanceOf(FileMissing.class)
        .hasMessageContainingAll(lost.id().toString(), "backup");
  }

  @Test
  void anUnknownFileIsABug() {
    assertThat(files.find(FileId.next())).isEmpty();
    assertThatThrownBy(() -> files.read(FileId.next())).isInstanceOf(RuntimeException.class);
  }

  private StoredFile store(byte[] content, String name, Set<FileKind> allowed) throws FileRefused {
    return files.store(new ByteArrayInputStream(content), name, MIRA, allowed);
  }

  private void assertRefused(byte[] content, String name, String message) {
    assertThatThrownBy(() -> store(content, name, CERTIFICATE))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining(message);
  }

  private static List<Path> contents() throws IOException {
    try (var all = Files.walk(FOLDER)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Path path(StoredFile file) throws IOException {
    return contents().stream()
        .filter(it -> it.endsWith(file.id().toString()))
        .findFirst()
        .orElseThrow();
  }

  private static byte[] padded(int size) {
    var content = new byte[size];
    System.arraycopy(PDF_CONTENT, 0, content, 0, PDF_CONTENT.length);
    return content;
  }

  private static byte[] office(String main) throws IOException {
    return zip("[Content_Types].xml", "<x/>", main, "<x/>");
  }

  private static byte[] open(String what) throws IOException {
    return zip("mimetype", "application/vnd.oasis.opendocument." + what, "content.xml", "<x/>");
  }

  private static byte[] word() throws IOException {
    return zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<w:document/>");
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(bytes(namesAndTexts[i + 1]));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] image(String format) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, bytes);
    return bytes.toByteArray();
  }

  private static byte[] bytes(String latin1) {
    return latin1.getBytes(StandardCharsets.ISO_8859_1);
  }
}
