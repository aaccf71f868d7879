package org.colophon.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store of contents does alike. */
abstract class ContentStoreContract {

  @TempDir Path temp;

  Arrivals arrivals;
  ContentStore store;

  abstract ContentStore open() throws Exception;

  @BeforeEach
  void begin() throws Exception {
    arrivals = Arrivals.open(temp.resolve("files"));
    store = open();
  }

  @Test
  void contentIsThereOnlyOnceItIsPlaced() throws Exception {
    var file = FileId.next();
    var arrival = arrive(content(1_000));

    assertThatThrownBy(() -> store.read(file)).isInstanceOf(FileMissing.class);
    store.place(arrival, file);

    assertThat(read(file)).isEqualTo(content(1_000));
    assertThat(arrival.path()).doesNotExist();
  }

  @Test
  void largeContentComesBackAsItWas() throws Exception {
    var film = content(20_000_000);
    var file = place(film);

    assertThat(read(file)).isEqualTo(film);
  }

  @Test
  void readingMayStopAnywhereAndBeginAnew() throws Exception {
    var film = content(5_000_000);
    var file = place(film);

    try (var content = store.read(file)) {
      assertThat(content.readNBytes(100)).isEqualTo(java.util.Arrays.copyOf(film, 100));
    }
    try (var first = store.read(file);
        var second = store.read(file)) {
      assertThat(first.skip(4_999_990)).isPositive();
      assertThat(second.read()).isEqualTo(film[0] & 0xff);
    }
  }

  @Test
  void filesDoNotGetIntoEachOthersWay() throws Exception {
    var one = place(content(10));
    var other = place(content(20));

    store.discard(one);

    assertThatThrownBy(() -> store.read(one)).isInstanceOf(FileMissing.class);
    assertThat(read(other)).hasSize(20);
  }

  @Test
  void whatIsNotThereIsDiscardedWithoutAWord() {
    assertThatCode(() -> store.discard(FileId.next())).doesNotThrowAnyException();
  }

  Arrivals.Arrival arrive(byte[] content) throws Exception {
    return arrivals.receive(new ByteArrayInputStream(content), content.length);
  }

  FileId place(byte[] content) throws Exception {
    var file = FileId.next();
    store.place(arrive(content), file);
    return file;
  }

  byte[] read(FileId file) throws Exception {
    try (var content = store.read(file)) {
      return content.readAllBytes();
    }
  }

  static byte[] content(int size) {
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }
}
