package org.colophon.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;

class CalibrationReaderTest {

  static final Rulebook RULES = Rulebook.read("classpath:program/");

  @TempDir Path folder;

  @Test
  void whatIsDeliveredIsOneSampleThatUsesEveryRatingAndTeachesEachTime() {
    var all = new CalibrationReader(RULES).read("classpath:evaluation/calibration/");

    assertThat(all).hasSize(1);
    var sample = all.get(0);
    assertThat(sample.sample()).isTrue();
    assertThat(sample.set()).isEqualTo(SetId.of("communication"));
    assertThat(sample.answers())
        .hasSize(RULES.edition(sample.edition()).set(sample.set()).competencies().size())
        .allSatisfy(it -> assertThat(it.because()).hasSizeGreaterThan(100))
        .extracting(CalibrationPortfolio.Answer::key)
        .contains(Finding.values());
  }

  @Test
  void theOfficesOwnFilesAreReadInOrder() throws IOException {
    write("b-second.yaml", CalibrationFiles.technology());
    write("a-first.yaml", CalibrationFiles.technology());
    write("readme.txt", "not a portfolio");

    assertThat(read()).extracting(CalibrationPortfolio::id).containsExactly("a-first", "b-second");
    var first = read().get(0);
    assertThat(first.sample()).isFalse();
    assertThat(first.answer(9).orElseThrow().evidence())
        .extracting(CalibrationPortfolio.Proof::primary)
        .containsExactly(true, false);
  }

  @Test
  void anEmptyFolderIsNoPortfolio() {
    assertThat(read()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "key: met | key: maybe | the key of competency 1 is one of met, partly met, not met",
        "'  9:' | '  10:' | competency 9 is not there",
        "set: technology | set: nonsense | there is no set nonsense in an edition 2012-10",
        "sample: no | sample: perhaps | sample is yes or no",
        "because: It is shown. | because: ' ' | competency 1 says in up to 4,000 characters why",
        "title: A portfolio | heading: A portfolio | title is missing",
        "key: met | note: met | key is missing",
        "'edition: ' | 'note: x\nedition: ' | note",
        "title: A portfolio | 'title:' | title is missing",
      })
  void aFileThatIsNotAsItMustBeStopsTheStartAndSaysWhere(String right, String wrong, String reason)
      throws IOException {
    write("own.yaml", CalibrationFiles.technology().replaceFirst(right, wrong));

    assertThatThrownBy(this::read)
        .isInstanceOf(CalibrationFileBroken.class)
        .hasMessageContaining("own.yaml")
        .hasMessageContaining(reason);
  }

  @Test
  void theConsoleSaysWhatToDo() throws IOException {
    write("Own File.yaml", CalibrationFiles.technology());

    assertThatThrownBy(this::read)
        .satisfies(
            it -> {
              FailureAnalysis said = new CalibrationFileBrokenAnalyzer().analyze(it);
              assertThat(said.getDescription()).contains("Own File.yaml", "small letters");
              assertThat(said.getAction()).contains("Correct the file");
            });
  }

  private java.util.List<CalibrationPortfolio> read() {
    return new CalibrationReader(RULES).read("file:" + folder);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
