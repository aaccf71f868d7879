package org.colophon.installation;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Closes the start with where to click. */
@Component
class Welcome {

  private static final Logger log = LoggerFactory.getLogger(Welcome.class);

  private final Links links;
  private final ObjectProvider<WelcomeLine> lines;

  Welcome(Links links, ObjectProvider<WelcomeLine> lines) {
    this.links = links;
    this.lines = lines;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.LOWEST_PRECEDENCE)
  void say() {
    log.info("{}", text());
  }

  String text() {
    return Stream.concat(
            Stream.of("Colophon is ready: " + links.home()),
            lines.orderedStream().flatMap(it -> it.text().lines()))
        .map(it -> "  " + it)
        .map(String::stripTrailing)
        .collect(joining("\n", "\n\n", "\n"));
  }
}
