package org.colophon.web.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.cases.Cases;
import org.colophon.conflicts.Conflicts;
import org.colophon.courses.CourseDecisions;
import org.colophon.courses.ProviderDetails;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ProviderKind;
import org.colophon.courses.ProviderRole;
import org.colophon.courses.Providers;
import org.colophon.courses.RepresentativeInvited;
import org.colophon.fees.Invoices;
import org.colophon.files.FileStore;
import org.colophon.installation.Links;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages with the real providers behind them. */
@SpringBootTest(classes = ProviderPagesTest.Pages.class, properties = "camunda.bpm.enabled=false")
@AutoConfigureMockMvc
class ProviderPagesTest {

  static final AtomicInteger PEOPLE = new AtomicInteger(3000);

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @EntityScan({"org.colophon.courses", "org.colophon.appeals", "org.colophon.colleges"})
  @EnableJpaRepositories({"org.colophon.courses", "org.colophon.appeals", "org.colophon.colleges"})
  @ComponentScan(
      basePackages = {
        "org.colophon.courses",
        "org.colophon.appeals",
        "org.colophon.colleges",
        "org.colophon.program"
      },
      excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
  @ComponentScan(
      basePackages = "org.colophon.web",
      excludeFilters = {
        @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
        @Filter(
            type = FilterType.REGEX,
            pattern = "org\\.colophon\\.web\\.(?!(Texts|Dates|Here|Imprint)$|provider\\.).*")
      })
  static class Pages {

    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2026-11-23T18:00:00Z"), ZoneId.of("America/Chicago"));
    }

    @Bean
    CourseAppeals courseAppeals(CourseDecisions decisions) {
      return new CourseAppeals(decisions);
    }

    @Bean
    Links links() {
      return mock(Links.class);
    }

    @Bean
    Letters letters() {
      return new Letters();
    }
  }

  static class Letters {

    final List<RepresentativeInvited> sent = new ArrayList<>();

    @EventListener
    void on(RepresentativeInvited event) {
      sent.add(event);
    }
  }

  @Autowired MockMvcTester pages;
  @Autowired Providers providers;
  @Autowired Letters letters;
  @MockitoBean Accounts accounts;
  @MockitoBean Conflicts conflicts;
  @MockitoBean Cases cases;
  @MockitoBean Invoices invoices;
  @MockitoBean FileStore files;

  PersonId ana;
  PersonId ben;
  ProviderId elm;

  @BeforeEach
  void anaOwnsAProvider() throws Exception {
    letters.sent.clear();
    ana = person("Ana", "Ruiz");
    ben = person("Ben", "Ode");
    elm =
        providers.found(
            ana,
            new ProviderDetails(
                "Elm County " + ana, ProviderKind.NETWORK, "https://elm.example", "555 0100"));
  }

  @Test
  void whoActsForNoProviderIsToldHowToBegin() {
    assertThat(get("/provider", ben))
        .hasStatusOk()
        .bodyText()
        .contains("You act for no provider yet", "href=\"/provider/new\"");
  }

  @Test
  void anybodySignedInFoundsAProvider() {
    var answer =
        post("/provider/new", ben, "name", "Ode Teaches", "kind", "PERSON", "contact", "555 0101");

    var founded = providers.of(ben).get(0);
    assertThat(answer).hasRedirectedUrl("/provider/" + founded.id());
    assertThat(get("/provider/" + founded.id(), ben))
        .hasStatusOk()
        .bodyText()
        .contains("Ode Teaches", "One person", "Ben Ode", "Owner", "555 0101");
  }

