package org.colophon.files;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** A store that speaks S3 and checks signatures, on loopback; a bucket is a folder of its own. */
class S3Server implements AutoCloseable {

  static final String BUCKET = "colophon-files";
  static final String KEY = "colophon-key";
  static final String SECRET = "a-secret-that-stands-in-no-log";

  private final BlobStore contents;
  private S3Proxy server;
  private int port;

  S3Server(Path folder) throws Exception {
    this(new FilesystemNio2BlobStore(withBucket(folder).toString()));
  }

  S3Server(BlobStore contents) throws Exception {
    this.contents = contents;
    start();
  }

  static Path withBucket(Path folder) throws IOException {
    Files.createDirectories(folder.resolve(BUCKET));
    return folder;
  }

  /** Begins, or begins again where it was. */
  void start() throws Exception {
    server =
        S3Proxy.builder()
            .blobStore(contents)
            .endpoint(URI.create("http://127.0.0.1:" + port))
            .awsAuthentication(AuthenticationType.AWS_V4, KEY, SECRET)
            .stopTimeout(0)
            .build();
    server.start();
    port = server.getPort();
  }

  void stop() throws Exception {
    server.stop();
  }

  String endpoint() {
    return "http://127.0.0.1:" + port;
  }

  BucketSettings settings() {
    return settings(BUCKET, SECRET);
  }

  BucketSettings settings(String bucket, String secret) {
    return new BucketSettings(bucket, endpoint(), "us-east-1", true, KEY, secret);
  }

  @Override
  public void close() throws Exception {
    stop();
  }
}
