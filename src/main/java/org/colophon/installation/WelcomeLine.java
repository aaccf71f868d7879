package org.colophon.installation;

/** Something a person should read at the end of the start, such as whom to sign in as. */
@FunctionalInterface
public interface WelcomeLine {

  /** One line, or several, without indentation; beans are printed in their {@code @Order}. */
  String text();
}
