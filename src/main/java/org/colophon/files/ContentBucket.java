package org.colophon.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import org.colophon.files.Arrivals.Arrival;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Keeps content in a bucket of an S3-compatible store, under the same names as in a folder. The
 * store gets the checksum with the content; whether it has the same is looked at afterwards.
 */
class ContentBucket implements ContentStore, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ContentBucket.class);

  private final S3Client store;
  private final String bucket;

  private ContentBucket(S3Client store, String bucket) {
    this.store = store;
    this.bucket = bucket;
  }

  /**
   * Opens the bucket, and writes and removes something there.
   *
   * @throws BucketUnusable when that does not work
   */
  static ContentBucket open(BucketSettings settings) {
    var opened = new ContentBucket(client(settings), settings.name());
    try {
      opened.store.headBucket(it -> it.bucket(opened.bucket));
      opened.store.putObject(
          it -> it.bucket(opened.bucket).key("writable"), RequestBody.fromString("yes"));
      opened.store.deleteObject(it -> it.bucket(opened.bucket).key("writable"));
      return opened;
    } catch (SdkException e) {
      opened.close();
      throw new BucketUnusable(settings, e);
    }
  }

  private static S3Client client(BucketSettings settings) {
    var client =
        S3Client.builder()
            .region(Region.of(settings.region()))
            .forcePathStyle(settings.pathStyle())
            .credentialsProvider(credentials(settings))
            // Only what every store understands; place() brings a checksum of its own.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(Duration.ofSeconds(5))
                    .socketTimeout(Duration.ofSeconds(60)));
    if (!settings.endpoint().isEmpty()) {
      client.endpointOverride(URI.create(settings.endpoint()));
    }
    return client.build();
  }

  private static AwsCredentialsProvider credentials(BucketSettings settings) {
    return settings.accessKey().isEmpty()
        ? DefaultCredentialsProvider.builder().build()
        : StaticCredentialsProvider.create(
            AwsBasicCredentials.create(settings.accessKey(), settings.secretKey()));
  }

  @Override
  public void place(Arrival arrival, FileId file) {
    try {
      var checksum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(arrival.sha256()));
      var kept =
          store.putObject(
              it -> it.bucket(bucket).key(ContentStore.path(file)).checksumSHA256(checksum),
              arrival.path());
      var said = kept.checksumSHA256();
      if (!(said == null ? arrival.sha256().equals(sha256(file)) : said.equals(checksum))) {
        discard(file);
        throw new IOException("The store has other content than it was sent");
      }
    } catch (SdkException | IOException e) {
      throw new StoreAway("File " + file + " could not be placed", e);
    }
    Arrivals.discard(arrival.path());
  }

  /** What a store really has that does not say so itself. */
  private String sha256(FileId file) throws IOException {
    try (var content = read(file)) {
      return Arrivals.sha256(content);
    }
  }

  @Override
  public InputStream read(FileId file) {
    try {
      return new Reading(store.getObject(it -> it.bucket(bucket).key(ContentStore.path(file))));
    } catch (NoSuchKeyException e) {
      throw new FileMissing(file, e);
    } catch (SdkException e) {
      throw new StoreAway("File " + file + " could not be read", e);
    }
  }

  @Override
  public void discard(FileId file) {
    try {
      store.deleteObject(it -> it.bucket(bucket).key(ContentStore.path(file)));
    } catch (SdkException e) {
      LOG.warn("Could not delete {}; it does no harm but can be removed", file, e);
    }
  }

  @Override
  public void close() {
    store.close();
  }

  /** Content on its way; whoever has read enough does not wait for the rest. */
  private static final class Reading extends FilterInputStream {

    private final ResponseInputStream<GetObjectResponse> content;

    Reading(ResponseInputStream<GetObjectResponse> content) {
      super(content);
      this.content = content;
    }

    @Override
    public void close() {
      content.abort();
    }
  }
}
