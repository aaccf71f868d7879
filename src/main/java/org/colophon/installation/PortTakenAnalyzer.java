package org.colophon.installation;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says how to start beside whatever already listens on the port. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
    return new FailureAnalysis(
        "Another program already uses port " + cause.getPort() + ".",
        "End that program, or give Colophon another port: set SERVER_PORT=" + next(cause.getPort()),
        cause);
  }

  private static int next(int port) {
    return port < 65_535 ? port + 1 : port - 1;
  }
}
