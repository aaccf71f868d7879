package org.colophon.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.colophon.accounts.PersonId;
import org.colophon.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.util.unit.DataSize;

/** Uploads in pieces, and what the malware scanner says about them. */
@ModuleTest(with = "program")
class PartialUploadsModuleTest {

  static final AtomicInteger PEOPLE = new AtomicInteger(7100);
  static final EnumSet<FileKind> ALL = EnumSet.allOf(FileKind.class);
  static final DataSize LIMIT = DataSize.ofMegabytes(3);
  static final Path FOLDER =
      Path.of("target", "partial-uploads-test", UUID.randomUUID().toString());

  @DynamicPropertySource
  static void inAFolderOfItsOwn(DynamicPropertyRegistry properties) {
    properties.add("colophon.files.folder", () -> FOLDER);
  }

  @Autowired PartialUploads uploads;
  @Autowired FileStore files;
  @Autowired JdbcTemplate sql;
  @MockitoBean MalwareScanner scanner;

  PersonId mira;

  @BeforeEach
  void nothingIsInfected() throws Exception {
    mira = PersonId.of("u" + PEOPLE.incrementAndGet());
    when(scanner.scan(any())).thenReturn(Scan.NOT_SET);
  }

  @Test
  void anUploadThatBreaksOffAtNinetyPercentGoesOnWhereItWas() throws Exception {
    var film = film(2_000_000);
    var upload = begin("film.mp4", film.length);

    assertThatThrownBy(() -> uploads.append(upload, 0, breakingOff(film, 1_800_000)))
        .isInstanceOf(IOException.class);
    assertThat(look(upload).received()).isEqualTo(1_800_000);
    var again = begin("film.mp4", film.length);
    assertThat(again.id()).as("the same file is found again").isEqualTo(upload.id());
    assertThat(uploads.append(again, 1_800_000, from(film, 1_800_000))).isEqualTo(film.length);

    try (var complete = uploads.finish(look(upload), ALL)) {
      var stored = files.keep(complete, mira);
      assertThat(stored.name()).isEqualTo("film.mp4");
      assertThat(stored.contentType()).isEqualTo("video/mp4");
      assertThat(files.isIntact(stored.id())).isTrue();
      try (var content = files.read(stored.id())) {
        assertThat(content).hasBinaryContent(film);
      }
    }
    uploads.forget(upload.id());
    assertThat(uploads.unfinished(mira, "portfolio")).isEmpty();
    assertThat(part(upload)).doesNotExist();
  }

  @Test
  void aPieceThatDoesNotFitChangesNothing() throws Exception {
    var film = film(10_000);
    var upload = begin("film.mp4", film.length);
    uploads.append(upload, 0, new ByteArrayInputStream(film, 0, 4_000));

    for (var offset : new long[] {-1, 0, 3_999, 4_001, 20_000}) {
      assertThatThrownBy(() -> uploads.append(upload, offset, from(film, 0)))
          .isInstanceOf(OtherOffset.class);
    }

    assertThat(look(upload).received()).isEqualTo(4_000);
  }

  @Test
  void twoPiecesAtOnceAreNotMixed() throws Exception {
    var film = film(3_000);
    var upload = begin("film.mp4", film.length);
    var arriving = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var slow =
        new InputStream() {
          private int at;

          @Override
          public int read() throws IOException {
            arriving.countDown();
            try {
              goOn.await();
            } catch (InterruptedException e) {
              throw new IOException(e);
            }
            return at < film.length ? film[at++] & 0xff : -1;
          }
        };
    var hands = Executors.newSingleThreadExecutor();
    try {
      var first = hands.submit(() -> uploads.append(upload, 0, slow));
      arriving.await();
      assertThatThrownBy(() -> uploads.append(upload, 0, from(film, 0)))
          .isInstanceOf(OtherOffset.class);
      goOn.countDown();
      assertThat(first.get()).isEqualTo(film.length);
    } finally {
      hands.shutdownNow();
    }
  }

  @Test
  void moreThanWasSaidIsNotRead() throws Exception {
    var film = film(5_000);
    var upload = begin("film.mp4", 4_000);

    assertThat(uploads.append(upload, 0, from(film, 0))).isEqualTo(4_000);
    assertThat(look(upload).isComplete()).isTrue();
  }

  @Test
  void whatIsTooLargeOrEmptyIsRefusedBeforeAByteIsSent() {
    assertThatThrownBy(() -> begin("film.mp4", LIMIT.toBytes() + 1))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("is larger than 3 MB");
    assertThatThrownBy(() -> begin("film.mp4", 0)).isInstanceOf(FileRefused.class);
    assertThat(uploads.unfinished(mira, "portfolio")).isEmpty();
  }

