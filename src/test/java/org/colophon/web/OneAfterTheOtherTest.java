package org.colophon.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class OneAfterTheOtherTest {

  private final MockHttpSession session = new MockHttpSession();
  private final OneAfterTheOther turns = new OneAfterTheOther();

  @Test
  void aFormSentTwiceAtOnceIsTakenOneAfterTheOther() throws Exception {
    var first = sent("POST", "/mentoring/1/goals");
    begin(first);

    var second = later(sent("POST", "/mentoring/1/goals"));
    assertThatThrownBy(() -> second.get(200, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);

    turns.afterCompletion(first, new MockHttpServletResponse(), this, null);
    assertThat(second.get(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whatIsSentBackBitByBitKeepsNobodyWaiting() throws Exception {
    var archive = sent("POST", "/portfolios/1/archive");
    begin(archive);
    turns.afterConcurrentHandlingStarted(archive, new MockHttpServletResponse(), this);

    assertThat(later(sent("POST", "/portfolios/1/archive")).get(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void otherPagesAndReadingDoNotWait() throws Exception {
    begin(sent("POST", "/mentoring/1/goals"));

    assertThat(later(sent("GET", "/mentoring/1/goals")).get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(later(sent("POST", "/mentoring/1/notes")).get(10, TimeUnit.SECONDS)).isTrue();
  }

  private CompletableFuture<Boolean> later(MockHttpServletRequest request) {
    return CompletableFuture.supplyAsync(() -> begin(request));
  }

  private boolean begin(MockHttpServletRequest request) {
    try {
      return turns.preHandle(request, new MockHttpServletResponse(), this);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private MockHttpServletRequest sent(String method, String address) {
    var request = new MockHttpServletRequest(method, address);
    request.setSession(session);
    return request;
  }
}
