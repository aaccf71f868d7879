package org.colophon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.OpenAccount;
import org.colophon.accounts.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds every address of ours and every call of the engine's web apps by itself and asks for each
 * as everybody (R70).
 *
 * <p>What each is answered stands in {@code docs/access.md}; an address that is not listed there,
 * or answers another way, fails the build. {@code -Daccess.write} writes the table anew, to be read
 * before it is committed.
 */
class WhoReachesWhatIT extends RunningColophon {

  private static final Path TABLE = Path.of("docs", "access.md");

  /** Who asks, in the order of the table's columns. */
  private static final List<String> PEOPLE =
      List.of("nobody", "owner", "another", "staff", "committee", "manager", "admin", "evaluator");

  /** What sends the one who asks away is asked last. */
  private static final List<String> LEAVING =
      List.of(
          "/account/sign-out-everywhere",
          "/camunda/api/admin/auth/user/{processEngineName}/logout");

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Accounts accounts;
  @Autowired ServletContext server;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping pages;

  @Test
  void everyAddressAnswersEverybodyAsTheTableSays() throws Exception {
    var sample = beans.createBean(SampleCase.class);
    var owner = accounts.person(sample.owner()).email();
    var webApps = answers(WebAppAddresses.of(server), visitors(owner), sample);
    var ours = answers(OurAddresses.of(pages).keySet(), visitors(owner), sample);
    var table = new AccessTable(PEOPLE).of(ours, webApps);

    if (System.getProperty("access.write") != null) {
      Files.writeString(TABLE, table);
    }
    assertThat(table.lines().toList())
        .as("docs/access.md says who reaches what; is a new address meant to be reached so?")
        .containsExactlyElementsOf(Files.readAllLines(TABLE));
    ours.forEach(WhoReachesWhatIT::ourPageKeepsTheRules);
    webApps.forEach(WhoReachesWhatIT::callOfAWebAppKeepsTheRules);
  }

  /** What no table may say, whoever writes it. */
  private static void ourPageKeepsTheRules(Call call, List<String> answers) {
    assertThat(answers).as(call.toString()).noneMatch(it -> it.startsWith("5"));
    assertThat(answers.subList(1, answers.size()))
        .as("%s is asked in such a way that somebody gets further than the form's token", call)
        .anyMatch(it -> !it.equals("403"));
    if (call.address().matches("/(cases|staff)\\b.*")) {
      assertThat(answers.subList(0, 3))
          .as("%s is for the program's own people", call)
          .allMatch(it -> it.equals("sign-in") || it.equals("403"));
    }
    if (call.address().contains("{")
        && call.address().matches("/(messages|completions|sandbox-cashier|record|provider)\\b.*")) {
      assertThat(answers.get(2)).as("%s belongs to its owner", call).isIn("404", "403", "302");
    }
  }

  private static void callOfAWebAppKeepsTheRules(Call call, List<String> answers) {
    assertThat(answers).as(call.toString()).noneMatch(it -> it.startsWith("5"));
    assertThat(answers.subList(0, 3))
        .as("%s is for the program's own people", call)
        .containsExactly("401", "403", "403");
  }

  private static SortedMap<Call, List<String>> answers(
      Collection<Call> calls, Map<String, Visitor> visitors, SampleCase sample) throws Exception {
    var found = new TreeMap<Call, List<String>>();
    for (var call : leavingLast(calls)) {
      var answers = new ArrayList<String>();
      for (var visitor : visitors.values()) {
        answers.add(settled(call, status(answer(visitor, call, sample.fill(call)))));
      }
      found.put(call, answers);
    }
    return found;
  }

  private static List<Call> leavingLast(Collection<Call> calls) {
    return calls.stream()
        .sorted(Comparator.comparing(it -> LEAVING.contains(it.address())))
        .toList();
  }

  private static HttpResponse<String> answer(Visitor visitor, Call call, String address)
      throws IOException, InterruptedException {
    if (address.startsWith(WebAppAddresses.AT)) {
      return visitor.call(call.method(), address, call.reads() ? "" : "{}");
    }
    return call.reads() ? visitor.page(address) : visitor.submit(address, "");
  }

  /** None, one or several tasks in a filter make another status; each means it may be asked. */
  private static String settled(Call call, String status) {
    return call.address().endsWith("/singleResult") && List.of("204", "400").contains(status)
        ? "200"
        : status;
  }

  private static String status(HttpResponse<String> answer) {
    var to = answer.headers().firstValue("Location").orElse("");
    return to.matches(".*/sign-in(\\?.*)?") ? "sign-in" : String.valueOf(answer.statusCode());
  }

  private Map<String, Visitor> visitors(String owner) throws Exception {
    var visitors = new LinkedHashMap<String, Visitor>();
    for (var person : PEOPLE) {
      visitors.put(
          person,
          switch (person) {
            case "nobody" -> new Visitor(ADDRESS);
            case "owner" -> Visitor.signedIn(ADDRESS, owner, "not-so-secret");
            case "another" -> Visitor.signedIn(ADDRESS, stranger(), "not-so-secret");
            case "evaluator" ->
                Visitor.signedIn(ADDRESS, stranger(Role.COURSE_EVALUATORS), "not-so-secret");
            case "committee" -> Visitor.signedIn(ADDRESS, "committee-2");
            default -> Visitor.signedIn(ADDRESS, person);
          });
    }
    return visitors;
  }

  /** Somebody with an account, and these roles, and nothing else. */
  private String stranger(Role... roles) {
    var address = UUID.randomUUID() + "@example.org";
    accounts.open(new OpenAccount(address, "not-so-secret", "Ida", "Moss", Set.of(roles)));
    return address;
  }
}