  @Test
  void aRenamedProgramIsThrownAwayWhenItIsComplete() throws Exception {
    var program = "MZ\u0090\0\3 and more".getBytes(StandardCharsets.ISO_8859_1);
    var upload = begin("film.mp4", program.length);
    uploads.append(upload, 0, from(program, 0));

    assertThatThrownBy(() -> uploads.finish(look(upload), ALL)).isInstanceOf(FileRefused.class);

    assertThat(look(upload).received()).isZero();
  }

  @Test
  void whatIsNotCompleteIsNotFinished() throws Exception {
    var upload = begin("film.mp4", 5_000);

    assertThatThrownBy(() -> uploads.finish(look(upload), ALL))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void toSomebodyElseAndForAnotherPurposeItIsNotThere() throws Exception {
    var upload = begin("film.mp4", 5_000);

    assertThat(uploads.find(PersonId.of("u9999"), "portfolio", upload.id())).isEmpty();
    assertThat(uploads.find(mira, "other", upload.id())).isEmpty();
    assertThat(begin("film.mp4", 5_001).id()).isNotEqualTo(upload.id());
  }

  @Test
  void aFewAreKeptAndNoneForLongerThanAWeek() throws Exception {
    var old = begin("old.mp4", 5_000);
    uploads.append(old, 0, from(film(100), 0));
    sql.update(
        "update partial_uploads set begun_at = begun_at - interval '8 days' where upload_id = ?",
        old.id().value());

    for (var i = 0; i < 8; i++) {
      begin("film-%d.mp4".formatted(i), 5_000);
    }

    assertThat(uploads.find(mira, "portfolio", old.id())).isEmpty();
    assertThat(uploads.unfinished(mira, "portfolio")).hasSizeLessThanOrEqualTo(6);
    assertThat(part(old)).doesNotExist();
  }

  @Test
  void malwareIsSetAsideAndNeverKept() throws Exception {
    when(scanner.scan(any())).thenReturn(new Scan(Scan.Outcome.INFECTED, "Eicar-Test-Signature"));
    var film = film(5_000);
    var upload = begin("film.mp4", film.length);
    uploads.append(upload, 0, from(film, 0));
    var before = sql.queryForObject("select count(*) from stored_files", Long.class);

    assertThatThrownBy(() -> uploads.finish(look(upload), ALL))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("holds malware (Eicar-Test-Signature)");

    assertThat(look(upload).received()).isZero();
    assertThat(FOLDER.resolve("quarantine")).isDirectoryContaining(it -> true);
    assertThat(sql.queryForObject("select count(*) from stored_files", Long.class))
        .isEqualTo(before);
    assertThatThrownBy(() -> files.store(new ByteArrayInputStream(film), "film.mp4", mira, ALL))
        .as("on every other way too")
        .isInstanceOf(FileRefused.class);
  }

  @Test
  void withASilentScannerNothingIsKeptAndNothingHasToBeSentAgain() throws Exception {
    when(scanner.scan(any())).thenThrow(new ScannerSilent("No answer", new IOException()));
    var film = film(5_000);
    var upload = begin("film.mp4", film.length);
    uploads.append(upload, 0, from(film, 0));

    assertThatThrownBy(() -> uploads.finish(look(upload), ALL))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("just now");

    assertThat(look(upload).isComplete()).isTrue();
    reset(scanner);
    when(scanner.scan(any())).thenReturn(new Scan(Scan.Outcome.CLEAN, ""));
    try (var complete = uploads.finish(look(upload), ALL)) {
      var stored = files.keep(complete, mira);
      assertThat(files.scannedAt(stored.id())).contains(stored.storedAt());
      files.remove(stored.id());
      assertThat(files.scannedAt(stored.id())).isEmpty();
    }
  }

  @Test
  void whatNobodyLookedAtIsNotCalledClean() throws Exception {
    var stored = files.store(from(film(500), 0), "film.mp4", mira, ALL);

    assertThat(files.scannedAt(stored.id())).isEmpty();
  }

  private PartialUpload begin(String name, long size) throws FileRefused {
    return uploads.begin(mira, "portfolio", name, size, 17, LIMIT);
  }

  private PartialUpload look(PartialUpload upload) {
    return uploads.find(mira, "portfolio", upload.id()).orElseThrow();
  }

  private static byte[] film(int size) {
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    var start = "\0\0\0\40ftypisom".getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(start, 0, bytes, 0, start.length);
    return bytes;
  }

  private static InputStream from(byte[] content, int offset) {
    return new ByteArrayInputStream(content, offset, content.length - offset);
  }

  private static InputStream breakingOff(byte[] content, int after) {
    return new SequenceInputStream(
        new ByteArrayInputStream(content, 0, after),
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection reset");
          }
        });
  }

  private static Path part(PartialUpload upload) {
    return FOLDER.resolve("incoming").resolve(upload.id() + ".upload");
  }
}
