package org.colophon.testing;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Hashes passwords as the program does, but with as little work as the method allows. */
class QuickPasswords implements ContextCustomizerFactory {

  private static final int LEAST = 4;

  @Override
  public ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
    return new Quick();
  }

  /** Equal to every other one, so that contexts stay shared between test classes. */
  private record Quick() implements ContextCustomizer, BeanPostProcessor {

    @Override
    public void customizeContext(
        ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
      context.getBeanFactory().addBeanPostProcessor(this);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return bean instanceof PasswordEncoder
          ? new DelegatingPasswordEncoder(
              "bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(LEAST)))
          : bean;
    }
  }
}
