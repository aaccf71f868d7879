package org.colophon.courses;

/** Says that a provider always keeps one owner. */
public class LastOwner extends Exception {

  LastOwner() {
    super("A provider needs an owner. Make somebody else an owner first.");
  }
}
