package org.colophon.web.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Answer;
import org.colophon.candidates.ApplicationFixtures;
import org.colophon.candidates.Applications;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyState;
import org.colophon.candidates.CandidateId;
import org.colophon.candidates.Consents;
import org.colophon.candidates.EducationLevel;
import org.colophon.candidates.Experience;
import org.colophon.candidates.ExperienceKind;
import org.colophon.candidates.HoursLater;
import org.colophon.candidates.Membership;
import org.colophon.candidates.Review;
import org.colophon.candidates.Section;
import org.colophon.candidates.SectionState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages with the real applications and cases behind them. */
@SpringBootTest(
    classes = ApplicationPagesTest.Pages.class,
    properties = "camunda.bpm.enabled=false")
@AutoConfigureMockMvc
class ApplicationPagesTest {

  static final AtomicInteger PEOPLE = new AtomicInteger(2000);
  static final PersonId RUTH = PersonId.of("u1001");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @EntityScan({"org.colophon.candidates", "org.colophon.cases"})
  @EnableJpaRepositories({"org.colophon.candidates", "org.colophon.cases"})
  @ComponentScan(
      basePackages = {"org.colophon.candidates", "org.colophon.cases", "org.colophon.program"},
      excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
  @ComponentScan(
      basePackages = "org.colophon.web",
      excludeFilters = {
        @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
        @Filter(
            type = FilterType.REGEX,
            pattern =
                "org\\.colophon\\.web\\.(?!(Texts|Dates|Here|Imprint)$|candidate\\.Application).*")
      })
  static class Pages {

    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2026-11-23T18:00:00Z"), ZoneId.of("America/Chicago"));
    }
  }

  @Autowired MockMvcTester pages;
  @Autowired Applications applications;
  @Autowired Candidacies candidacies;
  @Autowired Clock clock;
  @MockitoBean Accounts accounts;
  @MockitoBean HoursLater hoursLater;

  PersonId ada;

  @BeforeEach
  void adaComes() {
    ada = PersonId.of("u" + PEOPLE.incrementAndGet());
    when(accounts.find(any()))
        .thenReturn(Optional.of(new Person(ada, "ada@example.org", "Ada", "Lind", true, Set.of())));
  }

  @Test
  void theTaskListNamesEverySectionAndItsState() throws Exception {
    applications.save(ada, Membership.none());

    assertThat(get("/application"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "href=\"/application/personal\"",
            "href=\"/application/education\"",
            "href=\"/application/experience\"",
            "href=\"/application/consents\"")
        .containsPattern("MEMBERSHIP-state\"[^>]*>Done<")
        .containsPattern("PERSONAL-state\"[^>]*>Not started<")
        .doesNotContain("??");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "personal",
        "education",
        "experience",
        "experience/add",
        "membership",
        "consents",
        "submit"
      })
  void everyPageOpensWithoutAnythingSaved(String page) {
    assertThat(get("/application/" + page))
        .hasStatusOk()
        .bodyText()
        .contains("<h1", "name=\"_csrf\"")
        .doesNotContain("??");
  }

  @Test
  void theNamesOfTheAccountAreProposed() {
    assertThat(get("/application/personal")).bodyText().contains("value=\"Ada\"", "value=\"Lind\"");
  }

  @Test
  void aCompletePageIsSavedAndGoesOn() {
    assertThat(post("/application/personal", COMPLETE_PERSON))
        .hasStatus3xxRedirection()
        .hasRedirectedUrl("/application");

    assertThat(draftState(Section.PERSONAL)).isEqualTo(SectionState.COMPLETE);
    assertThat(applications.draft(ada).application().personal().bornOn()).isEqualTo("1988-02-29");
  }

  @Test
  void aChangeFromTheLastCheckGoesBackThere() {
    assertThat(post("/application/personal?via=CHECK", COMPLETE_PERSON))
        .hasRedirectedUrl("/application/submit");
  }

  @Test
  void nobodyIsSentElsewhereByTheAddress() {
    assertThat(post("/application/personal?via=https://evil.example", COMPLETE_PERSON))
        .hasRedirectedUrl("/application");
  }

