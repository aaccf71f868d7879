package org.colophon.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.colophon.portfolios.Response;
import org.colophon.portfolios.Weight;
import org.colophon.program.SetId;
import org.springframework.core.io.ClassPathResource;

/**
 * What a candidate of the demo writes in a portfolio, as {@code demo/portfolios.yaml} tells it.
 *
 * @param again what is added to an answer that is handed in again
 */
record DemoPortfolio(
    String set, String statement, String again, List<Evidence> evidence, List<Answer> answers) {

  private static final List<DemoPortfolio> ALL = all();

  /** What is said about one competency; no suggestion where it is an own text. */
  record Answer(int suggestion, String text) {

    Response response() {
      return suggestion == 0 ? Response.own(text) : Response.answering(suggestion, text);
    }
  }

  /** One paper, and the competencies it serves. */
  record Evidence(String title, List<Integer> primary, List<Integer> secondary) {

    Evidence {
      secondary = secondary == null ? List.of() : secondary;
    }

    Map<Integer, Weight> serves() {
      var serves = new TreeMap<Integer, Weight>();
      secondary.forEach(it -> serves.put(it, Weight.SECONDARY));
      primary.forEach(it -> serves.put(it, Weight.PRIMARY));
      return serves;
    }
  }

  static DemoPortfolio of(SetId set) {
    return ALL.stream().filter(it -> it.set.equals(set.value())).findFirst().orElseThrow();
  }

  private static List<DemoPortfolio> all() {
    try (var file = new ClassPathResource("demo/portfolios.yaml").getInputStream()) {
      return new YAMLMapper().readValue(file, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
