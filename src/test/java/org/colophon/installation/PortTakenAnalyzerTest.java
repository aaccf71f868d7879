package org.colophon.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@ExtendWith(OutputCaptureExtension.class)
class PortTakenAnalyzerTest {

  @Test
  void startOnATakenPortSaysHowToTakeAnother(CapturedOutput output) throws Exception {
    try (var other = new ServerSocket(0)) {
      assertThatThrownBy(() -> start(other.getLocalPort()))
          .hasRootCauseInstanceOf(BindException.class);

      assertThat(output)
          .contains("Another program already uses port " + other.getLocalPort() + ".")
          .contains("set SERVER_PORT=")
          .doesNotContain("\tat org.");
    }
  }

  @Test
  void lastPortOffersTheOneBefore() {
    var cause = new PortInUseException(65_535);

    var analysis = new PortTakenAnalyzer().analyze(cause, cause);

    assertThat(analysis.getAction()).endsWith("SERVER_PORT=65534");
  }

  private static void start(int port) {
    var application = new SpringApplication(Server.class);
    application.setDefaultProperties(Map.of("port", port));
    application.run();
  }

  @Configuration(proxyBeanMethods = false)
  static class Server {

    @Bean
    TomcatServletWebServerFactory tomcat(Environment environment) {
      return new TomcatServletWebServerFactory(environment.getRequiredProperty("port", int.class));
    }
  }
}
