package org.colophon;

import java.util.Locale;
import org.colophon.cases.TimelineCheck;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Colophon. */
@SpringBootApplication
public class Colophon {

  public static void main(String[] args) {
    Locale.setDefault(Locale.US); // case numbers and hours read the same on every server
    if (TimelineCheck.isAskedFor(args)) {
      System.exit(TimelineCheck.run(args));
    }
    SpringApplication.run(Colophon.class, args);
  }
}
