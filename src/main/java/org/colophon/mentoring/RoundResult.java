package org.colophon.mentoring;

import java.util.List;
import java.util.Objects;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a matching round brings, with its proof.
 *
 * @param mentors how many mentors had a free place
 * @param places free places of all mentors together
 * @param compared pairs looked at: no two of them would rather have each other
 * @param blocking pairs who would rather have each other; always 0
 * @param lines one for each candidate, the longest waiting first
 */
public record RoundResult(int mentors, int places, long compared, int blocking, List<Line> lines) {

  /**
   * @param mentor who is asked; null when nobody was found
   * @param why why this mentor and no dearer one, or why none
   */
  public record Line(
      CaseNumber caseNumber,
      PersonId candidate,
      @Nullable CaseNumber mentor,
      @Nullable PersonId mentorPerson,
      String why) {}

  public long matched() {
    return lines.stream().map(Line::mentor).filter(Objects::nonNull).count();
  }
}
