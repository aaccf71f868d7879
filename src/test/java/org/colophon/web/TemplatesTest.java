package org.colophon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplatesTest {

  private static final Path ALL = Path.of("src/main/resources/templates");
  private static final Pattern REPLACED =
      Pattern.compile("<[\\w:]+(?=(?:[^<>\"]|\"[^\"]*\")*?\\sth:replace=)(?:[^<>\"]|\"[^\"]*\")*>");
  private static final Pattern ASKED = Pattern.compile("\\sth:(if|unless|each)=");

  /** Thymeleaf replaces before it asks: such a condition would never be looked at. */
  @Test
  void whatIsReplacedHasItsConditionAroundIt() throws IOException {
    try (var pages = Files.walk(ALL)) {
      var replaced = pages.filter(Files::isRegularFile).flatMap(TemplatesTest::replaced).toList();

      assertThat(replaced).hasSizeGreaterThan(100);
      assertThat(replaced.stream().filter(it -> ASKED.matcher(it).find())).isEmpty();
    }
  }

  private static Stream<String> replaced(Path page) {
    try {
      return REPLACED
          .matcher(Files.readString(page))
          .results()
          .map(MatchResult::group)
          .map(it -> page.getFileName() + ": " + it);
    } catch (IOException e) {
      throw new IllegalStateException(page.toString(), e);
    }
  }
}
