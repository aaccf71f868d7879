package org.colophon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.OpenAccount;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.evaluation.Degree;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.NewVolunteer;
import org.colophon.evaluation.Roster;
import org.colophon.evaluation.SeatId;
import org.colophon.evaluation.Seats;
import org.colophon.evaluation.SetOffer;
import org.colophon.files.FileId;
import org.colophon.program.SetId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every page of ours as the people who see it: axe-core finds nothing, nothing scrolls
 * sideways at 320 pixels, and a form that was sent empty says at each field what to put right. A
 * new page is walked without being listed here.
 */
class PagesForEveryoneIT extends RunningColophon {

  /** Shown to people in another state of things than those who walk here. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "/account/confirm",
          "/account/recovery-codes",
          "/application/answer",
          "/application/experience/{id}/remove",
          "/cases/{number}/resolution", // ProviderAppealIT
          "/cases/{number}/give-back", // PortfolioCasePagesTest
          "/mentoring/ask", // MentoringIT
          "/mentoring/{pair}/release", // MentoringIT
          "/portfolios/{portfolio}/decline", // PortfolioPagesTest
          "/portfolios/{portfolio}/submit", // PortfolioIT
          "/provider/{provider}/proposals/{proposal}/conditions/{condition}", // CourseApprovalIT
          "/sign-in/code",
          "/sign-in/set-up",
          "/staff/mentor-rounds/draft", // MentoringIT
          "/tasks/{task}"); // leads on to Tasklist

  /** Pages that show themselves only when asked something. */
  private static final Map<String, String> ASKED =
      Map.of("/record/requests/new", "?wish=correction", "/outreach/new", "?wish=webinar");

  /** Not a field of these has to be filled in. */
  private static final Pattern NOTHING_DEMANDED =
      Pattern.compile(
          "/questionnaire|/fee/check|/reviews/[^/]+/(opinion|competencies/\\d+|learning-statement|note)|/provider/[^/]+/proposals/[^/]+/map|/provider/[^/]+/agreements/[^/]+/(program|requirements|sets/[^/]+)|/staff/volunteers/[^/]+/check|/staff/agreement/checks/[^/]+/people");

  /** The fields of a form a person can fill in, and how to send it without any. */
  private static final String FORMS =
      """
      () => [...document.querySelectorAll('main form')]
        .filter(it => it.method === 'post' && it.querySelector('input:not([type=hidden]), select, textarea'))
        .map(it => it.getAttribute('action'))
      """;

  private static final String SEND_EMPTY =
      """
      action => {
        const form = [...document.querySelectorAll('main form')].find(it => it.method === 'post' && it.getAttribute('action') === action);
        form.querySelectorAll('input:not([type=hidden]), select, textarea').forEach(it => {
          if (it.matches('[type=checkbox], [type=radio]')) it.checked = false;
          else it.value = '';
        });
        form.submit();
      }
      """;

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Accounts accounts;
  @Autowired Roster roster;
  @Autowired Seats seats;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping pages;

  private final JourneyBrowser browser = JourneyBrowser.open(ADDRESS);
  private final Map<String, List<String>> findings = new TreeMap<>();
  private final Set<String> seen = new TreeSet<>();
  private final Set<String> sent = new TreeSet<>();

  private JudgedPortfolio world;

  @BeforeEach
  void somebodyMayJudge() {
    world = beans.createBean(JudgedPortfolio.class);
  }

  @AfterEach
  void everybodyLeaves() {
    browser.close();
    world.everybodyLeaves();
  }

  @Test
  void everyPageIsForEveryone() throws Exception {
    var sample = beans.createBean(SampleCase.class);
    var owner = sample.owner();
    var open =
        OurAddresses.of(pages).entrySet().stream()
            .filter(it -> it.getKey().reads() && showsPage(it.getValue()))
            .map(Map.Entry::getKey)
            .toList();

    var people = new LinkedHashMap<String, Page>();
    people.put("nobody", browser.stranger());
    people.put("owner", browser.signedIn(accounts.person(owner).email(), "not-so-secret"));
    people.put("applicant", browser.signedIn(volunteer(sample, owner), "not-so-secret"));
    people.put("another", browser.signedIn(another(), "not-so-secret"));
    people.put("staff", browser.signedIn("staff"));
    people.put("admin", browser.signedIn("admin"));
    var everybodys = new TreeSet<String>();
    people.forEach(
        (person, window) -> {
          var known = person.equals("another") ? everybodys : Set.copyOf(seen);
          open.stream()
              .filter(it -> !known.contains(it.address()))
              .forEach(
                  it ->
                      look(
                          person,
                          window,
                          it.address(),
                          sample.fill(it) + ASKED.getOrDefault(it.address(), "")));
          if (person.equals("nobody")) {
            everybodys.addAll(seen);
          }
        });

    lookAtReviewOfPortfolio();

    assertThat(findings).isEmpty();
    assertThat(open.stream().map(Call::address))
        .as("pages nobody here could see")
        .allMatch(it -> seen.contains(it) || ELSEWHERE.contains(it));
  }

