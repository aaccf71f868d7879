package org.colophon.demo;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@OnlyInDemo
class DemoConfiguration {

  @Bean
  static OneHash oneHash() {
    return new OneHash();
  }

  @Bean
  DemoSize demoSize(@Value("${colophon.demo.size:none}") String size) {
    return DemoSize.of(size);
  }
}
