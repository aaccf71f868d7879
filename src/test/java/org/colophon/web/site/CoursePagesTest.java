package org.colophon.web.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.Approval;
import org.colophon.courses.CatalogPage;
import org.colophon.courses.CatalogQuery;
import org.colophon.courses.CatalogSearch;
import org.colophon.courses.CourseCatalog;
import org.colophon.courses.CourseId;
import org.colophon.courses.CourseView;
import org.colophon.courses.Coverage;
import org.colophon.courses.Delivery;
import org.colophon.courses.Instructor;
import org.colophon.courses.MapEntry;
import org.colophon.courses.ProposalContent;
import org.colophon.courses.ProposalField;
import org.colophon.courses.ProposalId;
import org.colophon.courses.Proposals;
import org.colophon.courses.ProviderId;
import org.colophon.courses.SubmittedProposal;
import org.colophon.courses.Suspension;
import org.colophon.installation.Links;
import org.colophon.program.CompetencySet;
import org.colophon.program.SetId;
import org.colophon.web.testing.PageFrame;
import org.colophon.web.testing.Ruth;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(CoursePages.class)
@Import({PageFrame.class, CourseData.class})
@WithMockUser
class CoursePagesTest {

  @Autowired MockMvcTester pages;
  @MockitoBean CourseCatalog catalog;
  @MockitoBean CatalogSearch search;
  @MockitoBean Coverage coverage;
  @MockitoBean Proposals proposals;
  @MockitoBean Links links;

  @BeforeEach
  void linksLeadHere() {
    when(links.to(any(), any(Object[].class))).thenReturn("https://certify.example.org/here");
  }

