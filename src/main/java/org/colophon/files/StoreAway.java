package org.colophon.files;

/** The store of files does not answer, or takes nothing at present; it may work later. */
public class StoreAway extends RuntimeException {

  public StoreAway(String message, Throwable cause) {
    super(message, cause);
  }
}
