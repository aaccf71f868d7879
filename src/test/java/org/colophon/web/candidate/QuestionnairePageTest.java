package org.colophon.web.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.colophon.demographics.Demographics;
import org.colophon.demographics.Questionnaire;
import org.colophon.demographics.Questionnaire.Answer;
import org.colophon.demographics.Questionnaire.Question;
import org.colophon.web.testing.PageFrame;
import org.colophon.web.testing.Ruth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(QuestionnairePage.class)
@Import(PageFrame.class)
class QuestionnairePageTest {

  @Autowired MockMvcTester pages;
  @MockitoBean Demographics demographics;

  @BeforeEach
  void twoQuestionsAreAsked() {
    when(demographics.questionnaire())
        .thenReturn(
            new Questionnaire(
                "I prefer not to say",
                List.of(
                    new Question(
                        "age", "How old are you?", "", false, List.of(new Answer("old", "Old"))),
                    new Question(
                        "language",
                        "Which languages?",
                        "Choose all that apply.",
                        true,
                        List.of(new Answer("en", "English"), new Answer("es", "Spanish"))))));
  }

  @Test
  void itSaysThatItIsVoluntaryAndOffersAWayOut() {
    assertThat(get())
        .hasStatusOk()
        .bodyText()
        .contains(
            "never affects your eligibility",
            "<legend>How old are you?</legend>",
            "type=\"radio\" id=\"age\" name=\"age\" value=\"old\"",
            "type=\"checkbox\" id=\"language\" name=\"language\" value=\"en\"",
            "value=\"prefer-not\"",
            "Skip this")
        .doesNotContain("checked", "/questionnaire/delete", "??");
  }

  @Test
  void answersGivenEarlierCanBeChangedAndDeleted() {
    when(demographics.answersOf(Ruth.ID)).thenReturn(Map.of("language", Set.of("es")));

    assertThat(get()).bodyText().contains("value=\"es\" checked", "Delete my answers");

    assertThat(post("/questionnaire/delete")).hasRedirectedUrl("/questionnaire");
    verify(demographics).delete(Ruth.ID);
  }

  @Test
  void whatIsChosenIsKeptForThisPerson() {
    assertThat(post("/questionnaire", "language", "en", "language", "es", "other", "x"))
        .hasRedirectedUrl("/questionnaire");

    verify(demographics).answer(Ruth.ID, Map.of("language", Set.of("en", "es")));
  }

  @Test
  void answeringNothingIsFine() {
    var answer = post("/questionnaire");

    assertThat((String) answer.getMvcResult().getFlashMap().get("notice")).contains("that is fine");
    verify(demographics).answer(Ruth.ID, Map.of());
  }

  @Test
  void sayingSomethingAndNothingIsAskedAgain() {
    assertThat(post("/questionnaire", "language", "en", "language", "prefer-not", "age", "old"))
        .hasStatusOk()
        .bodyText()
        .contains("href=\"#language\"", "id=\"language-error\"", "value=\"old\" checked")
        .doesNotContain("\"age-error\"");
    verify(demographics, never()).answer(any(), any());
  }

  private MvcTestResult get() {
    return pages.get().uri("/questionnaire").with(user("u1001").roles()).exchange();
  }

  private MvcTestResult post(String address, String... fields) {
    var request = pages.post().uri(address).with(user("u1001").roles()).with(csrf());
    for (var i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }
}
