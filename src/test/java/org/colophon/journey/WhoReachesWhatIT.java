package org.colophon.journey;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.colophon.accommodations.Accommodations;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.OpenAccount;
import org.colophon.candidates.Candidacies;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.Completions;
import org.colophon.courses.CourseCatalog;
import org.colophon.courses.ReportCompletion;
import org.colophon.files.FileKind;
import org.colophon.files.FileStore;
import org.colophon.notifications.Notices;
import org.colophon.program.SetId;
import org.colophon.records.RecordQuestion;
import org.colophon.records.RecordRequests;
import org.colophon.records.RecordWish;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds every address of ours by itself and asks for each as everybody (R70).
 *
 * <p>What each is answered stands in {@code docs/access.md}; an address that is not listed there,
 * or answers another way, fails the build. {@code -Daccess.write} writes the table anew, to be read
 * before it is committed.
 */
class WhoReachesWhatIT extends RunningColophon {

  private static final Path TABLE = Path.of("docs", "access.md");

  /** Who asks, in the order of the table's columns. */
  private static final List<String> PEOPLE =
      List.of("nobody", "owner", "another", "staff", "committee", "manager", "admin");

  /** Sends the one who asks away, so it is asked last. */
  private static final String SIGN_OUT = "/account/sign-out-everywhere";

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Accounts accounts;
  @Autowired Accommodations accommodations;
  @Autowired RecordRequests requests;
  @Autowired Candidacies candidacies;
  @Autowired Completions completions;
  @Autowired CourseCatalog courses;
  @Autowired FileStore files;
  @Autowired Notices notices;
  @Autowired TaskService tasks;
  @Autowired IdentityService identity;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping pages;

  /** One way to ask: a method and an address with its variables still open. */
  private record Call(String method, String address) implements Comparable<Call> {

    @Override
    public int compareTo(Call other) {
      return Comparator.comparing(Call::address).thenComparing(Call::method).compare(this, other);
    }

    String title() {
      return method + " " + address;
    }
  }

  @Test
  void everyAddressAnswersEverybodyAsTheTableSays() throws Exception {
    var sample = sample();
    var visitors = visitors(sample);
    var found = new TreeMap<Call, List<String>>();
    for (var call : calls()) {
      var answers = new ArrayList<String>();
      for (var visitor : visitors.values()) {
        answers.add(answer(visitor, call, sample.fill(call.address())));
      }
      found.put(call, answers);
    }
    var table = table(found);

    if (System.getProperty("access.write") != null) {
      Files.writeString(TABLE, table);
    }
    assertThat(table.lines().toList())
        .as("docs/access.md says who reaches what; is a new address meant to be reached so?")
        .containsExactlyElementsOf(Files.readAllLines(TABLE));
    theTableKeepsTheRules(found);
  }

  /** What no table may say, whoever writes it. */
  private static void theTableKeepsTheRules(Map<Call, List<String>> found) {
    found.forEach(
        (call, answers) -> {
          assertThat(answers).as(call.title()).noneMatch(it -> it.startsWith("5"));
          if (call.address().matches("/(cases|staff)\\b.*")) {
            assertThat(answers.subList(0, 3))
                .as("%s is for the program's own people", call.title())
                .allMatch(it -> it.equals("sign-in") || it.equals("403"));
          }
          if (call.address().contains("{")
              && call.address().matches("/(messages|completions|sandbox-cashier|record)\\b.*")) {
            assertThat(answers.get(2))
                .as("%s belongs to its owner", call.title())
                .isIn("404", "403", "302");
          }
        });
  }

  private List<Call> calls() {
    return pages.getHandlerMethods().keySet().stream()
        .flatMap(WhoReachesWhatIT::callsOf)
        .distinct()
        .filter(it -> !it.address().equals("/error"))
        .sorted(Comparator.comparing(it -> it.address().equals(SIGN_OUT)))
        .toList();
  }

  private static Stream<Call> callsOf(RequestMappingInfo mapping) {
    var methods = mapping.getMethodsCondition().getMethods();
    var asked = methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods;
    return mapping.getPatternValues().stream()
        .flatMap(address -> asked.stream().map(it -> new Call(it.name(), plain(address))));
  }

