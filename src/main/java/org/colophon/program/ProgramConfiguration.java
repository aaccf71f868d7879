package org.colophon.program;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Reads the program's files when the application starts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProgramSettings.class)
@Import(SystemClock.Last.class)
class ProgramConfiguration {

  @Bean
  Rulebook rulebook(ProgramSettings settings) {
    return Rulebook.read(settings.location());
  }
}
