package org.colophon.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Candidacies;
import org.colophon.cases.CaseNumber;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.Finding;
import org.colophon.evaluation.PortfolioMark;
import org.colophon.evaluation.PortfolioReviews;
import org.colophon.evaluation.Roster;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.Seats;
import org.colophon.evaluation.Shortcoming;
import org.colophon.files.FileId;
import org.colophon.files.FileStore;
import org.colophon.mentoring.Mentorings;
import org.colophon.mentoring.NewMeeting;
import org.colophon.mentoring.PairId;
import org.colophon.mentoring.Pairs;
import org.colophon.portfolios.PortfolioId;
import org.colophon.portfolios.PortfolioState;
import org.colophon.portfolios.Portfolios;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Has a portfolio judged by people with unmistakable names, and reads as each of them everything
 * they get to: pages, searches, exports, letters, the engine's calls, refusals, the log. Nobody
 * comes across a name or a word they must not learn (R37). Addresses are found by themselves.
 */
@ExtendWith(OutputCaptureExtension.class)
class HiddenNamesIT extends RunningColophon {

  private static final String NOBODY = "Nobody";
  private static final String COMMITTEE = "committee-1";

  /** Those who may know who judges. */
  private static final List<String> OFFICE = List.of("staff", "manager");

  /** A form's token and a new thing's id are others each time. */
  private static final Pattern CHANGING =
      Pattern.compile(
          "name=\"_csrf\" value=\"[^\"]+\"|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private static final Pattern OF_THE_CASE =
      Pattern.compile(".*\\{(number|portfolio|seat|notice)}.*");

  private static final String STREAM = StreamingResponseBody.class.getSimpleName();

  private static final String OURS = "org.colophon";

  private static final String UNKNOWN = "Unheardof";

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping pages;

  @Autowired ServletContext server;
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Accounts accounts;
  @Autowired Candidacies candidacies;
  @Autowired Roster roster;
  @Autowired Seats seats;
  @Autowired PortfolioReviews reviews;
  @Autowired Portfolios portfolios;
  @Autowired Mentorings mentorings;
  @Autowired Pairs pairs;
  @Autowired FileStore files;
  @Autowired TaskService tasks;
  @Autowired IdentityService identity;
  @Autowired JdbcTemplate database;
  @Autowired LoggingSystem logging;

  private final HiddenNames names = new HiddenNames();
  private final Map<String, Visitor> visitors = new TreeMap<>();
  private final List<Person> evaluators = new ArrayList<>();

  /** Pages of the site, to which a link leads from everywhere; each reader asks for ours anew. */
  private Set<String> everybodys = Set.of();

  private JudgedPortfolio world;
  private Person candidate;
  private Person another;
  private Person mentor;
  private PairId pair;
  private PortfolioId portfolio;
  private CaseNumber number;
  private CaseNumber elsewhere;

  /** What belongs to the case, by the variable of an address. */
  private Map<String, List<String>> ids = Map.of();

  /** Of the second round is only known what was decided in the end. */
  private boolean decided;

  /** As talkative as it gets when somebody looks for the cause of something. */
  @BeforeEach
  void theLogTellsAll() {
    logging.setLogLevel(OURS, LogLevel.DEBUG);
  }

  @AfterEach
  void everybodyLeaves() {
    logging.setLogLevel(OURS, null);
    identity.clearAuthentication();
    world.everybodyLeaves();
  }

  @Test
  void nobodyLearnsWhoElseIsThere(CapturedOutput log) throws Exception {
    firstRound();
    var first = review(2, 1, Finding.MET);
    file(first);
    var second = review(2, 2, Finding.NOT_MET);
    ids = ids();
    for (var evaluator : evaluators) {
      readCase(evaluator);
    }

    file(second);
    var third = review(2, 3, Finding.PARTLY);
    ids = ids();
    readEverything(NOBODY);
    search(NOBODY);
    for (var person : List.of(judge(first), judge(second), personOf(third), mentor)) {
      readEverything(person.family);
      beRefused(person.family);
    }
    for (var person : List.of(candidate, another)) {
      readEverything(person.family);
      search(person.family);
      beRefused(person.family);
    }
    readEverything(COMMITTEE);
    readEngine(COMMITTEE, idOf(COMMITTEE));
    search(personOf(third).family);
    for (var person : List.of(judge(first), personOf(third), evaluators.get(0))) {
      readEngine(person.family, person.id);
    }
    for (var office : OFFICE) {
      readAddresses(office, aboutTheCase());
    }

    file(third);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> portfolios.ofCase(number).state() != PortfolioState.SUBMITTED);
    decided = true;
    ids = ids();
    for (var person : everybody()) {
      readCase(person);
    }

    readLog(log.getAll());
    assertThat(names.found()).isEmpty();
  }

