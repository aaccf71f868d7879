package org.colophon.journey;

import java.io.IOException;
import java.net.ServerSocket;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application with the demo's people, on a free port; started once for all journeys. */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@ActiveProfiles("demo")
abstract class RunningColophon {

  private static final int PORT = freePort();

  static final String ADDRESS = "http://localhost:" + PORT;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("server.port", () -> PORT);
    settings.add("server.shutdown", () -> "immediate");
    settings.add(
        "colophon.data-folder", () -> "target/journey-" + System.getProperty("test.fork", "1"));
    settings.add("colophon.demo.size", () -> "none");
    settings.add("colophon.notifications.dispatch-every", () -> "1s");
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
