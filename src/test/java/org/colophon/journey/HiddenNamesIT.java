package org.colophon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.ServletContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.Finding;
import org.colophon.evaluation.PortfolioMark;
import org.colophon.evaluation.PortfolioReviews;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.Seats;
import org.colophon.evaluation.Shortcoming;
import org.colophon.portfolios.PortfolioId;
import org.colophon.portfolios.PortfolioState;
import org.colophon.portfolios.Portfolios;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Has a portfolio judged by people with unmistakable names, and then reads as each of them
 * everything they get to: pages, letters, the engine's calls, errors. Nobody finds a name they must
 * not learn (R37). It takes long and runs when asked for: {@code -Dhidden-names=true}.
 */
@EnabledIfSystemProperty(named = "hidden-names", matches = "true")
@ExtendWith(OutputCaptureExtension.class)
class HiddenNamesIT extends RunningColophon {

  private static final String ENGINE = "/camunda/api/engine/engine/default";

  /** What only one person may ever read, and what a mentor reads of no rating. */
  private static final String NOTE = "Xylorimba";

  private static final String COMMENT = "Quokkaesque";

  /** Calls of the web apps that only read although they send something. */
  private static final List<String> QUERIES =
      List.of(
          "/task",
          "/task/count",
          "/history/task",
          "/history/process-instance",
          "/history/activity-instance",
          "/history/variable-instance",
          "/history/detail",
          "/history/identity-link-log",
          "/history/incident",
          "/history/job-log",
          "/variable-instance",
          "/process-instance",
          "/execution",
          "/incident",
          "/job",
          "/user",
          "/group",
          "/filter",
          "/authorization");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping pages;

  @Autowired ServletContext server;
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Accounts accounts;
  @Autowired Seats seats;
  @Autowired PortfolioReviews reviews;
  @Autowired Portfolios portfolios;
  @Autowired TaskService tasks;
  @Autowired IdentityService identity;
  @Autowired JdbcTemplate database;

  private final Map<String, PersonId> people = new LinkedHashMap<>();
  private final List<String> evaluators = new ArrayList<>();
  private final Map<String, List<String>> found = new TreeMap<>();

  /** Pages of the site, to which a link leads from everywhere; each reader asks for ours anew. */
  private Set<String> everybodys = Set.of();

  private JudgedPortfolio world;
  private PortfolioId portfolio;
  private CaseNumber number;

  /** One of the case, and one of another; it takes a minute each. */
  private List<String> askEngine = List.of();

  @AfterEach
  void everybodyLeaves() {
    identity.clearAuthentication();
    world.everybodyLeaves();
  }

  @Test
  void nobodyLearnsWhoElseIsThere(CapturedOutput log) throws Exception {
    play();
    readPages("nobody", secrets(allNames(), "nobody"));

    for (var evaluator : evaluators) {
      var others = Stream.concat(Stream.of("Zorander"), evaluators.stream());
      var hidden = secrets(others.filter(it -> !it.equals(evaluator)).toList(), evaluator);
      readPages(evaluator, hidden);
      if (askEngine.contains(evaluator)) {
        readEngine(evaluator, hidden);
      }
      readLetters(evaluator, hidden);
    }
    readPages("Zorander", secrets(evaluators, "nobody"));
    readLetters("Zorander", secrets(evaluators, "nobody"));
    var ofMentor = new ArrayList<>(secrets(evaluators, "nobody"));
    ofMentor.add(COMMENT);
    readPages("Wrenfield", ofMentor);
    readLetters("Wrenfield", ofMentor);
    readPages("provider", secrets(allNames(), "nobody"));
    readPages("staff", List.of(NOTE));

    assertThat(found).isEmpty();
    assertThat(log.getAll())
        .as("the log")
        .doesNotContain(allNames().toArray(String[]::new))
        .doesNotContain(NOTE, COMMENT);
  }

