package org.colophon.courses;

/** Says that a proposal lies with the program, or is over, and cannot be changed now. */
public class ProposalClosed extends Exception {

  ProposalClosed() {
    super("This proposal is with the program or closed. Nothing was changed.");
  }
}
