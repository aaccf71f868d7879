package org.colophon.process.volunteeronboarding;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.engine.Refusal;
import org.colophon.engine.TaskRule;
import org.colophon.evaluation.Roster;
import org.colophon.evaluation.SetsUnjudged;
import org.colophon.mentoring.Mentors;
import org.junit.jupiter.api.Test;

/** Who offers to judge or to help does not answer the offer. */
class OwnOffersTest {

  private static final CaseNumber OFFER = CaseNumber.of("V-2026-00042");
  private static final PersonId INES = PersonId.of("u1001");
  private static final PersonId AMOS = PersonId.of("u1002");

  private final Roster roster = mock(Roster.class, RETURNS_DEEP_STUBS);
  private final Mentors mentors = mock(Mentors.class, RETURNS_DEEP_STUBS);

  @Test
  void nobodyChecksTheirOwnQualification() {
    when(roster.find(OFFER).person()).thenReturn(INES);

    refusesTheirOwn(new CheckQualificationRule(roster));
  }

  @Test
  void nobodyAcceptsThemselvesAsAMentor() {
    when(mentors.find(OFFER).person()).thenReturn(INES);

    refusesTheirOwn(new CheckMentorRule(mentors));
  }

  @Test
  void anOfferIsNotAnsweredBeforeEachSetIs() throws Exception {
    var rule = new CheckQualificationRule(roster);
    var unjudged = mock(SetsUnjudged.class);
    when(unjudged.getMessage()).thenReturn("Two sets have no answer.");
    doThrow(unjudged).when(roster).requireJudged(OFFER);

    assertThatThrownBy(() -> rule.checkCompletion(AMOS, OFFER, it -> ""))
        .isInstanceOf(Refusal.class)
        .hasMessage("Two sets have no answer.");
  }

  private static void refusesTheirOwn(TaskRule rule) {
    assertThatThrownBy(() -> rule.check(INES, OFFER, it -> ""))
        .isInstanceOf(Refusal.class)
        .hasMessage("This is your own offer; someone else checks it.");
    assertThatCode(() -> rule.check(AMOS, OFFER, it -> "")).doesNotThrowAnyException();
  }
}
