package org.colophon.files;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the folder in which files arrive, and the store that keeps them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({FileSettings.class, BucketSettings.class})
class FilesConfiguration {

  @Bean
  Arrivals arrivals(FileSettings settings) {
    return Arrivals.open(settings.folder());
  }

  @Bean
  ContentStore contentStore(FileSettings settings, BucketSettings bucket) {
    return bucket.isSet() ? ContentBucket.open(bucket) : new ContentFolder(settings.folder());
  }

  @Bean
  MalwareScanner malwareScanner(FileSettings settings) {
    if (settings.scanner().isEmpty()) {
      return file -> Scan.NOT_SET;
    }
    var colon = settings.scanner().lastIndexOf(':');
    return new ClamdScanner(
        settings.scanner().substring(0, colon),
        Integer.parseInt(settings.scanner().substring(colon + 1)),
        settings.scanPatience());
  }
}
