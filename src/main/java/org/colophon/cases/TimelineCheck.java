package org.colophon.cases;

import java.util.Arrays;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * The command {@code --check-timelines}: reads every line of every case and says whether all are as
 * they were written (R69).
 *
 * <p>It starts the cases and their database alone: no page, no engine, no mail, no migration.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Profile(TimelineCheck.PROFILE)
@ComponentScan({"org.colophon.cases", "org.colophon.program", "org.colophon.installation"})
public class TimelineCheck {

  static final String PROFILE = "check-timelines";

  private static final String COMMAND = "--check-timelines";

  /** Whether the program was started to check timelines. */
  public static boolean isAskedFor(String... arguments) {
    return Arrays.asList(arguments).contains(COMMAND);
  }

  /**
   * Checks all timelines and prints what was found.
   *
   * @return 0 when all are intact, 1 when one is not
   */
  public static int run(String... arguments) {
    try (var context =
        new SpringApplicationBuilder(TimelineCheck.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .profiles(PROFILE)
            .properties(
                "camunda.bpm.enabled=false",
                "spring.flyway.enabled=false",
                "logging.level.root=warn")
            .run(
                Arrays.stream(arguments)
                    .filter(it -> !it.equals(COMMAND))
                    .toArray(String[]::new))) {
      var report = context.getBean(Cases.class).checkAllChains();
      System.out.println(report.text());
      return report.intact() ? 0 : 1;
    }
  }
}
