package org.colophon.courses;

/** Says that there is a provider of this name already. */
public class ProviderNameTaken extends Exception {

  ProviderNameTaken(String name) {
    super(
        "“%s” is known here already. Ask one of its owners to invite you; if nobody of it works here yet, write to the program office."
            .formatted(name));
  }
}
