package org.colophon.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the texts of the pages: every file {@code messages/<area>.properties} is one bundle. */
@Configuration(proxyBeanMethods = false)
class Texts {

  @Bean
  static MessageSource messageSource() throws IOException {
    var texts = new ResourceBundleMessageSource();
    texts.setBasenames(areas());
    texts.setDefaultEncoding("UTF-8");
    texts.setFallbackToSystemLocale(false);
    return texts;
  }

  /** All bundles without their translations, which carry the language after an underscore. */
  static String[] areas() throws IOException {
    var files =
        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
    return Arrays.stream(files)
        .map(Resource::getFilename)
        .map(Objects::requireNonNull)
        .filter(name -> !name.contains("_"))
        .map(name -> "messages/" + name.replace(".properties", ""))
        .distinct()
        .toArray(String[]::new);
  }
}
