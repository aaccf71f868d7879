package org.colophon.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.unit.DataSize;

/** With a bucket everything about files is as with a folder; and what happens while it is away. */
@ApplicationModuleTest
@TestPropertySource(properties = {"camunda.bpm.enabled=false", "colophon.files.max-size=100KB"})
@Import(FilesModuleTest.Today.class)
class FilesInABucketModuleTest extends FilesModuleTest {

  static S3Server server;

  @Autowired PartialUploads uploads;

  @DynamicPropertySource
  static void inABucketOfItsOwn(DynamicPropertyRegistry properties) throws Exception {
    server = new S3Server(FOLDER.resolve("buckets").toAbsolutePath());
    properties.add("colophon.files.bucket.name", () -> S3Server.BUCKET);
    properties.add("colophon.files.bucket.endpoint", server::endpoint);
    properties.add("colophon.files.bucket.access-key", () -> S3Server.KEY);
    properties.add("colophon.files.bucket.secret-key", () -> S3Server.SECRET);
  }

  @AfterAll
  static void end() throws Exception {
    server.close();
  }

  @Test
  void whileTheBucketIsAwayAnUploadIsRefusedAndOneInPiecesWaits() throws Exception {
    var portfolio = PersonId.of("u2077");
    var limit = DataSize.ofMegabytes(3);
    var upload = uploads.begin(portfolio, "portfolio", "essay.pdf", PDF_CONTENT.length, 17, limit);
    uploads.append(upload, 0, new ByteArrayInputStream(PDF_CONTENT));
    server.stop();
    try {
      assertThatThrownBy(
              () ->
                  files.store(
                      new ByteArrayInputStream(PDF_CONTENT), "a.pdf", portfolio, CERTIFICATE))
          .isInstanceOf(FileRefused.class)
          .hasMessage(
              "We cannot store the file “a.pdf” just now, which is not your fault. Nothing else is"
                  + " lost. Please add it again later.");
      assertThatThrownBy(() -> uploads.finish(look(portfolio, upload), CERTIFICATE))
          .isInstanceOf(FileRefused.class)
          .hasMessageContaining("goes on where it was");
      assertThatThrownBy(() -> files.keep(PDF_CONTENT, "own.pdf", "application/pdf", portfolio))
          .as("what a job makes is tried again")
          .isInstanceOf(StoreAway.class);
      assertThat(look(portfolio, upload).isComplete()).as("nothing is sent again").isTrue();
    } finally {
      server.start();
    }

    try (var complete = uploads.finish(look(portfolio, upload), Set.of(FileKind.PDF))) {
      assertThat(files.isIntact(files.keep(complete, portfolio).id())).isTrue();
    }
  }

  private PartialUpload look(PersonId person, PartialUpload upload) {
    return uploads.find(person, "portfolio", upload.id()).orElseThrow();
  }
}
