package org.colophon.process.correspondence;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.colophon.notifications.NewNotice;

/** Some of the notices processes send, by the name a model gives them. */
interface Letters {

  /** How each notice is written; one occasion may need a notice to several people. */
  Map<String, Function<Occasion, List<NewNotice>>> letters();
}
