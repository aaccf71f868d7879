package org.colophon.journey;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.OpenAccount;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.Role;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.journey.FuzzVisitor.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Throws seeded nonsense at every address of ours and every call of the engine's web apps, as
 * nobody, as candidates at several stages and as everybody who works here.
 *
 * <p>The same every time; {@code -Dfuzz.seed=} throws other nonsense, {@code -Dfuzz.requests=}
 * makes it longer; {@code target/fuzz-report.txt} says what was answered.
 */
@ExtendWith(OutputCaptureExtension.class)
class FuzzIT extends RunningColophon {

  private static final long SEED = Long.getLong("fuzz.seed", 11);
  private static final int REQUESTS = Integer.getInteger("fuzz.requests", 2_600);
  private static final int AT_ONCE = 3;

  /** Where a password is hashed at each try, or the one who asks is signed out. */
  private static final Pattern SLOW =
      Pattern.compile("POST (/sign-up|/reset-password|/account.*|/camunda/.*/logout)");

  /** What Tasklist and Cockpit work with all day. */
  private static final Pattern WORKED =
      Pattern.compile(".*/(task|filter|job|incident|history/task)\\b.*");

  /** What an answer never says: where in the program it comes from. */
  private static final Pattern TELLS =
      Pattern.compile(
          "org\\.(colophon|springframework|hibernate)|java\\.lang|ENGINE-|\\tat |Whitelabel|SQLSTATE|PSQL");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping pages;

  @Autowired ServletContext server;
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Accounts accounts;
  @Autowired Cases cases;
  @Autowired FilterService filters;
  @Autowired JdbcTemplate database;

  private final Map<Call, AtomicIntegerArray> answers = new ConcurrentHashMap<>();
  private final Map<Call, LongAdder> spent = new ConcurrentHashMap<>();
  private final Set<Call> reached = ConcurrentHashMap.newKeySet();
  private final LongAdder inputs = new LongAdder();
  private final Queue<String> findings = new ConcurrentLinkedQueue<>();

  private SampleCase sample;
  private FuzzFields fields;
  private List<Call> ours;
  private List<Call> engine;
  private List<Call> worked;
  private Map<String, FuzzVisitor> visitors;

  @Test
  void nothingSentBreaksAnythingOrTellsTooMuch(CapturedOutput log) throws Exception {
    var filtersBefore = filters.createFilterQuery().list().stream().map(Filter::getId).toList();
    var handlers = OurAddresses.of(pages);
    ours = List.copyOf(handlers.keySet());
    engine = List.copyOf(WebAppAddresses.of(server));
    worked = engine.stream().filter(it -> WORKED.matcher(it.address()).matches()).toList();
    fields = new FuzzFields(handlers);
    sample = beans.createBean(SampleCase.class);
    visitors = visitors();
    lookAround();

    askForEverything();
    bombard();

    Files.writeString(Path.of("target/fuzz-report.txt"), report());
    assertThat(findings).as("seed %d, see target/fuzz-report.txt", SEED).isEmpty();
    assertThat(log.getAll().lines().filter(it -> it.contains(" ERROR ")))
        .as("seed " + SEED)
        .isEmpty();
    assertThat(Stream.concat(ours.stream(), engine.stream()).filter(it -> !reached.contains(it)))
        .as("addresses that nobody got through to; seed " + SEED)
        .isEmpty();
    everyTimelineHolds();
    nothingIsThereTwice();
    filters.createFilterQuery().list().stream()
        .map(Filter::getId)
        .filter(it -> !filtersBefore.contains(it))
        .forEach(filters::deleteFilter);
  }