  /**
   * Two have judged twice and differ, and a third is at work; one judges something else. The
   * candidate has read what was found, and handed in again.
   */
  private void play() throws Exception {
    world = beans.createBean(JudgedPortfolio.class);
    var peregrine = evaluator("Peregrine", "Oakhollow");
    var other = world.candidate("Nora", "Diaz");
    var elsewhere = world.handedIn(other, world.written(other));
    review(world.asked(elsewhere, peregrine), Finding.PARTLY);
    evaluator("Ottoline", "Vexley");
    evaluator("Barnaby", "Quillfeather");
    evaluator("Thessaly", "Crumb");
    var quenby = world.candidate("Quenby", "Zorander");
    people.put("Zorander", quenby);
    people.put("Wrenfield", world.mentorOf(quenby, "Isolde", "Wrenfield"));
    portfolio = world.written(quenby);
    number = world.handedIn(quenby, portfolio);
    file(review(world.asked(number, 1, 1), Finding.MET));
    file(review(world.asked(number, 1, 2), Finding.NOT_MET));
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> portfolios.ofCase(number).state() == PortfolioState.REVISION);
    world.handInAgain(quenby, portfolio, 1);
    file(review(world.asked(number, 2, 1), Finding.MET));
    file(review(world.asked(number, 2, 2), Finding.NOT_MET));
    var third = review(world.asked(number, 2, 3), Finding.PARTLY);
    askEngine = List.of(nameOf(third), "Oakhollow");
  }

  private String nameOf(SeatView seat) {
    return accounts.person(asked(seat)).familyName();
  }

  private PersonId evaluator(String first, String last) throws Exception {
    var person = world.evaluator(first, last);
    people.put(last, person);
    evaluators.add(last);
    return person;
  }

  private static PersonId asked(SeatView seat) {
    return seat.turn().orElseThrow().person();
  }

  /** Claims the seat's task and rates everything: met, but for the first. */
  private SeatView review(SeatView seat, Finding first) throws Exception {
    var person = asked(seat);
    as(person);
    tasks.claim(taskOf(seat).getId(), person.value());
    identity.clearAuthentication();
    for (var competency : seat.competencies()) {
      var finding = competency == 1 ? first : Finding.MET;
      reviews.mark(
          seat.id(),
          person,
          new PortfolioMark(
              competency, finding, Set.of(Shortcoming.TOO_GENERAL), COMMENT + " work."),
          0);
    }
    reviews.takeNote(seat.id(), person, NOTE + " of mine.", 0);
    return seat;
  }

  private void file(SeatView seat) {
    as(asked(seat));
    tasks.complete(taskOf(seat).getId(), Map.of("reviewDeclared", true));
    identity.clearAuthentication();
  }

  private void as(PersonId person) {
    identity.setAuthentication(person.value(), List.of(EvaluatorKind.PORTFOLIO.role().group()));
  }

  private Task taskOf(SeatView seat) {
    return tasks
        .createTaskQuery()
        .taskDefinitionKey("UserTask_Review")
        .processVariableValueEquals("seatId", seat.id().toString())
        .singleResult();
  }

  private List<String> allNames() {
    return List.copyOf(people.keySet());
  }

  /**
   * By what the people would be known: family name, address, id; and the notes of all but one.
   *
   * @param reader whose own note may be read
   */
  private List<String> secrets(List<String> names, String reader) {
    var secrets = new ArrayList<String>();
    for (var name : names) {
      var person = accounts.person(people.get(name));
      secrets.addAll(List.of(name, person.email(), person.id().value()));
    }
    if (!evaluators.contains(reader)) {
      secrets.add(NOTE);
    }
    return secrets;
  }

  private void readPages(String reader, List<String> hidden) throws Exception {
    var read = new Crawl(visitor(reader), everybodys).from(addresses());
    assertThat(read.values().stream().filter(it -> it.contains("<main")))
        .as(reader)
        .hasSizeGreaterThan(10);
    read.forEach((address, text) -> look(reader, address, text, hidden));
    if (reader.equals("nobody")) {
      read.values().removeIf(it -> !it.contains("<main"));
      everybodys = Set.copyOf(read.keySet());
    }
  }

  /** Everything of ours that is read, with what belongs to the case in each variable's place. */
  private List<String> addresses() {
    var values =
        Map.of(
            "{number}", List.of(number.value()),
            "{portfolio}", List.of(portfolio.toString()),
            "{seat}", seats.ofCase(number).stream().map(it -> it.id().toString()).toList(),
            "{competency}", List.of("1"),
            "{round}", List.of("1", "2"),
            "{notice}", column("select notice_id from notices where case_number = ?"),
            "{id}", column("select notice_id from notices where case_number = ?"),
            "{file}",
                portfolios.attempts(portfolio).get(0).content().evidence().stream()
                    .map(it -> it.file().toString())
                    .toList());
    return OurAddresses.of(pages).keySet().stream()
        .filter(Call::reads)
        .flatMap(it -> filled(it.address(), values))
        .filter(it -> !it.contains("{"))
        .distinct()
        .toList();
  }

  private List<String> column(String query) {
    return database.queryForList(query, String.class, number.value());
  }

  private static Stream<String> filled(String address, Map<String, List<String>> values) {
    var all = List.of(address);
    for (var value : values.entrySet()) {
      all =
          all.stream()
              .flatMap(
                  it ->
                      it.contains(value.getKey())
                          ? value.getValue().stream().map(one -> it.replace(value.getKey(), one))
                          : Stream.of(it))
              .toList();
    }
    return all.stream();
  }

  /** Each call of the web apps that reads, about everything the engine has of the case. */
  private void readEngine(String reader, List<String> hidden) throws Exception {
    var visitor = visitor(reader);
    visitor.get("/camunda/app/tasklist/default/");
    var ids = new TreeMap<String, List<String>>();
    ids.put("task", ofCase("select id_ from act_hi_taskinst"));
    ids.put("process-instance", ofCase("select distinct proc_inst_id_ from act_hi_actinst"));
    ids.put("execution", ofCase("select distinct execution_id_ from act_hi_actinst"));
    ids.put("variable-instance", ofCase("select id_ from act_hi_varinst"));
    ids.put("user", people.values().stream().map(PersonId::value).toList());
    ids.put("group", List.of("portfolio-evaluators", "program-staff"));
    ids.put("filter", database.queryForList("select id_ from act_ru_filter", String.class));
    for (var call : WebAppAddresses.of(server)) {
      if (call.reads() && !call.address().contains("/logout")) {
        for (var address : filled(call.address(), ids)) {
          read(reader, address, visitor.get(address).body(), hidden);
        }
      }
    }
    for (var query : QUERIES) {
      for (var body : List.of("{}", "{\"processInstanceBusinessKey\":\"" + number + "\"}")) {
        read(reader, query, visitor.call("POST", ENGINE + query, body).body(), hidden);
      }
    }
    for (var filter : ids.get("filter")) {
      var at = ENGINE + "/filter/" + filter + "/list";
      read(reader, at, visitor.call("POST", at, "{}").body(), hidden);
    }
    for (var person : people.entrySet()) {
      if (!person.getKey().equals(reader)) {
        askAbout(reader, visitor, person.getValue());
      }
    }
  }

  /** Whoever asks about another learns nothing, not even how many tasks they have. */
  private void askAbout(String reader, Visitor visitor, PersonId person) throws Exception {
    for (var query :
        List.of(
            "/group?member=" + person,
            "/user?id=" + person,
            "/task?assignee=" + person,
            "/task?candidateUser=" + person,
            "/history/task?taskAssignee=" + person,
            "/history/user-operation?userId=" + person)) {
      var answer = visitor.get(ENGINE + query);
      if (answer.statusCode() == 200 && !answer.body().equals("[]")) {
        found.computeIfAbsent(reader, it -> new ArrayList<>()).add(query + ": " + answer.body());
      }
    }
    var groups = visitor.get(ENGINE + "/identity/groups?userId=" + person);
    if (groups.body().contains("portfolio-evaluators")) {
      found.computeIfAbsent(reader, it -> new ArrayList<>()).add("groups of " + person);
    }
  }

  private List<String> ofCase(String query) {
    return database.queryForList(
        query
            + " where proc_inst_id_ in (select proc_inst_id_ from act_hi_procinst"
            + " where business_key_ = ?)",
        String.class,
        number.value());
  }

  private static List<String> filled(String address, TreeMap<String, List<String>> ids) {
    var engine = address.replaceAll("\\{(name|engine|processEngineName)\\}", "default");
    var open = Pattern.compile("/([a-z-]+)/\\{[^}]+\\}").matcher(engine);
    if (!open.find()) {
      return List.of(engine);
    }
    var rest = engine.substring(open.end());
    var rests =
        rest.contains("{")
            ? Stream.of("seatId", "reviewEvaluator")
                .map(it -> rest.replaceAll("\\{[^}]+\\}", it))
                .toList()
            : List.of(rest);
    return ids.getOrDefault(open.group(1), List.of("x")).stream()
        .flatMap(
            id ->
                rests.stream()
                    .map(it -> engine.substring(0, open.start(1)) + open.group(1) + "/" + id + it))
        .toList();
  }

  private void readLetters(String reader, List<String> hidden) {
    database
        .queryForList(
            "select subject || ' ' || text || ' ' || html || ' ' || address || ' ' ||"
                + " recipient_name from notices where recipient = ?",
            String.class,
            people.get(reader).value())
        .forEach(it -> look(reader, "letter", it, hidden));
  }

  /** The same where the reader's question is told again. */
  private void read(String reader, String address, String answer, List<String> hidden) {
    var asked = hidden.stream().filter(it -> !address.contains(it)).toList();
    look(reader, address, answer, asked);
  }

  private void look(String reader, String address, String text, List<String> hidden) {
    for (var secret : hidden) {
      var at = Pattern.compile("\\b" + Pattern.quote(secret) + "\\b").matcher(text);
      if (at.find()) {
        var around =
            text.substring(Math.max(0, at.start() - 60), Math.min(text.length(), at.end() + 60));
        found
            .computeIfAbsent(reader, it -> new ArrayList<>())
            .add(secret + " at " + address + ": " + around.replaceAll("\\s+", " "));
      }
    }
  }

  private Visitor visitor(String reader) throws Exception {
    return switch (reader) {
      case "nobody" -> new Visitor(ADDRESS);
      case "provider" -> Visitor.signedIn(ADDRESS, "provider-1");
      case "staff" -> Visitor.signedIn(ADDRESS, "staff");
      default ->
          Visitor.signedIn(ADDRESS, accounts.person(people.get(reader)).email(), "not-so-secret");
    };
  }
}
