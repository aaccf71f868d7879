package org.colophon.process.mentormatching;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.engine.Refusal;
import org.colophon.mentoring.Mentorings;
import org.junit.jupiter.api.Test;

class FindMentorRuleTest {

  private static final CaseNumber SEARCH = CaseNumber.of("T-2026-00042");
  private static final PersonId RUTH = PersonId.of("u1001");

  private final Mentorings mentorings = mock(Mentorings.class, RETURNS_DEEP_STUBS);
  private final FindMentorRule rule = new FindMentorRule(mentorings);

  @Test
  void nobodyFindsAMentorForThemselves() {
    when(mentorings.find(SEARCH).person()).thenReturn(RUTH);

    assertThatThrownBy(() -> rule.check(RUTH, SEARCH, it -> ""))
        .isInstanceOf(Refusal.class)
        .hasMessage("This mentor is looked for for you; someone else does that.");
    assertThatCode(() -> rule.check(PersonId.of("u1002"), SEARCH, it -> ""))
        .doesNotThrowAnyException();
  }
}
