package org.colophon.demo;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import org.colophon.installation.WelcomeLine;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells at the end of the start whom one may sign in as. */
@Component
@OnlyInDemo
@Order(1)
class DemoWelcome implements WelcomeLine {

  @Override
  public String text() {
    return Arrays.stream(DemoPerson.values())
        .map(DemoPerson::line)
        .collect(
            joining("\n  ", "Sign in with the password " + DemoPerson.PASSWORD + " as\n  ", ""));
  }
}
