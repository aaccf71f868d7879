package org.colophon.web.provider;

import java.util.Optional;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.colophon.appeals.AppealedDecision;
import org.colophon.appeals.CannotFollow;
import org.colophon.appeals.DecisionSource;
import org.colophon.courses.ChangeUnderWay;
import org.colophon.courses.CourseDecisions;

/** The real decisions about courses, of which nobody is known to have had a part. */
class CourseAppeals implements DecisionSource {

  private final CourseDecisions decisions;

  CourseAppeals(CourseDecisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public String kind() {
    return CourseDecisions.KIND;
  }

  @Override
  public Optional<AppealedDecision> find(String id) {
    return decisions
        .find(id)
        .map(
            it ->
                new AppealedDecision(
                    it.id(),
                    CourseDecisions.party(it.provider()),
                    it.providerName(),
                    it.title(),
                    it.about(),
                    it.decidedAt(),
                    Set.of(),
                    it.canBeDecidedAnew()));
  }

  @Override
  public boolean speaks(PersonId person, String id) {
    return decisions.speaks(person, id);
  }

  @Override
  public Optional<String> bar(PersonId person, String id) {
    return Optional.empty();
  }

  @Override
  public String reverse(String id, String why, PersonId by) throws CannotFollow {
    try {
      return decisions.reverse(id, why, by);
    } catch (ChangeUnderWay e) {
      throw new CannotFollow(e.getMessage());
    }
  }

  @Override
  public String remand(String id, String why, PersonId by) throws CannotFollow {
    try {
      return decisions.remand(id, why);
    } catch (ChangeUnderWay e) {
      throw new CannotFollow(e.getMessage());
    }
  }
}
