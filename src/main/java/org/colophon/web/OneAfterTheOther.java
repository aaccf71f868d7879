package org.colophon.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets a form that one person sends twice at once be taken one after the other, so that the second
 * finds what the first has done.
 */
@Component
class OneAfterTheOther implements AsyncHandlerInterceptor, WebMvcConfigurer {

  private static final String TURN = OneAfterTheOther.class.getName();

  /** Seconds; who waited that long is let through. */
  private static final int PATIENCE = 60;

  private final Semaphore[] turns =
      Stream.generate(() -> new Semaphore(1, true)).limit(512).toArray(Semaphore[]::new);

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws InterruptedException {
    var session = request.getSession(false);
    if (session != null && HttpMethod.POST.matches(request.getMethod())) {
      var sent = session.getId() + request.getRequestURI();
      var turn = turns[Math.floorMod(sent.hashCode(), turns.length)];
      if (turn.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
        request.setAttribute(TURN, turn);
      }
    }
    return true;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception problem) {
    release(request);
  }

  /** What is sent back bit by bit has been decided. */
  @Override
  public void afterConcurrentHandlingStarted(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    release(request);
  }

  private static void release(HttpServletRequest request) {
    if (request.getAttribute(TURN) instanceof Semaphore turn) {
      request.removeAttribute(TURN);
      turn.release();
    }
  }
}
