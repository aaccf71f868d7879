package org.colophon.journey;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Random;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application with the demo's people, on a free port; started once for all journeys. */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@ActiveProfiles("demo")
abstract class RunningColophon {

  static final int PORT = freePort();

  /** All of a run come from one sender; what the brakes do has its own tests. */
  private static final List<String> BRAKES =
      List.of(
          "colophon.web.api.calls-per-minute",
          "colophon.web.api.wrong-tokens-per-sender",
          "colophon.web.check.per-minute",
          "colophon.sign-in.brake.wrong-passwords",
          "colophon.sign-in.brake.wrong-passwords-per-sender",
          "colophon.sign-in.brake.wrong-passwords-per-account",
          "colophon.sign-in.brake.mails-per-sender",
          "colophon.sign-in.brake.links-per-sender");

  static final String ADDRESS = "http://localhost:" + PORT;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("server.port", () -> PORT);
    settings.add("server.shutdown", () -> "immediate");
    settings.add(
        "colophon.data-folder", () -> "target/journey-" + System.getProperty("test.fork", "1"));
    settings.add("colophon.demo.size", () -> "none");
    settings.add("colophon.notifications.dispatch-every", () -> "1s");
    BRAKES.forEach(it -> settings.add(it, () -> 1_000_000));
  }

  /** Below those that systems give to whoever calls out, so that none is lost until the start. */
  private static int freePort() {
    try (var socket = new ServerSocket(new Random().nextInt(20_000, 30_000))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      return freePort();
    }
  }

  /** What was logged while somebody's call was answered, and not by other work meanwhile. */
  static String ofCalls(CapturedOutput log) {
    return log.getAll().lines().filter(it -> it.contains("-exec-")).collect(joining("\n"));
  }
}
