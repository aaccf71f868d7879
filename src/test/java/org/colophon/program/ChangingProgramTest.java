package org.colophon.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.colophon.program.ProgramFolder.EDITION;
import static org.colophon.program.ProgramFolder.PROGRAM;
import static org.colophon.program.ProgramFolder.RULES;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program officer does to the files over the years. */
class ChangingProgramTest {

  static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
  static final LocalDate EVE = NEW_YEAR.minusDays(1);

  @TempDir Path path;
  ProgramFolder folder;

  @BeforeEach
  void copyTheProgram() {
    folder = ProgramFolder.in(path);
  }

  @Test
  void aNewFeeHoldsFromItsDayAndLeavesEarlierCasesAlone() {
    folder.change(
        RULES,
        "        value: 350.00 USD\n",
        """
                until: 2026-12-31
                value: 350.00 USD
                standing: program
                sources: [S4]
              - from: 2027-01-01
                value: 375.00 USD
        """);

    var rulebook = folder.rulebook();

    assertThat(rulebook.on(EVE).fees().enrollment(false).amount())
        .isEqualTo(Money.of("350", "USD"));
    assertThat(rulebook.on(NEW_YEAR).fees().enrollment(false).amount())
        .isEqualTo(Money.of("375", "USD"));
    assertThat(rulebook.on(NEW_YEAR).fees().enrollment(true).amount())
        .isEqualTo(Money.of("325", "USD"));
  }

  @Test
  void aRouteClosesFromADay() {
    folder.change(
        RULES, "from: 2019-02-01\n        value: open", "from: 2019-02-01\n        value: closed");

    var rulebook = folder.rulebook();

    assertThat(rulebook.on(LocalDate.of(2019, 1, 31)).routes())
        .isEqualTo(new Rules.Routes(true, true));
    assertThat(rulebook.on(LocalDate.of(2019, 2, 1)).routes())
        .isEqualTo(new Rules.Routes(true, false));
  }

  @Test
  void twoEditionsAreInUseAtOnce() {
    addEditionOf2027();

    var rulebook = folder.rulebook();

    assertThat(rulebook.editionOn(EVE).id()).isEqualTo(EditionId.of("2012-10"));
    assertThat(rulebook.editionOn(NEW_YEAR).id()).isEqualTo(EditionId.of("2027-01"));
    assertThat(rulebook.editions())
        .extracting(it -> it.id().value())
        .containsExactly("2027-01", "2012-10");
    assertThat(rulebook.on(EVE).eligibility().required()).hasSize(3);
    assertThat(rulebook.on(NEW_YEAR).eligibility().required())
        .hasSize(2)
        .doesNotContain(SetId.of("technology"));
    assertThat(rulebook.edition(EditionId.of("2012-10")).required()).hasSize(3);
  }

  @Test
  void aNewEditionHasToAgreeWithTheRulesOfItsDay() {
    folder.change(RULES, "value: none", "value: technology");
    addEditionOf2027();
    folder.change("editions/2027-01.yaml", "  technology:", "  machines:");

    assertThat(catchThrowable(folder::rulebook))
        .isInstanceOf(ProgramFileBroken.class)
        .hasMessageContaining("edition 2027-01 has no set \"technology\" (on 2027-01-01)");
  }

  @Test
  void theHistoryShowsEveryValueWithItsDaysAndStanding() {
    var history =
        folder.rulebook().histories().stream()
            .filter(it -> it.id().equals("routes.portfolio"))
            .findFirst()
            .orElseThrow();

    assertThat(history.group()).isEqualTo("Ways to achieve a set");
    assertThat(history.values()).hasSize(2);
    var programs = history.on(LocalDate.of(2019, 1, 31));
    assertThat(programs.until()).contains(LocalDate.of(2019, 1, 31));
    assertThat(programs.standing()).isEqualTo(Standing.PROGRAM);
    assertThat(programs.sources()).extracting(Source::id).containsExactly("S6");
    var ours = history.on(LocalDate.of(2019, 2, 1));
    assertThat(ours.until()).isEqualTo(Optional.empty());
    assertThat(ours.standing()).isEqualTo(Standing.DEFAULT);
    assertThat(ours.note().orElseThrow()).contains("both ways");
  }

  @Test
  void aFolderWithoutSlashAtItsEndIsFoundToo() {
    var location = folder.location().replaceAll("/$", "");

    assertThat(Rulebook.read(location).title()).isEqualTo("Library Support Staff Certification");
  }

  private void addEditionOf2027() {
    folder.change(PROGRAM, "- \"2012-10\"", "- \"2012-10\"\n  - \"2027-01\"");
    folder.write("editions/2027-01.yaml", folder.read(EDITION));
    folder
        .change("editions/2027-01.yaml", "edition: \"2012-10\"", "edition: \"2027-01\"")
        .change("editions/2027-01.yaml", "from: 2012-10-28", "from: 2027-01-01")
        .change("editions/2027-01.yaml", "  technology:", "kind: required", "kind: elective")
        .change("editions/2027-01.yaml", "required: 3", "required: 2")
        .change("editions/2027-01.yaml", "electives: 7", "electives: 8");
  }
}
