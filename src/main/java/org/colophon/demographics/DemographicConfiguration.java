package org.colophon.demographics;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** Reads the questionnaire when the application starts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DemographicSettings.class)
class DemographicConfiguration {

  @Bean
  Questionnaire questionnaire(DemographicSettings settings, ResourceLoader files)
      throws IOException {
    try (var file = files.getResource(settings.questionnaire()).getInputStream()) {
      return new YAMLMapper().readValue(file, Questionnaire.class);
    }
  }
}