  @ParameterizedTest
  @CsvSource({"2,30,1988", "13,1,1988", "2,29,1987", "Feb,29,1988", "2,29,88", "2,29,''"})
  void anImpossibleDateIsToldAtTheFieldAndNothingTypedIsLost(
      String month, String day, String year) {
    var page =
        post(
            "/application/personal",
            "givenName=Ada&familyName=Byron&city=Toledo&bornOn.month=%s&bornOn.day=%s&bornOn.year=%s"
                .formatted(month, day, year));

    assertThat(page)
        .hasStatusOk()
        .bodyText()
        .contains(
            "href=\"#bornOn\"",
            "id=\"bornOn-error\"",
            "Enter your date of birth as a day of the calendar",
            "value=\"Byron\"",
            "value=\"Toledo\"",
            "value=\"%s\"".formatted(month),
            "<title>Error:");
  }

  @Test
  void whatIsMissingIsToldAndTheRestIsSaved() {
    assertThat(post("/application/personal", "givenName=Ada&familyName=&city=Toledo"))
        .hasStatusOk()
        .bodyText()
        .contains("href=\"#familyName\"", "Enter your family name.", "id=\"familyName-error\"");

    assertThat(applications.draft(ada).application().personal().city()).isEqualTo("Toledo");
    assertThat(draftState(Section.PERSONAL)).isEqualTo(SectionState.IN_PROGRESS);
  }

  @Test
  void anIncompletePageCanBeLeftForLater() {
    assertThat(post("/application/personal", "givenName=Ada&later=true"))
        .hasRedirectedUrl("/application");

    assertThat(applications.draft(ada).application().personal().givenName()).isEqualTo("Ada");
  }

  @Test
  void typedTextIsNeverMarkup() {
    assertThat(post("/application/personal", "givenName=%3Cscript%3Ealert(1)%3C/script%3E"))
        .bodyText()
        .contains("&lt;script&gt;")
        .doesNotContain("<script>alert");
  }

  @Test
  void anUnreadableYearIsTold() {
    assertThat(post("/application/education", "level=HIGH_SCHOOL&institution=Toledo&year=06"))
        .bodyText()
        .contains("Enter the year of the diploma with four digits.", "value=\"06\"");
  }

  @Test
  void educationIsSaved() {
    assertThat(post("/application/education", "level=EQUIVALENT&institution=State+board&year=2006"))
        .hasRedirectedUrl("/application");

    assertThat(applications.draft(ada).application().education().level())
        .isEqualTo(EducationLevel.EQUIVALENT);
  }

  @Test
  void workIsAddedOnceEvenIfSentTwice() {
    var id = newEntry();
    post(id, FULL_TIME);

    assertThat(post(id, FULL_TIME)).hasRedirectedUrl("/application/experience?via=TASKS");

    assertThat(applications.draft(ada).application().experience()).hasSize(1);
    assertThat(get("/application/experience"))
        .bodyText()
        .contains(
            "1,820 of 1,820 hours",
            "364 days at 35 hours a week.",
            "November 23, 2021",
            "November 22, 2026",
            "Since November 24, 2025")
        .doesNotContain("??");
  }

  @Test
  void overlapsAndPartialPeriodsAreShownLineByLine() throws Exception {
    applications.save(ada, work("2018-01-01", "2022-06-30", "20"));
    applications.save(ada, work("2022-06-01", "2022-12-31", "17.5"));

    assertThat(get("/application/experience"))
        .bodyText()
        .contains(
            "Counted from November 23, 2021: earlier work is outside the last 5 years.",
            "Overlaps with Toledo Library from June 1, 2022 to June 30, 2022; both count.",
            "214 days at 17.5 hours a week.",
            "hours missing")
        .doesNotContain("Enough hours", "Needs your attention");
  }