  private Map<String, FuzzVisitor> visitors() throws Exception {
    var all = new LinkedHashMap<String, FuzzVisitor>();
    all.put("nobody", new FuzzVisitor("nobody", "", PORT));
    all.put("owner", visitor("owner", sample.owner()));
    all.put("applicant", visitor("applicant", sample.applicant()));
    all.put("another", visitor("another", newcomer(Set.of())));
    for (var role : Role.values()) {
      all.put(role.group(), visitor(role.group(), newcomer(Set.of(role))));
    }
    for (var visitor : all.values()) {
      visitor.enter();
    }
    return all;
  }

  private FuzzVisitor visitor(String name, PersonId person) {
    return new FuzzVisitor(name, accounts.person(person).email(), PORT);
  }

  private PersonId newcomer(Set<Role> roles) {
    var address = "fuzz-" + System.nanoTime() + "@example.org";
    return accounts.open(new OpenAccount(address, "not-so-secret", "Ida", "Roth", roles));
  }

  /** Everybody opens every page once, for the forms that are on them. */
  private void lookAround() throws IOException {
    for (var call : ours) {
      if (call.reads()) {
        var address = sample.fill(call);
        for (var visitor : visitors.values()) {
          var page = visitor.get(address);
          if (page.status() == 200) {
            fields.learn(address, page.body());
            reached.add(call);
          }
        }
      }
    }
  }

  /** Whatever is left is asked for as one after the other until one of them gets through. */
  private void askForEverything() throws IOException {
    for (var call : Stream.concat(ours.stream(), engine.stream()).toList()) {
      var random = new Random(SEED + call.hashCode());
      for (var visitor : visitors.values()) {
        if (!reached.contains(call)) {
          shoot(call, visitor, true, random);
        }
      }
    }
  }

  private void bombard() throws Exception {
    var pool = Executors.newFixedThreadPool(AT_ONCE);
    var all =
        IntStream.range(0, REQUESTS)
            .mapToObj(it -> pool.submit(() -> shoot(new Random(SEED + it * 31L))))
            .toList();
    pool.shutdown();
    assertThat(pool.awaitTermination(1, TimeUnit.HOURS)).isTrue();
    for (var one : all) {
      one.get();
    }
  }

  private Void shoot(Random random) throws IOException {
    var call = call(random);
    shoot(call, visitor(call, random), false, random);
    return null;
  }

  private void shoot(Call call, FuzzVisitor visitor, boolean sound, Random random)
      throws IOException {
    var shot = FuzzShot.at(call, visitor, sample, fields.of(call), sound, random);
    var answer = visitor.send(shot.method(), shot.address(), shot.headers(), shot.body());
    inputs.add(shot.values());
    note(call, shot, answer, visitor);
    if (random.nextInt(20) == 0) {
      var again = visitor.send(shot.method(), shot.address(), shot.headers(), shot.body());
      note(call, shot, again, visitor);
    }
    if (answer.leadsToSignIn() || answer.status() == 401) {
      visitor.enter();
    }
    if (sound && gotThrough(call, answer, visitor)) {
      reached.add(call);
    }
  }

  /** The engine's calls that are closed answer 403 to everybody. */
  private static boolean gotThrough(Call call, Answer answer, FuzzVisitor visitor) {
    return answer.status() != 401
        && (answer.status() != 403 || call.address().startsWith(WebAppAddresses.AT))
        && !(answer.leadsToSignIn() && visitor.name.equals("nobody"));
  }

  private Call call(Random random) {
    while (true) {
      var call =
          switch (random.nextInt(5)) {
            case 0 -> FuzzText.pick(engine, random);
            case 1 -> FuzzText.pick(worked, random);
            default -> FuzzText.pick(ours, random);
          };
      if (!SLOW.matcher(call.toString()).matches() || random.nextInt(8) == 0) {
        return call;
      }
    }
  }

  /** Mostly somebody who may ask, sometimes anybody. */
  private FuzzVisitor visitor(Call call, Random random) {
    var all = List.copyOf(visitors.values());
    var staff = all.subList(4, all.size());
    var forStaff = call.address().matches("/(cases|staff|tasks|camunda)\\b.*");
    return FuzzText.pick(forStaff && random.nextInt(10) > 0 ? staff : all, random);
  }

