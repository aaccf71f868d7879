package org.colophon.fees;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the card provider. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeesSettings.class)
class FeesConfiguration {

  @Bean
  CardProvider cardProvider(FeesSettings settings) {
    return switch (settings.cardProvider()) {
      case SANDBOX -> new SandboxCardProvider();
      case NONE -> new NoCardProvider();
    };
  }
}
