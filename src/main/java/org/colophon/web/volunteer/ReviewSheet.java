package org.colophon.web.volunteer;

import java.util.Map;
import org.colophon.accounts.PersonId;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.SeatView;
import org.springframework.ui.Model;

/** Lays out what is judged on seats of one kind, and what was found so far. */
interface ReviewSheet {

  EvaluatorKind kind();

  /** The template with its parts. */
  String parts();

  /** Lays the page; before the claim only how much it is. */
  void lay(SeatView seat, PersonId person, Model page);

  /** What the person filed, to be read again; nothing where that is not shown. */
  default Map<String, Object> recall(SeatView seat, PersonId person) {
    return Map.of();
  }
}