  @Test
  void workInTotalHoursIsSaved() {
    post(newEntry(), FULL_TIME.replace("hours=35&per=WEEK", "hours=1,900&per=TOTAL"));

    assertThat(applications.draft(ada).application().experience().get(0).totalHours())
        .isEqualByComparingTo("1900");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hours=35|hours=169|A week has 168 hours",
        "hours=35|hours=many|Enter the hours as a number",
        "from.day=24|from.day=31|Enter the first day as a day of the calendar",
        "ongoing=true|to.month=1&to.day=1&to.year=2020|must not be before the day you began",
        "ongoing=true|to.month=1&to.day=1&to.year=2027|must not be in the future",
        "ongoing=true|ongoing=false|Enter the last day, or tick that you still work there.",
        "ongoing=true|ongoing=true&to.month=1&to.day=1&to.year=2026|Take out the last day",
        "from.year=2025|from.year=2026|The day you began must not be in the future."
      })
  void workThatCannotBeRightIsToldAndStaysTyped(String right, String wrong, String sentence) {
    assertThat(post(newEntry(), FULL_TIME.replace(right, wrong)))
        .hasStatusOk()
        .bodyText()
        .contains(sentence, "value=\"Toledo Library\"", "error-summary");
  }

  @Test
  void workIsChangedAndRemoved() throws Exception {
    var entry = work("2024-01-01", null, "20");
    applications.save(ada, entry);
    var page = "/application/experience/" + entry.id();

    assertThat(get(page)).bodyText().contains("value=\"Toledo Library\"", "value=\"20\"");
    post(page, FULL_TIME.replace("Toledo", "Perrysburg"));
    assertThat(applications.draft(ada).application().experience())
        .singleElement()
        .satisfies(it -> assertThat(it.employer()).isEqualTo("Perrysburg Library"));

    assertThat(get(page + "/remove")).bodyText().contains("Perrysburg Library");
    assertThat(post(page + "/remove", "")).hasRedirectedUrl("/application/experience?via=TASKS");
    assertThat(applications.draft(ada).application().experience()).isEmpty();
    assertThat(get(page + "/remove")).hasStatus3xxRedirection();
  }

  @Test
  void anotherPersonsWorkCannotBeOpened() throws Exception {
    var others = work("2024-01-01", null, "20");
    applications.save(PersonId.of("u" + PEOPLE.incrementAndGet()), others);

    assertThat(get("/application/experience/" + others.id()))
        .bodyText()
        .doesNotContain("Toledo Library");
  }

  @Test
  void anAddressThatIsNoEntryIsNotFound() {
    assertThat(get("/application/experience/nothing")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(post("/application/experience/nothing", FULL_TIME)).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void aMemberNumberIsAskedForAndTheFeesAreNamed() {
    assertThat(get("/application/membership")).bodyText().contains("350.00 USD", "325.00 USD");
    assertThat(post("/application/membership", "member=YES&number=12"))
        .bodyText()
        .contains("Enter your ALA member number", "value=\"12\"");
    assertThat(post("/application/membership", "member=NO&number=12"))
        .hasRedirectedUrl("/application");
    assertThat(applications.draft(ada).application().membership()).isEqualTo(Membership.none());
  }

  @Test
  void declarationsAreTickedAndChoicesMade() {
    assertThat(post("/application/consents", "rulesAccepted=true&showInRegister=NO"))
        .bodyText()
        .contains("Confirm that what you state is true.", "Choose whether we may write");

    assertThat(
            post(
                "/application/consents",
                "rulesAccepted=true&truthful=true&showInRegister=NO&employerLetter=YES"))
        .hasRedirectedUrl("/application");
    assertThat(applications.draft(ada).application().consents().showInRegister())
        .isEqualTo(Answer.NO);
  }

  @Test
  void theLastCheckSaysWhatIsLeftAndDoesNotOfferToSubmit() {
    assertThat(get("/application/submit"))
        .bodyText()
        .contains("Before you can submit", "href=\"/application/personal?via=CHECK#bornOn\"")
        .doesNotContain("Submit application</button>");
    assertThat(post("/application/submit", "")).hasRedirectedUrl("/application/submit");
    assertThat(candidacies.ofPerson(ada)).isEmpty();
  }

  @Test
  void tooFewHoursAreToldBeforeSubmitting() throws Exception {
    fillIn();
    applications.save(ada, List.of(work("2024-01-01", "2024-06-30", "10")));

    assertThat(get("/application/submit"))
        .bodyText()
        .contains("Only 260 of 1,820 hours count so far.")
        .doesNotContain("Submit application</button>");
  }

  @Test
  void aRecognizedGraduateIsNotSentBackForHours() throws Exception {
    when(hoursLater.mayFollow(ada)).thenReturn(true);
    fillIn();
    applications.save(ada, List.of(work("2024-01-01", "2024-06-30", "10")));
    applications.save(ada, new Consents(false, true, Answer.YES, Answer.NO));

    assertThat(get("/application/submit"))
        .bodyText()
        .contains("Before you can submit")
        .doesNotContain("of 1,820 hours count so far");
  }

  @Test
  void theLastCheckShowsEverythingAndTheFee() throws Exception {
    fillIn();

    assertThat(get("/application/submit"))
        .bodyText()
        .contains(
            "Ada Lind",
            "February 29, 1988",
            "United States",
            "Toledo High School",
            "The fee is 350.00 USD",
            "you get all of it back",
            "Submit application</button>")
        .doesNotContain("Before you can submit", "??");
  }

  @Test
  void submittingTwiceIsOneApplication() throws Exception {
    fillIn();

    assertThat(post("/application/submit", "")).hasRedirectedUrl("/application");
    assertThat(post("/application/submit", "")).hasRedirectedUrl("/application");

    var candidacy = candidacies.ofPerson(ada).orElseThrow();
    assertThat(candidacy.state()).isEqualTo(CandidacyState.SUBMITTED);
    assertThat(get("/application"))
        .bodyText()
        .contains(candidacy.caseNumber().value(), "href=\"/fee\"", "Ada Lind")
        .doesNotContain("Check your answers and submit", "??");
  }

  @Test
  void aPageFromBeforeTheSubmissionChangesNothing() throws Exception {
    submit();

    assertThat(get("/application/membership")).hasRedirectedUrl("/application");
    assertThat(get("/application/experience")).hasRedirectedUrl("/application");
    assertThat(get("/application/submit")).hasRedirectedUrl("/application");
    assertThat(post("/application/membership", "member=YES&number=1234567"))
        .hasRedirectedUrl("/application")
        .flash()
        .containsKey("warning");
    assertThat(applications.draft(ada).application().membership()).isEqualTo(Membership.none());
  }

  @Test
  void questionsAreAnsweredOneByOneAndKeptWhenIncomplete() throws Exception {
    asked();

    assertThat(get("/application/answer"))
        .bodyText()
        .contains("1. Which branch?", "2. Since when?", "January 22, 2027", "Correct library work")
        .doesNotContain("??");
    assertThat(post("/application/answer", "answers=The+main+one,+downtown&answers=&then=send"))
        .hasStatusOk()
        .bodyText()
        .contains("Answer question 2.", "href=\"#answer1\"", "The main one, downtown");
    assertThat(
            post("/application/answer", "answers=The+main+one,+downtown&answers=2024&then=later"))
        .hasRedirectedUrl("/application");
    assertThat(get("/application/answer")).bodyText().contains("The main one, downtown", "2024");

    assertThat(post("/application/answer", "answers=Main&answers=2024&then=send"))
        .hasRedirectedUrl("/application");

    var candidacy = candidacies.ofPerson(ada).orElseThrow();
    assertThat(candidacy.state()).isEqualTo(CandidacyState.IN_REVIEW);
    assertThat(candidacy.lastReview().orElseThrow().items().get(1).answer()).isEqualTo("2024");
    assertThat(post("/application/answer", "answers=Main&answers=2024&then=send"))
        .hasRedirectedUrl("/application");
  }

  @Test
  void workIsCorrectedOnTheWayToTheAnswerAndNothingElse() throws Exception {
    asked();

    assertThat(post("/application/answer", "answers=Main&answers=&then=experience"))
        .hasRedirectedUrl("/application/experience?via=ANSWER");
    assertThat(get("/application/experience?via=ANSWER"))
        .bodyText()
        .contains("href=\"/application/answer\"");
    assertThat(post(newEntry() + "?via=ANSWER", FULL_TIME))
        .hasRedirectedUrl("/application/experience?via=ANSWER");
    assertThat(get("/application/personal")).hasRedirectedUrl("/application");
    assertThat(get("/application/answer"))
        .bodyText()
        .contains(">Main</textarea>", "3,640 of 1,820");
  }

  @Test
  void withoutQuestionsThereIsNothingToAnswer() {
    assertThat(get("/application/answer")).hasRedirectedUrl("/application");
    assertThat(post("/application/answer", "answers=Main"))
        .hasRedirectedUrl("/application")
        .flash()
        .containsEntry("warning", "There is nothing to answer at the moment.");
  }

  @Test
  void afterARefusalTheWayIsOpenAgain() throws Exception {
    var candidate = asked();
    candidacies.closeUncured(candidate);

    assertThat(get("/application"))
        .bodyText()
        .contains("You can apply again", "was closed", "href=\"/application/consents\"")
        .containsPattern("CONSENTS-state\"[^>]*>Not finished<");
  }

  private static final String COMPLETE_PERSON =
      "givenName=Ada&familyName=Lind&bornOn.month=2&bornOn.day=29&bornOn.year=1988&phone="
          + "&street=12+Main+Street&city=Toledo&region=OH&postalCode=43604&country=US";

  private static final String FULL_TIME =
      "employer=Toledo+Library&position=Page&kind=PAID&from.month=11&from.day=24&from.year=2025"
          + "&ongoing=true&hours=35&per=WEEK";

  private CandidateId asked() throws Exception {
    var candidate = submit();
    candidacies.openReview(candidate, clock.instant());
    candidacies.review(candidate, Review.askForMore(List.of("Which branch?", "Since when?"), RUTH));
    return candidate;
  }

  private CandidateId submit() throws Exception {
    fillIn();
    return applications.submit(ada);
  }

  private void fillIn() throws Exception {
    var complete = ApplicationFixtures.complete(TODAY);
    applications.save(ada, complete.personal());
    applications.save(ada, complete.education());
    applications.save(ada, complete.experience());
    applications.save(ada, complete.membership());
    applications.save(ada, complete.consents());
  }

  private SectionState draftState(Section section) {
    return applications.draft(ada).progress().get(section);
  }

  @ParameterizedTest
  @CsvSource({
    "education, level=DOCTOR, level",
    "membership, member=PERHAPS, member",
    "consents, rulesAccepted=perhaps&truthful=true&showInRegister=NO, rulesAccepted",
    "consents, rulesAccepted=true&truthful=true&showInRegister=PERHAPS, showInRegister"
  })
  void aChoiceNoPageOffersIsAskedForAtItsField(String section, String typed, String field) {
    assertThat(post("/application/" + section, typed))
        .hasStatusOk()
        .bodyText()
        .contains("href=\"#" + field + "\"", "id=\"" + field + "-error\"");
  }

  @Test
  void aKindOfWorkNoPageOffersIsAskedForAtItsField() {
    assertThat(post(newEntry(), FULL_TIME.replaceFirst("kind=\\w+", "kind=PIRACY")))
        .hasStatusOk()
        .bodyText()
        .contains("href=\"#kind\"", "id=\"kind-error\"");
  }

  /** Address of the page that adds an entry, with the id it was given. */
  private String newEntry() {
    var form =
        Pattern.compile("action=\"(/application/experience/[0-9a-f-]{36})\"")
            .matcher(body(get("/application/experience/add")));
    assertThat(form.find()).isTrue();
    return form.group(1);
  }

  private static String body(MvcTestResult page) {
    return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private static Experience work(String from, @Nullable String to, String hours) {
    return Experience.weekly(
        "Toledo Library",
        "Page",
        ExperienceKind.PAID,
        LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to),
        new BigDecimal(hours));
  }

  private MvcTestResult get(String page) {
    return pages.get().uri(page).with(user(ada.value()).roles()).exchange();
  }

  private MvcTestResult post(String page, String typed) {
    return pages
        .post()
        .uri(page)
        .with(user(ada.value()).roles())
        .with(csrf())
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .content(typed)
        .exchange();
  }
}
