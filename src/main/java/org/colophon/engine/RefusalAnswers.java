package org.colophon.engine;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a no is answered in the web apps: as the person's matter, with one sentence, and not as a
 * fault of the program, which would be an HTTP 500 with a stack trace in the log.
 *
 * <p>The engine's own words are never sent: they name tables, rights and classes.
 */
class RefusalAnswers implements ExceptionMapper<Throwable> {

  private static final Logger log = LoggerFactory.getLogger(RefusalAnswers.class);

  /** The engine's ways to say that something was asked for in a way it does not understand. */
  private static final List<Class<? extends Throwable>> UNREADABLE =
      List.of(
          BadUserRequestException.class,
          NotValidException.class,
          JsonProcessingException.class,
          ProcessingException.class);

  /** The engine's ways to say that something is not there; some of its calls hand on a 500. */
  private static final List<Class<? extends Throwable>> MISSING =
      List.of(NotFoundException.class, NullValueException.class);

  /** Where the calls take apart what was sent. */
  private static final List<String> REST =
      List.of("org.camunda.bpm.engine.rest.", "org.camunda.bpm.cockpit.impl.");

  /** Where the engine asks for the rights on a task, which it takes as there. */
  private static final List<String> RIGHTS = List.of("org.camunda.bpm.engine.impl.cfg.auth.");

  /** What a database answers to text or numbers that it cannot keep, as NUL. */
  private static final String DATA_EXCEPTION = "22";

  private static final String NOT_YOUR_TASK =
      "You may not do this. The task is not open to you, or no longer: somebody else may have taken"
          + " it. Load the list again to see what is left.";

  private static final Map<Status, String> SENTENCES =
      Map.of(
          Status.BAD_REQUEST, "This cannot be read as it was sent. Nothing was changed.",
          Status.FORBIDDEN,
              "You may not do this. If your work needs it, ask an administrator for the role.",
          Status.NOT_FOUND, "This is not there, or no longer. Reload the page to see what is.",
          Status.INTERNAL_SERVER_ERROR,
              "Something went wrong here. Nothing was changed, and the log says what it was.");

  @Override
  public Response toResponse(Throwable thrown) {
    var refusal = causes(thrown).filter(Refusal.class::isInstance).findFirst();
    if (refusal.isPresent()) {
      return answer(
          refusal.get() instanceof Overtaken ? Status.CONFLICT : Status.BAD_REQUEST,
          "Refusal",
          refusal.get().getMessage());
    }
    var status = status(thrown);
    if (status == Status.INTERNAL_SERVER_ERROR) {
      log.error("A call of the web apps failed", thrown);
    }
    return answer(
        status,
        status == Status.FORBIDDEN ? "AuthorizationException" : "RestException",
        isAboutATask(thrown)
            ? NOT_YOUR_TASK
            : SENTENCES.getOrDefault(status, "This cannot be done here."));
  }

  /** A right on one task ends when somebody else takes it. */
  private static boolean isAboutATask(Throwable thrown) {
    return causes(thrown)
        .filter(AuthorizationException.class::isInstance)
        .flatMap(it -> ((AuthorizationException) it).getMissingAuthorizations().stream())
        .anyMatch(it -> Resources.TASK.resourceName().equals(it.getResourceType()));
  }

  private static Status status(Throwable thrown) {
    if (isOne(thrown, List.of(AuthorizationException.class))) {
      return Status.FORBIDDEN;
    }
    if (isOne(thrown, MISSING) || causes(thrown).anyMatch(RefusalAnswers::foundNothing)) {
      return Status.NOT_FOUND;
    }
    var said = said(thrown);
    if (said.getFamily() == Status.Family.CLIENT_ERROR) {
      return said;
    }
    return isOne(thrown, UNREADABLE) || isDataException(thrown) || isStumble(thrown)
        ? Status.BAD_REQUEST
        : said;
  }

  /** What the call itself answered, a fault where it answered nothing. */
  private static Status said(Throwable thrown) {
    var status =
        thrown instanceof RestException rest
            ? rest.getStatus()
            : thrown instanceof WebApplicationException web
                ? Status.fromStatusCode(web.getResponse().getStatus())
                : null;
    return status == null ? Status.INTERNAL_SERVER_ERROR : status;
  }

  private static boolean isOne(Throwable thrown, List<Class<? extends Throwable>> kinds) {
    return causes(thrown).anyMatch(it -> kinds.stream().anyMatch(kind -> kind.isInstance(it)));
  }

  private static boolean isDataException(Throwable thrown) {
    return causes(thrown)
        .anyMatch(
            it ->
                it instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith(DATA_EXCEPTION));
  }

  /** As a task that ended a moment ago. */
  private static boolean foundNothing(Throwable thrown) {
    return thrown instanceof NullPointerException && happenedIn(RIGHTS, thrown);
  }

  /** The engine's REST interface takes what is sent as complete and of the right kind. */
  private static boolean isStumble(Throwable thrown) {
    return thrown instanceof RuntimeException && happenedIn(REST, thrown);
  }

  private static boolean happenedIn(List<String> places, Throwable thrown) {
    return Stream.of(thrown.getStackTrace())
        .map(StackTraceElement::getClassName)
        .filter(it -> !it.startsWith("java.") && !it.startsWith("jdk."))
        .findFirst()
        .filter(it -> places.stream().anyMatch(it::startsWith))
        .isPresent();
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, it -> it != null, Throwable::getCause).limit(20);
  }

  private static Response answer(Status status, String type, String sentence) {
    var body = new ExceptionDto();
    body.setType(type);
    body.setMessage(sentence);
    return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
  }

  /** In the place of answers that name the class a field belongs to. */
  static class OfUnreadable extends Of<JsonMappingException> {}

  /** The same for what is no JSON at all. */
  static class OfBroken extends Of<JsonParseException> {}

  /** Answers like all others, where a library brings an answer of its own. */
  abstract static class Of<T extends Throwable> implements ExceptionMapper<T> {

    private final RefusalAnswers all = new RefusalAnswers();

    @Override
    public Response toResponse(T thrown) {
      return all.toResponse(thrown);
    }
  }

  /** A body that is none, or no JSON of the right kind, is answered before the engine sees it. */
  static class NoEmptyBody implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
      var body = read(context);
      if (body == null) {
        throw new BadRequestException();
      }
      return body;
    }

    /** Jackson's own sentence names the class that a field of the wrong kind belongs to. */
    private static Object read(ReaderInterceptorContext context) throws IOException {
      try {
        return context.proceed();
      } catch (JsonProcessingException e) {
        throw new BadRequestException(e);
      }
    }
  }
}