  private void note(Call call, FuzzShot shot, Answer answer, FuzzVisitor visitor) {
    answers
        .computeIfAbsent(call, it -> new AtomicIntegerArray(10))
        .incrementAndGet(answer.leadsToSignIn() ? 6 : answer.status() / 100);
    var told = TELLS.matcher(answer.body());
    spent.computeIfAbsent(call, it -> new LongAdder()).add(answer.nanos());
    if (answer.status() >= 500) {
      find(String.valueOf(answer.status()), call, shot, visitor);
    } else if (!answer.header("Content-Type").contains("xml") && told.find()) {
      find("tells '" + told.group() + "'", call, shot, visitor);
    } else if (!call.address().startsWith(WebAppAddresses.AT)) {
      headers(call, shot, answer, visitor);
    }
  }

  /** What no filter ever sees, because it is no request, has no headers of ours. */
  private void headers(Call call, FuzzShot shot, Answer answer, FuzzVisitor visitor) {
    if (answer.body().contains("<title>HTTP Status 400")) {
      return;
    }
    if (!answer.header("X-Content-Type-Options").equals("nosniff")
        || !answer.header("X-Frame-Options").equals("SAMEORIGIN")
        || answer.header("Content-Security-Policy").isEmpty()
        || answer.header("Cache-Control").isEmpty()) {
      find(answer.status() + " without its headers " + answer.headers(), call, shot, visitor);
    }
  }

  private void find(String what, Call call, FuzzShot shot, FuzzVisitor visitor) {
    if (findings.size() < 200) {
      findings.add(what + " as " + visitor.name + " from " + call + "\n    " + shot);
    }
  }

  private String report() {
    var lines =
        new StringBuilder(
            "seed " + SEED + ", " + REQUESTS + " requests with " + inputs + " values\n\n");
    lines.append("   2xx   3xx   4xx   5xx  sign-in\n");
    new TreeMap<>(answers)
        .forEach(
            (call, counts) ->
                lines.append(
                    IntStream.of(2, 3, 4, 5, 6)
                            .mapToObj(it -> "%6d".formatted(counts.get(it)))
                            .collect(joining())
                        + "%8d ms  ".formatted(spent.get(call).sum() / 1_000_000)
                        + call
                        + "\n"));
    findings.forEach(it -> lines.append("\n").append(it));
    return lines.toString();
  }

  private void everyTimelineHolds() {
    var numbers = database.queryForList("select case_number from cases", String.class);
    assertThat(numbers).isNotEmpty();
    for (var number : numbers) {
      assertThat(cases.checkChain(CaseNumber.of(number)).intact()).as(number).isTrue();
    }
  }

  private void nothingIsThereTwice() {
    var sentences = new ArrayList<String>();
    count(
        sentences,
        "entries that do not add up",
        "select entry_id from ledger_postings"
            + " group by entry_id, currency having sum(amount) <> 0");
    count(
        sentences,
        "invoices whose payments are not what they say",
        "select i.invoice_id"
            + " from invoices i left join payments p using (invoice_id)"
            + " group by i.invoice_id, i.paid having coalesce(sum(p.credited), 0) <> i.paid");
    count(
        sentences,
        "people with two open candidacies",
        "select person_id from candidacies"
            + " where ended_at is null group by person_id having count(*) > 1");
    count(
        sentences,
        "tasks of a case that are open twice",
        "select proc_inst_id_, task_def_key_"
            + " from act_ru_task group by 1, 2 having count(*) > 1");
    assertThat(sentences).as("seed " + SEED).isEmpty();
  }

  private void count(List<String> sentences, String what, String query) {
    var found = database.queryForList(query);
    if (!found.isEmpty()) {
      sentences.add(what + ": " + found);
    }
  }
}
