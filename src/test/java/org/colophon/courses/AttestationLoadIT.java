package org.colophon.courses;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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

/**
 * A measurement, not a check of time: {@code -Dattestations.candidates=500} says how many
 * candidates there are, each with an account, a case, and a process that waits for their sets. Ten
 * rows are attested for each of them, one of which fits, in two files of which the second is twice
 * the first. Prints what a row took in each: were it more in the second, the cost would grow with
 * what is there.
 */
@EnabledIfSystemProperty(named = "attestations.candidates", matches = "\\d+")
class AttestationLoadIT {

  private ConfigurableApplicationContext colophon;

  @Test
  void rowsOfRealCandidatesCostTheSameInALongerFile() throws Exception {
    try (var started = start()) {
      colophon = started;
      var third = Integer.getInteger("attestations.candidates") / 3;
      var candidates = ManyCandidates.accepted(started, 3 * third);
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

      credit(owner, provider, List.of(), 200); // what is compiled and cached the first time
      var one = credit(owner, provider, candidates.subList(0, third), 10 * third);
      var two = credit(owner, provider, candidates.subList(third, 3 * third), 20 * third);

      System.out.printf(
          "%,d candidates: %.2f ms a row in %,d rows, then %.2f ms a row in %,d rows; ratio %.2f%n",
          3 * third, one, 10 * third, two, 20 * third, two / one);
      assertThat(candidates)
          .allSatisfy(
              it ->
                  assertThat(get(Cases.class).timelineForSubject(it.caseNumber()))
                      .anyMatch(line -> line.text().contains("Libraries online")));
    }
  }

  /** Uploads a file in which the candidates are some of the rows; gives back milliseconds a row. */
  private double credit(PersonId owner, ProviderId provider, List<Accepted> who, int rows)
      throws Exception {
    var lines = new StringBuilder(AttestationFileTest.HEAD);
    who.forEach(it -> lines.append(line(it.person().name(), it.person().email())));
    for (var i = who.size(); i < rows; i++) {
      lines.append(line("Kim No " + i, "kim.%d.%d@x.example".formatted(rows, i)));
    }
    var began = System.nanoTime();
    var upload =
        get(Attestations.class)
            .upload(owner, provider, "spring.csv", lines.toString().getBytes(UTF_8));
    get(Attestations.class).confirm(owner, provider, upload);
    get(AttestationWork.class).run();
    var took = (System.nanoTime() - began) / 1e6;
    var view = get(Attestations.class).find(owner, provider, upload);
    assertThat(view.count(Outcome.CREDITED)).isEqualTo(who.size());
    assertThat(view.count(Outcome.WAITS)).isEqualTo(rows - who.size());
    return took / rows;
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
