package org.colophon.files;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the folder of files. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileSettings.class)
class FilesConfiguration {

  @Bean
  FileFolder fileFolder(FileSettings settings) {
    return FileFolder.open(settings.folder());
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