  /** Somebody with a fee to pay, who evaluates both and is at work on the review of a course. */
  private String volunteer(SampleCase sample, PersonId owner) throws Exception {
    qualify(sample.applicant(), EvaluatorKind.PORTFOLIO, owner);
    roster.activate(qualify(sample.applicant(), EvaluatorKind.COURSE, owner));
    var seat =
        SeatId.of(sample.fill(new Call("GET", "/reviews/{seat}")).substring("/reviews/".length()));
    seats.ask(seat, sample.applicant(), owner);
    seats.claim(seat, sample.applicant());
    return accounts.person(sample.applicant()).email();
  }

  private CaseNumber qualify(PersonId person, EvaluatorKind kind, PersonId by) throws Exception {
    var set = SetId.of("technology");
    var offer =
        roster.offer(
            new NewVolunteer(
                person,
                kind,
                Degree.LIBRARY,
                "Elm County Library",
                new FileId(UUID.randomUUID()),
                List.of(new SetOffer(set, 6, "I run the help desk.")),
                4));
    roster.judge(offer, set, true, "", by);
    roster.decide(offer, by);
    roster.passTraining(person, kind);
    roster.sign(person, "");
    return offer;
  }

  /** At the address of every review, which shows a course to the other evaluator. */
  private void lookAtReviewOfPortfolio() throws Exception {
    var person = world.evaluator("Ida", "Moss");
    var candidate = world.candidate("Nora", "Diaz");
    var seat = world.asked(world.handedIn(candidate, world.written(candidate)), person).id();
    var window = browser.signedIn(accounts.person(person).email(), "not-so-secret");
    look("evaluator who is asked", window, "/reviews/{seat}", "/reviews/" + seat);
    seats.claim(seat, person);
    for (var address : List.of("/reviews/{seat}", "/reviews/{seat}/framed")) {
      look("evaluator", window, address, address.replace("{seat}", seat.toString()));
    }
    world.everybodyLeaves();
    look("evaluator who left", window, "/reviews/{seat}", "/reviews/" + seat);
  }

  private String another() {
    var address = UUID.randomUUID() + "@example.org";
    accounts.open(new OpenAccount(address, "not-so-secret", "Ida", "Moss", Set.of()));
    return address;
  }

  private static boolean showsPage(HandlerMethod handler) {
    return handler.getMethod().getReturnType().equals(String.class);
  }

  private void look(String person, Page window, String address, String at) {
    var answer = window.navigate(at);
    if (answer.status() != 200 || !path(at).equals(path(answer.url()))) {
      return;
    }
    seen.add(address);
    var audit = new PageAudit(window);
    var forms = forms(window);
    note(person + " at " + address, audit.findings());
    forms.removeIf(it -> !sent.add(it.replaceAll("/\\d+$", ""))); // one of many alike
    for (var form : forms) {
      if (form != forms.get(0)) {
        window.navigate(at);
      }
      window.waitForNavigation(() -> window.evaluate(SEND_EMPTY, form));
      if (!NOTHING_DEMANDED.matcher(form).matches()) {
        note(person + " sends " + form + " empty", audit.findingsAboutErrors());
      }
    }
  }

  private static String path(String address) {
    return URI.create(address).getPath();
  }

  private static List<String> forms(Page window) {
    var forms = new ArrayList<String>();
    ((List<?>) window.evaluate(FORMS)).forEach(it -> forms.add((String) it));
    return forms;
  }

  private void note(String where, List<String> found) {
    if (!found.isEmpty()) {
      findings.put(where, found);
    }
  }
}
