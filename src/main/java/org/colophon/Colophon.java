package org.colophon;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Colophon. */
@SpringBootApplication
public class Colophon {

  public static void main(String[] args) {
    SpringApplication.run(Colophon.class, args);
  }
}