  @Test
  void theCatalogShowsWhatIsFound() {
    var course = course(LocalDate.of(2024, 6, 1));
    when(search.find(CatalogQuery.everything(Ruth.TODAY), 0)).thenReturn(page(course));

    assertThat(pages.get().uri("/courses"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "href=\"/courses/" + course.id() + "\"",
            "Libraries &lt;online&gt;",
            "Technology",
            "One course is approved today.")
        .doesNotContain("??");
  }

  @Test
  void theSearchStandsInTheAddressAndInItsFields() {
    var query =
        new CatalogQuery(
            "<b> 100%",
            SetId.of("technology"),
            Delivery.HYBRID,
            "Elm & Oak",
            new BigDecimal("1250.50"),
            LocalDate.of(2024, 2, 29));
    var many = new CatalogPage(List.of(course(LocalDate.of(2024, 1, 1))), 120, 1, 50);
    when(search.find(query, 1)).thenReturn(many);

    assertThat(
            pages
                .get()
                .uri(
                    "/courses?q={q}&set=technology&delivery=HYBRID&provider={p}&cost=$1,250.50&on=2024-02-29&page=1",
                    "<b> 100%",
                    "Elm & Oak"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "value=\"&lt;b&gt; 100%\"",
            "120 courses were approved on February 29, 2024.",
            "provider=Elm%20%26%20Oak&amp;cost=%241%2C250.50&amp;on=2024-02-29&amp;page=2")
        .doesNotContain("<b> 100%", "??");
  }

  @Test
  void whatCannotBeSearchedForIsSaidAtItsField() {
    when(search.find(any(), anyInt())).thenReturn(page());

    assertThat(pages.get().uri("/courses?cost=cheap&on=2026-02-30&set=../x&delivery=BOAT&page=-7"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "href=\"#cost\"",
            "Enter an amount in US dollars",
            "href=\"#on\"",
            "value=\"cheap\"",
            "No course that is approved today was found.");
  }

  @Test
  void aSuspendedCourseSaysSoNeutrallyAndIsNotOffered() {
    var open = course(LocalDate.of(2024, 6, 1));
    var suspended =
        new CourseView(
            open.id(),
            open.provider(),
            open.providerName(),
            open.title(),
            open.set(),
            open.delivery(),
            open.cost(),
            open.contact(),
            open.approvals(),
            open.instructors(),
            List.of(new Suspension(LocalDate.of(2026, 3, 2), null)));
    when(catalog.find(open.id())).thenReturn(Optional.of(open));
    assertThat(pages.get().uri("/courses/" + open.id()))
        .bodyText()
        .contains("hasCourseInstance")
        .doesNotContain("not open to new learners");

    when(catalog.find(open.id())).thenReturn(Optional.of(suspended));
    assertThat(pages.get().uri("/courses/" + open.id()))
        .hasStatusOk()
        .bodyText()
        .contains("This course is not open to new learners at present.")
        .doesNotContain("hasCourseInstance", "suspend", "??");
  }

  @Test
  void aTitleCannotEndTheDataForMachines() throws Exception {
    var course = course(LocalDate.of(2024, 6, 1), "</script><script>alert('x')</script> & more");
    when(catalog.find(course.id())).thenReturn(Optional.of(course));

    var html =
        new String(
            pages
                .get()
                .uri("/courses/" + course.id())
                .exchange()
                .getResponse()
                .getContentAsByteArray(),
            UTF_8);

    var data = Jsoup.parse(html).select("script[type=application/ld+json]");
    assertThat(data).hasSize(1);
    assertThat(html).doesNotContain("<script>alert");
    var read = new ObjectMapper().readTree(data.get(0).data());
    assertThat(read.get("@type").asText()).isEqualTo("Course");
    assertThat(read.get("name").asText()).isEqualTo(course.title());
    assertThat(read.get("teaches")).hasSize(9);
    assertThat(read.at("/hasCourseInstance/0/courseMode/0").asText()).isEqualTo("Online");
  }

  @Test
  void theMapIsShownWithoutTheAddressesOfThoseWhoTeach() {
    var course = course(LocalDate.of(2024, 6, 1));
    when(catalog.find(course.id())).thenReturn(Optional.of(course));
    when(proposals.approvedText(course.id()))
        .thenReturn(
            Optional.of(
                new SubmittedProposal(
                    ProposalId.next(),
                    CaseNumber.of("P-2026-00042"),
                    course.provider(),
                    course.providerName(),
                    course.set(),
                    LocalDate.of(2024, 5, 1),
                    1,
                    new ProposalContent(
                        Map.of(ProposalField.DATES, "Each spring"),
                        List.of(
                            new Instructor(
                                UUID.randomUUID(),
                                "Ida Moss",
                                "ida@elm.example",
                                "Ten years",
                                null)),
                        List.of(new MapEntry(3, "Unit 3", "Quiz 3"))),
                    "ab12",
                    PersonId.of("u3001"),
                    Instant.EPOCH)));

    assertThat(pages.get().uri("/courses/" + course.id()))
        .hasStatusOk()
        .bodyText()
        .contains("Each spring", "Ida Moss", "Unit 3", "Quiz 3")
        .doesNotContain("ida@elm.example", "Ten years", "u3001", "??");
  }

  @Test
  void setsWithoutACourseAreNamed() {
    var set =
        new CompetencySet(SetId.of("youth"), 10, "Youth Services", false, List.of(), List.of());
    when(coverage.lines()).thenReturn(List.of(new Coverage.Line(set, 0)));

    assertThat(pages.get().uri("/courses/coverage"))
        .hasStatusOk()
        .bodyText()
        .contains("Youth Services", "None yet", "href=\"/courses?set=youth\"");
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
        .contains("notice warn", "June 1, 2022")
        .doesNotContain("hasCourseInstance", "offers");
  }

  @Test
  void unknownCourseIsNotFound() {
    assertThat(pages.get().uri("/courses/" + CourseId.next())).hasStatus(404);
    assertThat(pages.get().uri("/courses/no-course")).hasStatus(404);
  }

  private static CatalogPage page(CourseView... found) {
    return new CatalogPage(List.of(found), found.length, 0, 50);
  }

  private static CourseView course(LocalDate approvedOn) {
    return course(approvedOn, "Libraries <online>");
  }

  private static CourseView course(LocalDate approvedOn, String title) {
    return new CourseView(
        CourseId.next(),
        ProviderId.next(),
        "Elm County Libraries",
        title,
        SetId.of("technology"),
        Delivery.ONLINE,
        "95.00 USD",
        "courses@elm.example",
        List.of(
            new Approval(
                approvedOn,
                approvedOn.plusYears(4),
                approvedOn.minusYears(2),
                approvedOn.plusYears(5))),
        Set.of(PersonId.of("u3001")),
        List.of());
  }
}
