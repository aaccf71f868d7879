package org.colophon.evaluation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.Map;
import org.colophon.program.Rulebook;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** Reads the trainings when the application starts. */
@Configuration(proxyBeanMethods = false)
class EvaluationConfiguration {

  @Bean
  CalibrationPortfolios calibrationPortfolios(
      @Value("${colophon.evaluation.calibration:classpath:evaluation/calibration/}")
          String location,
      Rulebook rules) {
    return new CalibrationPortfolios(new CalibrationReader(rules).read(location));
  }

  @Bean
  Trainings trainings() throws IOException {
    try (var file = new ClassPathResource("evaluation/training.yaml").getInputStream()) {
      return new Trainings(
          new YAMLMapper().readValue(file, new TypeReference<Map<EvaluatorKind, Training>>() {}));
    }
  }
}