  @Test
  void whatIsMissingIsSaidAtTheFieldAndNothingTypedIsLost() {
    assertThat(post("/provider/new", ben, "name", "", "web", "javascript:x", "contact", "me"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "error-summary",
            "href=\"#name\"",
            "Enter the name of the provider.",
            "href=\"#kind\"",
            "id=\"web-error\"",
            "value=\"javascript:x\"",
            "value=\"me\"");
    assertThat(providers.of(ben)).isEmpty();
  }

  @Test
  void aNameThatIsTakenIsRefusedWithASentence() {
    assertThat(
            post(
                "/provider/new", ben, "name", "Elm County " + ana, "kind", "OTHER", "contact", "x"))
        .bodyText()
        .contains("is known here already");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/details", "/people", "/people/u1001/remove"})
  void toAStrangerNothingIsThere(String page) {
    assertThat(get("/provider/" + elm + page, ben)).hasStatus(404);
    assertThat(get("/provider/" + ProviderId.next() + page, ben)).hasStatus(404);
    assertThat(get("/provider/x" + page, ben)).hasStatus(404);
  }

  @Test
  void aStrangerChangesNothing() {
    var anas = "/provider/" + elm;
    assertThat(post(anas + "/details", ben, "name", "Mine", "kind", "OTHER", "contact", "x"))
        .hasStatus(404);
    assertThat(post(anas + "/people/" + ben + "/roles", ben, "roles", "OWNER")).hasStatus(404);
    assertThat(post(anas + "/people/" + ben + "/roles", ben)).hasStatus(404);
    assertThat(post(anas + "/people/" + ana + "/remove", ben)).hasStatus(404);
    assertThat(post(anas + "/people", ben, "name", "Me", "email", "me@x.example", "roles", "OWNER"))
        .hasStatus(404);
    assertThat(providers.find(ana, elm).orElseThrow().name()).isEqualTo("Elm County " + ana);
    assertThat(letters.sent).isEmpty();
  }

  @Test
  void anInvitationIsSentAcceptedAndThenGoodNoMore() {
    assertThat(invite("ben@elm.example", "AUTHOR", "SIGNATORY"))
        .hasRedirectedUrl("/provider/" + elm + "/people");
    assertThat(get("/provider/" + elm + "/people", ana))
        .bodyText()
        .contains("Invited, not answered yet", "ben@elm.example", "Author, Signatory");

    var link = "/provider/invitation?token=" + letters.sent.get(0).token();
    assertThat(get(link, ben))
        .hasStatusOk()
        .bodyText()
        .contains("Ana Ruiz invites you to act for Elm County", "The invitation went to");
    assertThat(providers.find(ben, elm)).isEmpty();

    assertThat(post("/provider/invitation", ben, "token", letters.sent.get(0).token()))
        .hasRedirectedUrl("/provider/" + elm);
    assertThat(get("/provider/" + elm, ben)).hasStatusOk().bodyText().contains("Ben Ode");
    assertThat(get(link, person("Cy", "Low"))).bodyText().contains("This link is good no more");
  }

  @Test
  void anInvitationNamesWhatIsMissing() {
    assertThat(post("/provider/" + elm + "/people", ana, "name", "", "email", "nobody"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Enter the name of the person.",
            "Enter an e-mail address",
            "Choose at least one role.",
            "value=\"nobody\"");
    assertThat(letters.sent).isEmpty();
  }

  @Test
  void whoIsNoOwnerSeesThePeopleButNoButtons() {
    joined(ben, ProviderRole.AUTHOR);

    assertThat(get("/provider/" + elm + "/people", ben))
        .hasStatusOk()
        .bodyText()
        .contains("Ana Ruiz", "Leave the provider")
        .doesNotContain("Invite somebody", "Change roles", "Send the link again");
    assertThat(post("/provider/" + elm + "/people/" + ana + "/remove", ben))
        .hasRedirectedUrl("/provider");
    assertThat(providers.find(ana, elm)).isPresent();
  }

  @Test
  void theLastOwnerIsKeptWithASentence() {
    var answer = post("/provider/" + elm + "/people/" + ana + "/remove", ana);

    assertThat(answer).hasRedirectedUrl("/provider/" + elm + "/people");
    assertThat((String) answer.getMvcResult().getFlashMap().get("warning"))
        .contains("A provider needs an owner");
  }

  @Test
  void ownersChangeRolesAndRemove() {
    joined(ben, ProviderRole.AUTHOR);
    var bens = "/provider/" + elm + "/people/" + ben;

    post(bens + "/roles", ana, "roles", "SIGNATORY", "roles", "OWNER");

    assertThat(providers.find(ben, elm).orElseThrow().representative(ben).orElseThrow().roles())
        .isEqualTo(Set.of(ProviderRole.OWNER, ProviderRole.SIGNATORY));
    assertThat(get(bens + "/remove", ana)).bodyText().contains("Remove Ben Ode?");
    assertThat(post(bens + "/remove", ana)).hasRedirectedUrl("/provider/" + elm + "/people");
    assertThat(get("/provider/" + elm, ben)).hasStatus(404);
  }

  @Test
  void whatTwoOwnersChangedAtOnceStandsSideBySide() throws Exception {
    var shown = providers.find(ana, elm).orElseThrow().version();
    providers.change(
        ana, elm, new ProviderDetails("Elm of Ben", ProviderKind.NETWORK, "", "555 0100"), shown);

    assertThat(
            post(
                "/provider/" + elm + "/details",
                ana,
                "name",
                "Elm of Ana",
                "kind",
                "NETWORK",
                "contact",
                "555 0100",
                "basedOn",
                "" + shown))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Somebody else saved this page",
            "value=\"Elm of Ana\"",
            "Elm of Ben",
            "Saved meanwhile");
    assertThat(providers.find(ana, elm).orElseThrow().name()).isEqualTo("Elm of Ben");
  }

  @Test
  void theOfferSaysTheRulesOfTheDay() {
    assertThat(get("/courses/offer", ben))
        .hasStatusOk()
        .bodyText()
        .contains("100.00 USD", "at least 70 percent", "the grade C", "lasts 4 years");
  }

  private MvcTestResult invite(String address, String... roles) {
    var form = new ArrayList<>(List.of("name", "Ben Ode", "email", address));
    for (var role : roles) {
      form.addAll(List.of("roles", role));
    }
    return post("/provider/" + elm + "/people", ana, form.toArray(String[]::new));
  }

  private void joined(PersonId person, ProviderRole role) {
    invite(person + "@elm.example", role.name());
    post("/provider/invitation", person, "token", letters.sent.get(0).token());
    assertThat(providers.find(person, elm)).isPresent();
  }

  private PersonId person(String givenName, String familyName) {
    var id = PersonId.of("u" + PEOPLE.incrementAndGet());
    when(accounts.find(id))
        .thenReturn(
            Optional.of(new Person(id, id + "@x.example", givenName, familyName, true, Set.of())));
    when(accounts.byEmail(any())).thenReturn(Optional.empty());
    return id;
  }

  private MvcTestResult get(String path, PersonId as) {
    return pages.get().uri(path).with(user(as.value())).exchange();
  }

  private MvcTestResult post(String path, PersonId as, String... form) {
    var request = pages.post().uri(path).with(user(as.value())).with(csrf());
    for (int i = 0; i < form.length; i += 2) {
      request = request.param(form[i], form[i + 1]);
    }
    return request.exchange();
  }
}
