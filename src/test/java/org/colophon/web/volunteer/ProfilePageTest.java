package org.colophon.web.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import org.colophon.accounts.PersonId;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.RaterAgreement;
import org.colophon.evaluation.Roster;
import org.colophon.evaluation.VolunteerView;
import org.colophon.web.testing.PageFrame;
import org.colophon.web.testing.Profiles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(ProfilePage.class)
@Import(PageFrame.class)
class ProfilePageTest {

  static final PersonId INES = PersonId.of("u4001");

  @Autowired MockMvcTester pages;
  @MockitoBean RaterAgreement agreement;
  @MockitoBean Roster roster;

  @Test
  void anEvaluatorSeesTheirOwn() {
    is(EvaluatorKind.PORTFOLIO);
    when(agreement.profile(INES)).thenReturn(Profiles.strict());

    assertThat(get())
        .bodyText()
        .contains("12 of these", "60 %", "75 %", "3 ratings were lower", "9.5", "Only you")
        .doesNotContain("??");
  }

  @Test
  void fewRatingsSayNothing() {
    is(EvaluatorKind.PORTFOLIO);
    when(agreement.profile(INES)).thenReturn(Profiles.newcomer());

    assertThat(get())
        .bodyText()
        .contains("Fewer than 10")
        .doesNotContain(" %", "in the middle", "??");
  }

  @Test
  void thereIsNoneForOthersAndNoneOfOthers() {
    assertThat(get()).hasStatus(404);
    is(EvaluatorKind.COURSE);
    assertThat(get()).hasStatus(404);
    assertThat(pages.get().uri("/volunteer/profile?person=u4002").with(user("u4001")).exchange())
        .hasStatus(404);
    verify(agreement, never()).profile(any());
  }

  private void is(EvaluatorKind kind) {
    var volunteer = mock(VolunteerView.class);
    when(volunteer.kind()).thenReturn(kind);
    when(roster.of(INES)).thenReturn(List.of(volunteer));
  }

  private MvcTestResult get() {
    return pages.get().uri("/volunteer/profile").with(user("u4001")).exchange();
  }
}
