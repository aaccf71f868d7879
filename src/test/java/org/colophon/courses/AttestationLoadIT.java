package org.colophon.courses;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.colophon.Colophon;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.cases.Cases;
import org.colophon.courses.AttestationView.Outcome;
import org.colophon.demo.ManyCandidates;
import org.colophon.demo.ManyCandidates.Accepted;
import org.colophon.program.SetId;
import org.colophon.testing.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A measurement, not a check of time: {@code -Dattestations.candidates=5000} says how many
 * candidates are in a file, each with an account, a case, and a process that waits for their sets.
 * There are ten rows for each of them, one of which fits. A file with a tenth of that goes before:
 * were a row dearer in the larger one, the cost would grow with what is there. Prints how long each
 * took and how long processors worked for it, which others on the machine do not change.
 */
@EnabledIfSystemProperty(named = "attestations.candidates", matches = "\\d+")
class AttestationLoadIT {

  private ConfigurableApplicationContext colophon;

  @Test
  void rowsOfRealCandidatesAreWorkedOff() throws Exception {
    try (var started = start()) {
      colophon = started;
      var many = Integer.getInteger("attestations.candidates");
      var candidates = ManyCandidates.accepted(started, many + many / 10);
      var owner = get(Accounts.class).byEmail("provider-1@demo.example").orElseThrow().id();
      var staff = get(Accounts.class).byEmail("staff@demo.example").orElseThrow().id();
      var name = "Elm County Library";
      var provider =
          get(Providers.class)
              .found(owner, new ProviderDetails(name, ProviderKind.NETWORK, "", "555 0100"));
      get(CourseCatalog.class)
          .record(
              new ApprovedCourse(
                  name,
                  "Libraries online",
                  SetId.of("technology"),
                  Delivery.ONLINE,
                  "",
                  "",
                  LocalDate.now().minusYears(1),
                  Set.of()),
              staff);
      candidates.forEach(
          it -> get(CompletionConsents.class).give(it.person().id(), it.caseNumber(), provider));

      credit(owner, provider, candidates.subList(many, candidates.size()));
      credit(owner, provider, candidates.subList(0, many));

      assertThat(candidates)
          .allSatisfy(
              it ->
                  assertThat(get(Cases.class).timelineForSubject(it.caseNumber()))
                      .anyMatch(line -> line.text().contains("Libraries online")));
    }
  }

  /** Uploads a file in which the candidates are a tenth of the rows, and works it off. */
  private void credit(PersonId owner, ProviderId provider, List<Accepted> who) throws Exception {
    var rows = 10 * who.size();
    var lines = new StringBuilder(AttestationFileTest.HEAD);
    who.forEach(it -> lines.append(line(it.person().name(), it.person().email())));
    for (var i = who.size(); i < rows; i++) {
      lines.append(line("Kim No " + i, "kim.%d.%d@x.example".formatted(rows, i)));
    }
    var worked = worked();
    var began = System.nanoTime();
    var upload =
        get(Attestations.class)
            .upload(owner, provider, "spring.csv", lines.toString().getBytes(UTF_8));
    var judged = System.nanoTime();
    get(Attestations.class).confirm(owner, provider, upload);
    get(AttestationWork.class).run();
    System.out.printf(
        "%,d rows: judged in %.1f s, %,d credited and the rest kept in %.1f s; processors worked"
            + " %.1f s%n",
        rows,
        (judged - began) / 1e9,
        who.size(),
        (System.nanoTime() - judged) / 1e9,
        worked().minus(worked).toMillis() / 1e3);
    var view = get(Attestations.class).find(owner, provider, upload);
    assertThat(view.count(Outcome.CREDITED)).isEqualTo(who.size());
    assertThat(view.count(Outcome.WAITS)).isEqualTo(rows - who.size());
  }

  /** How long processors worked so far, for this program and for its database. */
  private Duration worked() {
    return get(JdbcClient.class)
        .sql("select pid from pg_stat_activity where datname = current_database()")
        .query(Long.class)
        .stream()
        .map(ProcessHandle::of)
        .flatMap(Optional::stream)
        .map(it -> it.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(ProcessHandle.current().info().totalCpuDuration().orElseThrow(), Duration::plus);
  }

  private static String line(String name, String identifier) {
    return "Libraries online,%s,%s,%s,%s\n"
        .formatted(name, identifier, LocalDate.now().minusDays(60), LocalDate.now().minusDays(3));
  }

  private <T> T get(Class<T> type) {
    return colophon.getBean(type);
  }

  private static ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(Colophon.class)
        .profiles("demo")
        .run(
            "--server.port=0",
            "--spring.datasource.url=" + Databases.fresh(),
            "--spring.datasource.username=postgres",
            "--spring.datasource.hikari.maximum-pool-size=8",
            "--colophon.data-folder=target/attestation-load",
            "--colophon.notifications.dispatch-every=1h",
            "--colophon.courses.work-off-every=1h",
            "--colophon.demo.size=none");
  }
}
