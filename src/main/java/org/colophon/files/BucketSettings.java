package org.colophon.files;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A bucket of an S3-compatible store that keeps the content of files.
 *
 * @param name of the bucket; empty when a folder keeps the content
 * @param endpoint address of the store; empty for the region's own at AWS
 * @param region what the store calls its region
 * @param pathStyle whether the bucket stands in the path of an address, not in its host name
 * @param accessKey empty to take both keys from the environment, as every program of AWS does
 * @param secretKey the access key's secret
 */
@ConfigurationProperties("colophon.files.bucket")
record BucketSettings(
    @DefaultValue("") String name,
    @DefaultValue("") String endpoint,
    @DefaultValue("us-east-1") String region,
    @DefaultValue("true") boolean pathStyle,
    @DefaultValue("") String accessKey,
    @DefaultValue("") String secretKey) {

  BucketSettings {
    if (!endpoint.isEmpty() && !endpoint.matches("https?://[^/@]+/?")) {
      throw new IllegalArgumentException(
          "colophon.files.bucket.endpoint is the address of a store, as https://s3.example.org");
    }
    if (accessKey.isEmpty() != secretKey.isEmpty()) {
      throw new IllegalArgumentException(
          "colophon.files.bucket.access-key and secret-key are given together, or neither");
    }
  }

  boolean isSet() {
    return !name.isEmpty();
  }

  /** Where it is, for people who run it. */
  String where() {
    return endpoint.isEmpty()
        ? "the bucket " + name
        : "the bucket %s at %s".formatted(name, URI.create(endpoint).getAuthority());
  }

  /** Without the keys: settings get printed. */
  @Override
  public String toString() {
    return "BucketSettings[%s]".formatted(where());
  }
}