  /** The address without the patterns its variables must match. */
  private static String plain(String address) {
    var plain = new StringBuilder();
    int depth = 0;
    boolean pattern = false;
    for (char c : address.toCharArray()) {
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      pattern = depth > 0 && (pattern || c == ':');
      if (!pattern) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static String answer(Visitor visitor, Call call, String address)
      throws IOException, InterruptedException {
    var answer = call.method().equals("GET") ? visitor.page(address) : visitor.submit(address, "");
    return status(answer);
  }

  private static String status(HttpResponse<String> answer) {
    var to = answer.headers().firstValue("Location").orElse("");
    return to.matches(".*/sign-in(\\?.*)?") ? "sign-in" : String.valueOf(answer.statusCode());
  }

  private static String table(Map<Call, List<String>> found) {
    var rows =
        found.entrySet().stream()
            .map(
                row ->
                    "| %s | `%s` | %s |"
                        .formatted(
                            row.getKey().method(),
                            row.getKey().address(),
                            String.join(" | ", row.getValue())))
            .collect(Collectors.joining("\n"));
    return """
        # Who reaches what

        Written by `WhoReachesWhatIT`, which finds every address of our pages by itself, asks for each as everybody, and fails
        when the answer is another one than here or an address is missing. Run it with `-Daccess.write` to write this table anew,
        then read the difference before you commit it.

        *Owner* is a candidate with an open candidacy, a paid fee, a message and a reported course; *another* is a candidate with
        none of it who asks for the owner's things. A POST carries the form's token and nothing else. `sign-in` is the way to the
        sign-in page; a number is the status: 200 a page, 302 sent on, 400 and 422 something is missing, 403 not for you, 404 not
        there or not yours.

        | | address | %s |
        | --- | --- |%s
        %s
        """
        .formatted(String.join(" | ", PEOPLE), " --- |".repeat(PEOPLE.size()), rows);
  }

  private Map<String, Visitor> visitors(Sample sample) throws Exception {
    var visitors = new LinkedHashMap<String, Visitor>();
    for (var person : PEOPLE) {
      visitors.put(
          person,
          switch (person) {
            case "nobody" -> new Visitor(ADDRESS);
            case "owner" -> Visitor.signedIn(ADDRESS, sample.email(), "not-so-secret");
            case "another" -> Visitor.signedIn(ADDRESS, stranger(), "not-so-secret");
            case "committee" -> Visitor.signedIn(ADDRESS, "committee-2");
            default -> Visitor.signedIn(ADDRESS, person);
          });
    }
    return visitors;
  }

  /** Somebody with an account and nothing else. */
  private String stranger() {
    var address = UUID.randomUUID() + "@example.org";
    accounts.open(new OpenAccount(address, "not-so-secret", "Ida", "Moss", Set.of()));
    return address;
  }

  /** A candidate who has one of everything. */
  private Sample sample() throws Exception {
    var review = beans.createBean(PaidApplication.class).review();
    var number = CaseNumber.of((String) tasks.getVariableLocal(review.getId(), "caseNumber"));
    accept(review.getId());
    var candidacy = candidacies.byCase(number).orElseThrow();
    var owner = candidacy.person();
    var file = files.store(pdf(), "certificate.pdf", owner, Set.of(FileKind.PDF)).id();
    var course = courses.ofSet(SetId.of("access")).get(0).id();
    completions.report(
        new ReportCompletion(
            owner,
            number,
            course,
            LocalDate.now().minusDays(60),
            LocalDate.now().minusDays(3),
            file));
    return new Sample(
        accounts.person(owner).email(),
        Map.ofEntries(
            entry("/application/experience/{id}", UUID.randomUUID().toString()),
            entry("/cases/{number}", number.value()),
            entry(
                "/staff/accommodations/{number}", accommodations.file(owner, "More time").value()),
            entry(
                "/record/requests/{number}",
                requests.file(owner, RecordQuestion.of(RecordWish.COPY, "")).value()),
            entry("{completion}", completions.of(owner).get(0).id().toString()),
            entry("/courses/{id}", course.toString()),
            entry("/fee/{way}", "check"),
            entry("{file}", file.toString()),
            entry("/check/{number}", "LSSC-2026-AAAA-AAAA"),
            entry("{notice}", notices.of(owner).get(0).id().toString()),
            entry("{id}", notices.of(owner).get(0).id().toString()),
            entry("{task}", review.getId())));
  }

  private void accept(String task) {
    var staff = accounts.byEmail("staff@demo.example").orElseThrow().id().value();
    identity.setAuthentication(staff, List.of("program-staff"));
    tasks.claim(task, staff);
    tasks.complete(task, Map.of("decision", "ACCEPT"));
    identity.clearAuthentication();
  }

  private static ByteArrayInputStream pdf() {
    return new ByteArrayInputStream("%PDF-1.4\n%%EOF\n".getBytes());
  }

  /**
   * What stands in for the variables of an address.
   *
   * @param values by the end of an address that names the variable
   */
  private record Sample(String email, Map<String, String> values) {

    String fill(String address) {
      var filled = new StringBuilder();
      for (int at = 0; at < address.length(); ) {
        int open = address.indexOf('{', at);
        if (open < 0) {
          return filled.append(address.substring(at)).toString();
        }
        int close = address.indexOf('}', open) + 1;
        filled.append(address, at, open).append(value(address.substring(0, close)));
        at = close;
      }
      return filled.toString();
    }

    private String value(String address) {
      return values.entrySet().stream()
          .filter(it -> address.endsWith(it.getKey()))
          .max(Comparator.comparing(it -> it.getKey().length()))
          .orElseThrow(() -> new AssertionError("Give a sample for " + address))
          .getValue();
    }
  }
}
