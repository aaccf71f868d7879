package org.colophon.engine;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.servlet.ServletProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * How a no is answered in the web apps: as the person's matter, with one sentence, and not as a
 * fault of the program, which would be an HTTP 500 with a stack trace in the log.
 */
@Configuration(proxyBeanMethods = false)
class RefusalAnswers {

  /**
   * The engine's calls with our answers. It takes the name under which the web apps would register
   * the same calls without them, and is first, so theirs stay away.
   */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  ServletRegistrationBean<ServletContainer> engineCalls() {
    var calls = new ServletRegistrationBean<>(new ServletContainer(), "/camunda/api/engine/*");
    calls.setName("Engine Api");
    calls.setInitParameters(
        Map.of(
            ServletProperties.JAXRS_APPLICATION_CLASS,
            EngineRestApplication.class.getName(),
            ServerProperties.PROVIDER_CLASSNAMES,
            OfRefusal.class.getName() + "," + OfMissingRight.class.getName()));
    return calls;
  }

  /** 400, or 409 when somebody else was faster. */
  static class OfRefusal implements ExceptionMapper<Refusal> {

    @Override
    public Response toResponse(Refusal refusal) {
      return answer(
          refusal instanceof Overtaken ? Status.CONFLICT : Status.BAD_REQUEST,
          "Refusal",
          refusal.getMessage());
    }
  }

  /** 403, without the engine's words, which name tables of rights. */
  static class OfMissingRight implements ExceptionMapper<AuthorizationException> {

    @Override
    public Response toResponse(AuthorizationException missing) {
      return answer(
          Status.FORBIDDEN,
          "AuthorizationException",
          "You may not do this. If your work needs it, ask an administrator for the role.");
    }
  }

  private static Response answer(Status status, String type, String sentence) {
    var body = new ExceptionDto();
    body.setType(type);
    body.setMessage(sentence);
    return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
  }
}
