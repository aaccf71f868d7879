package org.colophon.colleges;

/** Says that an agreement cannot be changed as it stands now. */
public class AgreementClosed extends Exception {

  AgreementClosed() {
    super("This was submitted or decided meanwhile. Nothing was changed.");
  }
}
