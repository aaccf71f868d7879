package org.colophon.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Optional;
import org.colophon.cases.CaseTasks;
import org.colophon.cases.CaseTasks.CaseTask;
import org.colophon.web.testing.PageFrame;
import org.colophon.web.testing.Ruth;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(TaskPage.class)
@Import(PageFrame.class)
class TaskPageTest {

  @Autowired MockMvcTester pages;
  @MockitoBean CaseTasks tasks;

  @Test
  void anOpenTaskIsShownInTasklist() {
    when(tasks.find("t-1"))
        .thenReturn(Optional.of(new CaseTask(Ruth.CASE, "Review application", true)));

    assertThat(as("PROGRAM_STAFF", "/tasks/t-1"))
        .hasRedirectedUrl("/camunda/app/tasklist/default/#/?task=t-1");
    assertThat(as("MANAGERS", "/tasks/t-1")).hasRedirectedUrl("/cases/C-2026-00042");
  }

  @Test
  void aTaskThatIsDoneLeadsToItsCaseWithASentence() {
    when(tasks.find("t-1"))
        .thenReturn(Optional.of(new CaseTask(Ruth.CASE, "Review application", false)));

    var answer = as("PROGRAM_STAFF", "/tasks/t-1");

    assertThat(answer).hasRedirectedUrl("/cases/C-2026-00042");
    assertThat(answer.getMvcResult().getFlashMap().get("notice"))
        .isEqualTo("The task “Review application” is done. This is its case.");
  }

  /** The link of an old mail: filed, given back or passed on, and its case is closed to them. */
  @Test
  void anEvaluatorsTaskThatIsOverLeadsToTheirWork() {
    when(tasks.find("t-1")).thenReturn(Optional.of(new CaseTask(Ruth.CASE, "Review", false)));

    var answer = as("COURSE_EVALUATORS", "/tasks/t-1");

    assertThat(answer).hasRedirectedUrl("/staff");
    assertThat(answer.getMvcResult().getFlashMap().get("notice"))
        .asString()
        .startsWith("The task “Review” no longer waits for you");
  }

  @Test
  void whatNeverWasATaskIsNotFound() {
    when(tasks.find("t-2")).thenReturn(Optional.empty());

    assertThat(as("PROGRAM_STAFF", "/tasks/t-2")).hasStatus(404);
  }

  private MvcTestResult as(String role, String path) {
    return pages.get().uri(path).with(user("u2001").roles(role)).exchange();
  }
}
