package org.colophon.demo;

import java.util.List;
import org.colophon.cases.CaseNumber;

/** Whose life is played, or what becomes of a thing. */
interface Part {

  /** The cases that go on with it, as far as they are open or were. */
  List<CaseNumber> cases(Stage stage);
}
