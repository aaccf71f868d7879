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
}