  private void readLog(String log) {
    assertThat(log).isNotEmpty();
    var words = everybody().stream().flatMap(it -> it.all().stream()).toList();
    names.look("Whoever keeps the log", "the log", log, HiddenNames.anyOf(words));
  }

  /** Two differ, and the candidate completes what was in question; a fourth judges another's. */
  private void firstRound() throws Exception {
    world = beans.createBean(JudgedPortfolio.class);
    evaluator("Peregrine", "Vantongue");
    another = person("Nerissa", "Dunmarrow", world.candidate("Nerissa", "Dunmarrow"));
    elsewhere = world.handedIn(another.id, world.written(another.id));
    review(world.asked(elsewhere, evaluators.get(0).id), Finding.PARTLY);
    evaluator("Araminta", "Fothergrove");
    evaluator("Theodora", "Oxbarrow");
    evaluator("Hyacinth", "Umberlake");
    var quorndyke = world.candidate("Zephaniah", "Quorndyke");
    candidate = person("Zephaniah", "Quorndyke", quorndyke);
    mentor = person("Isambard", "Wrexcombe", world.mentorOf(quorndyke, "Isambard", "Wrexcombe"));
    meet();
    portfolio = world.written(quorndyke);
    number = world.handedIn(quorndyke, portfolio);
    file(review(1, 1, Finding.MET));
    file(review(1, 2, Finding.NOT_MET));
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> portfolios.ofCase(number).state() == PortfolioState.REVISION);
    world.handInAgain(quorndyke, portfolio, 1);
  }

  private void evaluator(String first, String family) throws Exception {
    evaluators.add(person(first, family, world.evaluator(first, family)));
  }

  private Person person(String first, String family, PersonId id) {
    return new Person(first, family, id, accounts.person(id).email());
  }

  private void meet() {
    pair = mentorings.pairsOf(mentor.id).get(0).id();
    pairs.arrange(
        pair,
        mentor.id,
        UUID.randomUUID(),
        new NewMeeting(
            LocalDate.now().plusDays(9).atTime(15, 0), ZoneOffset.UTC, 45, "By video", "Next"));
  }

  private SeatView review(int round, int position, Finding first) throws Exception {
    return review(world.asked(number, round, position), first);
  }

  /** Claims the seat's task and rates everything: met, but for the first. */
  private SeatView review(SeatView seat, Finding first) throws Exception {
    var by = personOf(seat);
    as(by);
    tasks.claim(taskOf(seat).getId(), by.id.value());
    identity.clearAuthentication();
    for (var competency : seat.competencies()) {
      var finding = competency == 1 ? first : Finding.MET;
      reviews.mark(
          seat.id(),
          by.id,
          new PortfolioMark(
              competency, finding, Set.of(Shortcoming.TOO_GENERAL), by.comment(seat.round())),
          0);
    }
    reviews.sayOfStatement(seat.id(), by.id, by.comment(seat.round()), 0);
    reviews.takeNote(seat.id(), by.id, by.note(), 0);
    return seat;
  }

  private void file(SeatView seat) {
    as(personOf(seat));
    tasks.complete(taskOf(seat).getId(), Map.of("reviewDeclared", true));
    identity.clearAuthentication();
  }

  private void as(Person person) {
    identity.setAuthentication(person.id.value(), List.of(EvaluatorKind.PORTFOLIO.role().group()));
  }

  private Person judge(SeatView seat) {
    return person(seats.find(seat.id()).orElseThrow().judge().orElseThrow());
  }

  private Person personOf(SeatView seat) {
    return person(seat.turn().orElseThrow().person());
  }

  private Person person(PersonId asked) {
    return evaluators.stream().filter(it -> it.id.equals(asked)).findFirst().orElseThrow();
  }

  private Task taskOf(SeatView seat) {
    return tasks
        .createTaskQuery()
        .taskDefinitionKey("UserTask_Review")
        .processVariableValueEquals("seatId", seat.id().toString())
        .singleResult();
  }

  private List<Person> everybody() {
    return Stream.concat(evaluators.stream(), Stream.of(candidate, mentor, another)).toList();
  }

  /** What a reader must not come across: who judges whom, and what nobody else has found yet. */
  private Pattern hiddenFrom(String reader) {
    var words = new LinkedHashSet<String>();
    for (var evaluator : evaluators) {
      if (!evaluator.family.equals(reader)) {
        words.add(evaluator.note());
        if (!OFFICE.contains(reader)) {
          words.addAll(evaluator.names());
          words.addAll(commentsHiddenFrom(reader, evaluator));
        }
      }
    }
    if (reader.equals(candidate.family)) {
      return HiddenNames.anyOf(words);
    }
    if (!(OFFICE.contains(reader) || reader.equals(mentor.family))) {
      words.addAll(candidate.names());
      words.add(candidacies.ofPerson(candidate.id).orElseThrow().id().toString());
    }
    if (List.of(NOBODY, COMMITTEE).contains(reader)) {
      words.addAll(mentor.names());
    }
    return HiddenNames.anyOf(words);
  }

  /** What was found in the first round is told, without a name, to who goes on with it. */
  private List<String> commentsHiddenFrom(String reader, Person evaluator) {
    if (reader.equals(candidate.family)) {
      return decided ? List.of() : List.of(evaluator.comment(2));
    }
    return evaluators.stream().anyMatch(it -> it.family.equals(reader))
        ? List.of(evaluator.comment(2))
        : evaluator.comments();
  }

  private void readCase(Person person) throws Exception {
    readAddresses(person.family, aboutTheCase());
    readExports(person.family);
    readLetters(person);
  }

  private void readEverything(String reader) throws Exception {
    var hidden = hiddenFrom(reader);
    var ours = addresses().filter(it -> !everybodys.contains(it)).toList();
    var read = new Crawl(visitor(reader), everybodys).from(ours);
    assertThat(read.values().stream().filter(it -> it.contains("<main")))
        .as(reader)
        .hasSizeGreaterThan(10);
    read.forEach((address, text) -> names.look(reader, address, text, hidden));
    if (reader.equals(NOBODY)) {
      read.values().removeIf(it -> !it.contains("<main"));
      everybodys = Set.copyOf(read.keySet());
      return;
    }
    assertThat(read.values()).as("pages of " + reader).anyMatch(it -> it.contains(reader));
    readExports(reader);
  }

  private void readAddresses(String reader, Collection<String> addresses) throws Exception {
    var hidden = hiddenFrom(reader);
    for (var address : addresses) {
      names.look(reader, address, Crawl.text(visitor(reader).read(address)), hidden);
    }
  }

  /** Everything of ours that is read, with what belongs to the case in each variable's place. */
  private Stream<String> addresses() {
    return reads().flatMap(it -> filled(it.address())).distinct();
  }

  private List<String> aboutTheCase() {
    return aboutTheCase(reads()).toList();
  }

  private Stream<String> aboutTheCase(Stream<Call> calls) {
    return calls
        .filter(it -> OF_THE_CASE.matcher(it.address()).matches())
        .flatMap(it -> filled(it.address().replace("{number}", number.value())))
        .distinct();
  }

  private Stream<Call> reads() {
    return OurAddresses.of(pages).keySet().stream().filter(Call::reads);
  }

  /** An address about something this case has not is left out. */
  private Stream<String> filled(String address) {
    var all = List.of(address);
    for (var value : ids.entrySet()) {
      all =
          all.stream()
              .flatMap(
                  it ->
                      it.contains(value.getKey())
                          ? value.getValue().stream().map(one -> it.replace(value.getKey(), one))
                          : Stream.of(it))
              .toList();
    }
    return all.stream().filter(it -> !it.contains("{"));
  }

  private Map<String, List<String>> ids() {
    var ids = new LinkedHashMap<String, List<String>>();
    ids.put("{number}", numbers());
    ids.put("{portfolio}", List.of(portfolio.toString()));
    ids.put("{seat}", seats.ofCase(number).stream().map(it -> it.id().toString()).toList());
    ids.put("{competency}", List.of("1"));
    ids.put("{round}", List.of("1", "2"));
    ids.put("{set}", List.of(JudgedPortfolio.SET.value()));
    ids.put("{kind}", List.of(EvaluatorKind.PORTFOLIO.name()));
    ids.put("{pair}", List.of(pair.toString()));
    ids.put(
        "{meeting}",
        strings(
            "select meeting_id from mentor_meetings where pair_id = cast(? as uuid)",
            pair.toString()));
    ids.put("{task}", ofCase("select id_ from act_ru_task"));
    ids.put("{notice}", letters());
    ids.put("{id}", letters());
    var evidence = portfolios.attempts(portfolio).get(0).content().evidence();
    ids.put("{file}", evidence.stream().map(it -> it.file().toString()).toList());
    var items = portfolios.find(candidate.id, portfolio).orElseThrow().items();
    ids.put("{item}", items.stream().map(it -> it.item().id().toString()).toList());
    return ids;
  }

  /** The portfolio's case, its candidate's, and that of one who judges it. */
  private List<String> numbers() {
    return List.of(
        number.value(),
        candidacies.ofPerson(candidate.id).orElseThrow().caseNumber().value(),
        roster.of(evaluators.get(1).id).get(0).caseNumber().value());
  }

  /** One to the candidate, one to somebody who judges. */
  private List<String> letters() {
    return Stream.of(candidate, evaluators.get(1))
        .flatMap(
            it ->
                strings(
                    "select notice_id from notices where case_number = ? and recipient = ? limit 1",
                    number.value(),
                    it.id.value())
                    .stream())
        .toList();
  }

  private List<String> strings(String query, Object... values) {
    return database.queryForList(query, Object.class, values).stream()
        .map(Object::toString)
        .toList();
  }

  private List<String> ofCase(String query) {
    return strings(
        query
            + " where proc_inst_id_ in (select proc_inst_id_ from act_hi_procinst"
            + " where business_key_ = ?)",
        number.value());
  }

  /** Who looks for somebody is answered as if there were no such person. */
  private void search(String reader) throws Exception {
    var hidden = hiddenFrom(reader);
    for (var search : searches()) {
      if (visitor(reader).page(search).statusCode() != 200) {
        continue;
      }
      var nothing = answer(reader, search, UNKNOWN);
      for (var person : everybody()) {
        if (hidden.matcher(person.family).find()) {
          for (var asked : asWanted(search, person)) {
            var found = answer(reader, search, asked);
            names.look(reader, search + asked, found, hidden);
            if (!found.equals(nothing)) {
              names.tell(reader, search + asked, "more than about nobody");
            }
          }
        }
      }
    }
  }

  /** Some pages want the whole name, the others find a part of it. */
  private static List<String> asWanted(String search, Person person) {
    return search.endsWith("?name=")
        ? List.of(person.family, person.first + " " + person.family)
        : List.of(person.family);
  }

  /** What is found, without the question that is told again. */
  private String answer(String reader, String search, String asked) throws Exception {
    var typed = URLEncoder.encode(asked, UTF_8);
    return CHANGING
        .matcher(visitor(reader).page(search + typed).body())
        .replaceAll("")
        .replace(asked, UNKNOWN)
        .replace(typed, UNKNOWN);
  }

  /** Every page of ours that takes a text, up to where the text begins. */
  private List<String> searches() {
    var searches = new ArrayList<String>();
    OurAddresses.of(pages)
        .forEach(
            (call, handler) -> {
              if (call.reads() && !call.address().contains("{")) {
                texts(handler).forEach(it -> searches.add(call.address() + "?" + it + "="));
              }
            });
    return searches;
  }

  private static Stream<String> texts(HandlerMethod handler) {
    return Arrays.stream(handler.getMethodParameters())
        .filter(it -> it.getParameterType() == String.class)
        .filter(it -> it.hasParameterAnnotation(RequestParam.class))
        .map(HiddenNamesIT::nameOf);
  }

  private static String nameOf(MethodParameter parameter) {
    var name = parameter.getParameterAnnotation(RequestParam.class).name();
    return name.isEmpty() ? parameter.getParameter().getName() : name;
  }

  /** What is taken along: the record, the portfolio. */
  private void readExports(String reader) throws Exception {
    var form = visitor(reader).token();
    var hidden = hiddenFrom(reader);
    for (var call : OurAddresses.of(pages).entrySet()) {
      if (call.getValue().getReturnType().getGenericParameterType().getTypeName().contains(STREAM)
          && !call.getKey().reads()) {
        for (var address : filled(call.getKey().address()).toList()) {
          var export = Crawl.text(visitor(reader).send(address, form));
          names.look(reader, "POST " + address, export, hidden);
        }
      }
    }
  }

  /** What is answered to who sends a form about what is another's. */
  private void beRefused(String reader) throws Exception {
    var form = visitor(reader).token();
    var own = own(reader);
    var hidden = hiddenFrom(reader);
    for (var address : forms().filter(it -> own.stream().noneMatch(it::contains)).toList()) {
      var answer = Crawl.text(visitor(reader).send(address, form));
      names.look(reader, "POST " + address, answer, hidden);
    }
  }

  private Stream<String> forms() {
    return aboutTheCase(
        OurAddresses.of(pages).keySet().stream().filter(it -> it.method().equals("POST")));
  }

  /** What they could change: the portfolio that is theirs, the review they are at. */
  private List<String> own(String reader) {
    return reader.equals(candidate.family)
        ? List.of(portfolio.toString())
        : seats.ofCase(number).stream()
            .filter(it -> it.turn().filter(turn -> personOf(it).family.equals(reader)).isPresent())
            .map(it -> it.id().toString())
            .toList();
  }

  private void readLetters(Person person) throws Exception {
    var letters =
        strings(
            "select subject || ' ' || text || ' ' || html || ' ' || address || ' ' ||"
                + " recipient_name from notices where recipient = ? or address = ?",
            person.id.value(),
            person.email);
    assertThat(letters).as("letters to " + person.family).isNotEmpty();
    var hidden = hiddenFrom(person.family);
    letters.forEach(it -> names.look(person.family, "a letter to them", it, hidden));
    for (var attached :
        database.queryForList(
            "select a.name, a.file_id from notice_attachments a join notices n using (notice_id)"
                + " where n.recipient = ?",
            person.id.value())) {
      try (var content = files.read(new FileId((UUID) attached.get("file_id")))) {
        var text = attached.get("name") + "\n" + Crawl.text(content.readAllBytes());
        names.look(person.family, "what a letter brings", text, hidden);
      }
    }
  }

  private void readEngine(String reader, PersonId id) throws Exception {
    var hidden = hiddenFrom(reader);
    var engine = new EngineReading(visitor(reader));
    engine
        .of(WebAppAddresses.of(server), engineIds(), number.value())
        .forEach((asked, answer) -> lookBesides(asked, reader, answer, hidden));
    var others =
        tasks.createTaskQuery().list().stream()
            .filter(it -> List.of(number.value(), elsewhere.value()).contains(caseOf(it)))
            .filter(it -> !id.value().equals(it.getAssignee()))
            .map(Task::getId)
            .toList();
    assertThat(others).isNotEmpty();
    engine
        .reachedFor(others, id.value())
        .forEach((asked, answer) -> names.look(reader, asked, answer, hidden));
    for (var person : everybody()) {
      if (hidden.matcher(person.family).find()) {
        engine
            .told(person.id.value(), person.family, EvaluatorKind.PORTFOLIO.role().group())
            .forEach(it -> names.tell(reader, it, "that there is " + person.family));
      }
    }
  }

  /** An answer that only tells the question again says nothing. */
  private void lookBesides(String asked, String reader, String answer, Pattern hidden) {
    var told = hidden.matcher(asked);
    names.look(reader, asked, told.find() ? answer.replace(told.group(), "") : answer, hidden);
  }

  private String caseOf(Task task) {
    return (String) tasks.getVariableLocal(task.getId(), "caseNumber");
  }

  /** What the engine has of the case; what is not its own thing stands for its process. */
  private Map<String, List<String>> engineIds() {
    var ids = new TreeMap<String, List<String>>();
    var processes = ofCase("select distinct proc_inst_id_ from act_hi_actinst");
    ids.put("task", ofCase("select id_ from act_ru_task"));
    ids.put("process-instance", processes);
    ids.put("execution", processes);
    ids.put("activity-instance", ofCase("select max(id_) from act_hi_actinst"));
    ids.put(
        "variable-instance",
        strings(
            "select v.id_ from act_hi_varinst v join act_hi_procinst p using (proc_inst_id_)"
                + " where p.business_key_ = ? and v.name_ in ('reviewEvaluator', 'candidateId')",
            number.value()));
    ids.put("user", everybody().stream().map(it -> it.id.value()).toList());
    ids.put("group", List.of("portfolio-evaluators", "program-staff"));
    ids.put("filter", strings("select id_ from act_ru_filter"));
    return ids;
  }

  private PersonId idOf(String name) {
    return accounts.byEmail(name + "@demo.example").orElseThrow().id();
  }

  private Visitor visitor(String reader) throws IOException, InterruptedException {
    var known = visitors.get(reader);
    if (known == null) {
      known = signedIn(reader);
      visitors.put(reader, known);
    }
    return known;
  }

  private Visitor signedIn(String reader) throws IOException, InterruptedException {
    var person = everybody().stream().filter(it -> it.family.equals(reader)).findFirst();
    if (person.isPresent()) {
      return Visitor.signedIn(ADDRESS, person.get().email, "not-so-secret");
    }
    return reader.equals(NOBODY) ? new Visitor(ADDRESS) : Visitor.signedIn(ADDRESS, reader);
  }

  /** Somebody by whose words, written backwards, they are known as well as by their names. */
  private record Person(String first, String family, PersonId id, String email) {

    List<String> names() {
      return List.of(first, family, email.substring(0, email.indexOf('@')), id.value());
    }

    String note() {
      return backwards() + "note";
    }

    String comment(int round) {
      return backwards() + "round" + round;
    }

    List<String> comments() {
      return List.of(comment(1), comment(2));
    }

    List<String> all() {
      return Stream.of(List.of(first, family, email), comments(), List.of(note()))
          .flatMap(List::stream)
          .toList();
    }

    private String backwards() {
      return new StringBuilder(family.toLowerCase(Locale.ROOT)).reverse().toString();
    }
  }
}
