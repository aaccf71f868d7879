package org.colophon.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.colophon.courses.Approval;
import org.colophon.courses.CourseCatalog;
import org.colophon.courses.CourseId;
import org.colophon.courses.CourseView;
import org.colophon.courses.Delivery;
import org.colophon.courses.ProviderId;
import org.colophon.program.SetId;
import org.colophon.web.testing.PageFrame;
import org.colophon.web.testing.Ruth;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(CoursePages.class)
@Import(PageFrame.class)
@WithMockUser
class CoursePagesTest {

  @Autowired MockMvcTester pages;
  @MockitoBean CourseCatalog catalog;

  @Test
  void catalogShowsTodaysCoursesUnderTheirSets() {
    var course = course(LocalDate.of(2024, 6, 1));
    when(catalog.approvedOn(Ruth.TODAY)).thenReturn(List.of(course));

    assertThat(pages.get().uri("/courses"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "id=\"set-technology\"",
            "id=\"set-youth\"",
            "href=\"/courses/" + course.id() + "\"",
            "Libraries &lt;online&gt;",
            "No course is approved");
  }

  @Test
  void courseSaysWhatItCoversAndUntilWhenItIsApproved() {
    var course = course(LocalDate.of(2024, 6, 1));
    when(catalog.find(course.id())).thenReturn(Optional.of(course));

    assertThat(pages.get().uri("/courses/" + course.id()))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Elm County Libraries",
            "95.00 USD",
            "courses@elm.example",
            "June 1, 2024",
            "June 1, 2028")
        .doesNotContain("notice warn", "u3001");
  }

  @Test
  void lapsedCourseSaysSo() {
    var course = course(LocalDate.of(2018, 6, 1));
    when(catalog.find(course.id())).thenReturn(Optional.of(course));

    assertThat(pages.get().uri("/courses/" + course.id()))
        .hasStatusOk()
        .bodyText()
        .contains("notice warn", "June 1, 2022");
  }

  @Test
  void unknownCourseIsNotFound() {
    assertThat(pages.get().uri("/courses/" + CourseId.next())).hasStatus(404);
    assertThat(pages.get().uri("/courses/no-course")).hasStatus(404);
  }

  private static CourseView course(LocalDate approvedOn) {
    return new CourseView(
        CourseId.next(),
        ProviderId.next(),
        "Elm County Libraries",
        "Libraries <online>",
        SetId.of("technology"),
        Delivery.ONLINE,
        "95.00 USD",
        "courses@elm.example",
        List.of(new Approval(approvedOn, approvedOn.plusYears(4), approvedOn.minusYears(2))),
        Set.of(PersonId.of("u3001")));
  }
}
