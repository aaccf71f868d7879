package org.colophon.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

@ExtendWith(OutputCaptureExtension.class)
class ContentBucketTest extends ContentStoreContract {

  S3Server server;
  ContentBucket bucket;

  @Override
  ContentStore open() throws Exception {
    server = new S3Server(temp.resolve("buckets"));
    bucket = ContentBucket.open(server.settings());
    return bucket;
  }

  @AfterEach
  void end() throws Exception {
    bucket.close();
    server.close();
  }

  @Test
  void aFolderCopiedIntoTheBucketIsReadAsItIs() throws Exception {
    var file = FileId.next();
    new ContentFolder(temp.resolve("old")).place(arrive(content(100)), file);

    copy(temp.resolve("old"), temp.resolve("buckets").resolve(S3Server.BUCKET));

    assertThat(read(file)).isEqualTo(content(100));
  }

  @Test
  void whileTheStoreIsAwayNothingIsLost() throws Exception {
    var before = place(content(10));
    var arrival = arrive(content(100));
    var file = FileId.next();
    server.stop();

    assertThatThrownBy(() -> store.place(arrival, file))
        .isInstanceOf(StoreAway.class)
        .hasMessageContaining(file.toString());
    assertThatThrownBy(() -> store.read(before)).isInstanceOf(StoreAway.class);
    store.discard(before);
    assertThat(arrival.path()).hasSize(100);

    server.start();
    store.place(arrival, file);
    assertThat(read(file)).isEqualTo(content(100));
    assertThat(read(before)).as("what could not be removed is only left over").hasSize(10);
  }

  @Test
  void aBucketThatGoesAwayIsNoMissingFile() throws Exception {
    var file = place(content(10));
    Files.move(temp.resolve("buckets").resolve(S3Server.BUCKET), temp.resolve("elsewhere"));

    assertThatThrownBy(() -> store.read(file)).isInstanceOf(StoreAway.class);
    assertThatThrownBy(() -> place(content(11))).isInstanceOf(StoreAway.class);
  }

  @Test
  void whatChangedOnTheWayIsNotKept() throws Exception {
    var arrival = arrive(content(100));
    var file = FileId.next();
    Files.write(arrival.path(), content(99));

    assertThatThrownBy(() -> store.place(arrival, file)).isInstanceOf(StoreAway.class);
    assertThatThrownBy(() -> store.read(file)).isInstanceOf(FileMissing.class);
  }

  @Test
  void aStoreThatKnowsNoChecksumsIsReadBack() throws Exception {
    try (var before = new SilentAboutChecksums(server.endpoint());
        var silent = ContentBucket.open(at(before.endpoint()))) {
      var file = FileId.next();

      silent.place(arrive(content(100_000)), file);

      assertThat(read(file)).isEqualTo(content(100_000));
    }
  }

  @Test
  void aStoreThatKeepsSomethingElseIsNotBelieved() throws Exception {
    try (var careless = new S3Server(new Careless(temp.resolve("buckets")));
        var before = new SilentAboutChecksums(careless.endpoint());
        var silent = ContentBucket.open(at(before.endpoint()))) {
      var arrival = arrive(content(100));
      var file = FileId.next();

      assertThatThrownBy(() -> silent.place(arrival, file))
          .isInstanceOf(StoreAway.class)
          .rootCause()
          .hasMessageContaining("other content");
      assertThatThrownBy(() -> silent.read(file)).isInstanceOf(FileMissing.class);
      assertThat(arrival.path()).as("it can be sent again").hasSize(100);
    }
  }

  private static BucketSettings at(String endpoint) {
    return new BucketSettings(
        S3Server.BUCKET, endpoint, "us-east-1", true, S3Server.KEY, S3Server.SECRET);
  }

  @Test
  void aBucketThatCannotBeReachedStopsTheStartWithAWayOut(CapturedOutput output) throws Exception {
    refused(server.settings("no-such-bucket", S3Server.SECRET), "there is no such bucket");
    refused(server.settings(S3Server.BUCKET, "another-secret"), "the keys are wrong");
    server.stop();
    refused(server.settings(), "the store does not answer");
    refused(
        new BucketSettings("files", "https://s3.invalid", "us-east-1", true, "a", "b"),
        "its host is not known");

    assertThat(output).doesNotContain(S3Server.SECRET).doesNotContain("another-secret");
  }

  private static void refused(BucketSettings settings, String why) {
    assertThatThrownBy(() -> ContentBucket.open(settings))
        .isInstanceOfSatisfying(
            BucketUnusable.class,
            it -> {
              var analysis = new BucketUnusableAnalyzer().analyze(it, it);
              assertThat(analysis.getDescription()).contains(settings.name(), why);
              assertThat(analysis.getAction()).contains("COLOPHON_FILES_BUCKET_NAME");
            });
  }

  @Test
  void settingsThatCannotBeMeantAreRefused() {
    assertThatThrownBy(() -> new BucketSettings("b", "s3.example.org", "r", true, "", ""))
        .hasMessageContaining("https://s3.example.org");
    assertThatThrownBy(
            () -> new BucketSettings("b", "https://me:secret@s3.example.org", "r", true, "", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new BucketSettings("b", "", "r", true, "key", ""))
        .hasMessageContaining("together");
  }

  @Test
  void settingsDoNotTellTheirSecret() {
    assertThat(server.settings().toString())
        .contains(S3Server.BUCKET)
        .doesNotContain(S3Server.SECRET)
        .doesNotContain(S3Server.KEY);
  }

  private static void copy(Path from, Path to) throws Exception {
    try (var all = Files.walk(from)) {
      for (var path : all.filter(Files::isRegularFile).toList()) {
        var there = to.resolve(from.relativize(path).toString());
        Files.createDirectories(there.getParent());
        Files.copy(path, there);
      }
    }
  }

  /** Keeps a byte less than it was given. */
  private static final class Careless extends ForwardingBlobStore {

    Careless(Path folder) throws IOException {
      super(new FilesystemNio2BlobStore(S3Server.withBucket(folder).toString()));
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
      try {
        var bytes = content.readAllBytes();
        var less = Arrays.copyOf(bytes, bytes.length - 1);
        var plain =
            request.toBuilder().checksumSHA256(null).contentLength((long) less.length).build();
        return super.putBlob(plain, new ByteArrayInputStream(less));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
