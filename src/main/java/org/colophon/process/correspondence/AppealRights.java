package org.colophon.process.correspondence;

import java.util.Map;
import java.util.Optional;
import org.colophon.appeals.AppealState;
import org.colophon.appeals.Appeals;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.CourseDecisions;
import org.colophon.installation.Links;
import org.springframework.stereotype.Component;

/** Says in a letter with a decision until when it can be appealed, and where (R62). */
@Component
class AppealRights {

  private final CourseDecisions decisions;
  private final Appeals appeals;
  private final Links links;

  AppealRights(CourseDecisions decisions, Appeals appeals, Links links) {
    this.decisions = decisions;
    this.appeals = appeals;
    this.links = links;
  }

  /** How often what was decided in this case was sent back to be decided anew. */
  long sentBack(CaseNumber number) {
    return appeals.about(number).stream().filter(it -> it.state() == AppealState.REMANDED).count();
  }

  /** The values of the letter; empty when nothing in this case can be appealed. */
  Optional<Map<String, Object>> in(CaseNumber number) {
    return decisions
        .inCase(number)
        .flatMap(
            it ->
                appeals
                    .rightTo(CourseDecisions.KIND, it.id())
                    .map(
                        right ->
                            Map.of(
                                "appealBy",
                                right.lastDay(),
                                "appealLink",
                                links.to(
                                    "/provider/{provider}/decisions/{decision}/appeal",
                                    it.provider().toString(),
                                    it.id()))));
  }
}
