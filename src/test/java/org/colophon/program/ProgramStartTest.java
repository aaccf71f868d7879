package org.colophon.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.colophon.program.ProgramFolder.RULES;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** What the console shows when the program's files cannot be used. */
@ExtendWith(OutputCaptureExtension.class)
class ProgramStartTest {

  @Test
  void aBrokenFileStopsTheStartWithOneClearMessage(@TempDir Path path, CapturedOutput output) {
    var folder = ProgramFolder.in(path).change(RULES, "1820 hours", "-5 hours");

    var failure = catchThrowable(() -> start(folder.location()));

    assertThat(failure).rootCause().isInstanceOf(ProgramFileBroken.class);
    assertThat(output)
        .contains("APPLICATION FAILED TO START")
        .contains("The program's rules cannot be used.")
        .contains("File:   " + folder.location() + RULES)
        .containsPattern("Place:  line [0-9]+, Who may apply > admission.hours")
        .contains("found \"-5 hours\"")
        .contains("Correct the file and start again.")
        .doesNotContain("\tat ");
  }

  @Test
  void theFolderIsASetting() {
    try (var context = start("classpath:program-of-six/")) {
      assertThat(context.getBean(Rulebook.class).title()).isEqualTo("Program of six");
    }
  }

  private static ConfigurableApplicationContext start(String location) {
    return new SpringApplicationBuilder(ProgramConfiguration.class)
        .web(WebApplicationType.NONE)
        .run("--colophon.program.location=" + location);
  }
}
