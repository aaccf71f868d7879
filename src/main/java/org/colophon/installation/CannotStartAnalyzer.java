package org.colophon.installation;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says why Colophon cannot start instead of printing a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class CannotStartAnalyzer extends AbstractFailureAnalyzer<CannotStart> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, CannotStart cause) {
    return new FailureAnalysis(cause.getMessage(), cause.wayOut(), cause);
  }
}
