package org.colophon.process.certificationissuance;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.colophon.accounts.PersonId;
import org.colophon.accounts.RecentProof;
import org.colophon.cases.CaseNumber;
import org.colophon.credentials.Awards;
import org.colophon.engine.Refusal;
import org.junit.jupiter.api.Test;

class DecideAwardRuleTest {

  private static final PersonId HELEN = PersonId.of("u1003");

  private static final CaseNumber CASE = CaseNumber.of("C-2026-00001");

  private final RecentProof proof = mock(RecentProof.class);
  private final DecideAwardRule rule = new DecideAwardRule(mock(Awards.class), proof);

  @Test
  void whoDidNotConfirmThemselvesIsToldWhere() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> rule.checkCompletion(HELEN, CASE, name -> ""))
        .withMessageContaining("/account/confirm");
  }

  @Test
  void whoDidGoesOn() {
    when(proof.holds(HELEN)).thenReturn(true);

    assertThatNoException().isThrownBy(() -> rule.checkCompletion(HELEN, CASE, name -> ""));
  }
}
