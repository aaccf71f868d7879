package org.colophon.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import org.colophon.courses.Coverage;
import org.colophon.evaluation.Roster;
import org.colophon.web.EvaluatorsReady;
import org.colophon.web.MentorCall;
import org.colophon.web.testing.OpenPages;
import org.colophon.web.testing.PageFrame;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The call for volunteers where somebody keeps mentors. */
@WebMvcTest(TakePartPages.class)
@Import({PageFrame.class, OpenPages.class, EvaluatorsReady.class})
class CallForMentorsTest {

  @Autowired MockMvcTester pages;
  @MockitoBean Coverage coverage;
  @MockitoBean Roster roster;
  @MockitoBean MentorCall mentors;

  @Test
  void theCallLeadsToThemAndSaysHowManyWait() {
    when(mentors.page()).thenReturn("/mentor/offer");
    when(mentors.waiting()).thenReturn(4L);

    assertThat(pages.get().uri("/take-part"))
        .bodyText()
        .contains("/take-part/mentors")
        .containsPattern("4</strong> <span>candidates wait for a mentor");
    assertThat(pages.get().uri("/take-part/mentors"))
        .hasStatusOk()
        .bodyText()
        .contains("href=\"/mentor/offer\"", "4 candidates wait")
        .doesNotContain("??");
  }

  @Test
  void nobodyWaitingIsNotSaid() {
    when(mentors.page()).thenReturn("/mentor/offer");

    assertThat(pages.get().uri("/take-part")).bodyText().doesNotContain("for a mentor<");
  }
}
