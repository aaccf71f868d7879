package org.colophon.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.colophon.program.ProgramFolder.EDITION;
import static org.colophon.program.ProgramFolder.PROGRAM;
import static org.colophon.program.ProgramFolder.RULES;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every check is seen to refuse: each test breaks the program's own files in one place. */
class BrokenProgramFilesTest {

  @TempDir Path path;
  ProgramFolder folder;

  @BeforeEach
  void copyTheProgram() {
    folder = ProgramFolder.in(path);
  }

  @Test
  void theUnchangedFilesAreAccepted() {
    assertThatCode(folder::rulebook).doesNotThrowAnyException();
  }

  @Test
  void saysFileLineAndPathOfWhatIsWrong() {
    folder.change(RULES, "1820 hours", "-5 hours");

    var broken = broken();

    assertThat(broken.file()).isEqualTo(folder.location() + RULES);
    assertThat(broken.place())
        .isEqualTo(
            "line %d, Who may apply > admission.hours > values > 1 > value"
                .formatted(lineOf(RULES, "-5 hours")));
    assertThat(broken.reason())
        .isEqualTo("expected a whole number of hours as \"4 hours\", found \"-5 hours\"");
    assertThat(broken).hasMessage(broken.file() + ", " + broken.place() + ": " + broken.reason());
  }

  @ParameterizedTest
  @ValueSource(strings = {PROGRAM, RULES, EDITION})
  void aMissingFileIsRefused(String file) {
    folder.delete(file);

    assertThat(broken().file()).endsWith(file);
    assertThat(broken().reason()).isEqualTo("there is no such file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# only a comment\n"})
  void anEmptyFileIsRefused(String content) {
    folder.write(RULES, content);

    assertThat(broken().reason()).isEqualTo("the file is empty");
  }

  @Test
  void whatIsNotYamlIsRefusedWithItsLine() {
    folder.write(RULES, "Who may apply:\n  admission.hours: a: b\n");

    assertThat(broken().place()).isEqualTo("line 2");
    assertThat(broken().reason()).startsWith("not readable as YAML: ");
  }

  @Test
  void unreadableCharactersAreRefused() {
    folder.write(RULES, "title: \u0007\n");

    assertThat(broken().reason()).startsWith("not readable as YAML: ");
  }

  @Test
  void aCompetencyHasTwoToFourSuggestions() {
    refused(
        EDITION,
        "          - Watch how a colleague serves users for an hour, with their consent. Describe what they"
            + " did to build trust, and which of it you took over.\n",
        "",
        "a competency has two to four suggestions");
  }

  @Test
  void suggestionsAreWrittenForEveryCompetencyInOrder() {
    refused(
        EDITION,
        "        2:\n          - Take one piece",
        "        12:\n          - Take one piece",
        "the competencies come in order; this is 2");
  }

  @Test
  void aSetWithSuggestionsHasThemForAllItsCompetencies() {
    refused(
        EDITION,
        "          - Describe feedback you gave",
        "          - Ask\n        10:\n          - Ask\n          - Describe feedback you gave",
        "the set has 9 competencies, suggestions are written for 10");
  }

  @Test
  void anUnknownFieldIsRefused() {
    refused(
        RULES,
        "        until: 2019-01-31",
        "        untill: 2019-01-31",
        "unknown field; known here are from, note, sources, standing, until, value");
  }

  @Test
  void anUnknownFieldOfTheProgramIsRefused() {
    refused(
        PROGRAM,
        "begins: 2012",
        "start: 2012",
        "unknown field; known here are begins, editions, sources, title");
  }

  @Test
  void anUnknownFieldOfASetIsRefused() {
    refused(
        EDITION,
        "    kind: required",
        "    sort: required",
        "unknown field; known here are aliases, competencies, count, kind, name, number, suggestions");
  }

  @Test
  void aMissingFieldIsRefused() {
    refused(PROGRAM, "begins: 2012-10-28\n", "", "\"begins\" is missing");
  }

  @Test
  void aFieldWrittenTwiceIsRefused() {
    refused(
        PROGRAM,
        "begins: 2012-10-28\n",
        "begins: 2012-10-28\nbegins: 2013-01-01\n",
        "\"begins\" is written twice");
  }

  @Test
  void anEmptyFieldIsRefused() {
    refused(PROGRAM, "begins: 2012-10-28", "begins:", "nothing is written here");
  }

  @Test
  void aListWhereOneValueBelongsIsRefused() {
    refused(PROGRAM, "begins: 2012-10-28", "begins: [2012-10-28]", "expected a single value");
  }

  @Test
  void oneValueWhereAListBelongsIsRefused() {
    refused(RULES, "sources: [S4]", "sources: S4", "expected a list");
  }

  @Test
  void anEmptyListIsRefused() {
    refused(RULES, "sources: [S4]", "sources: []", "the list is empty");
  }

  @Test
  void oneValueWhereFieldsBelongIsRefused() {
    folder.write(RULES, "everything as before\n");

    assertThat(broken().reason()).isEqualTo("expected names, each with something under it");
  }

  @Test
  void namesWithNothingUnderThemAreRefused() {
    folder.write(RULES, "{}\n");

    assertThat(broken().reason()).isEqualTo("nothing is written here");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1820 hours|1820|expected a whole number of hours as \"4 hours\", found \"1820\"",
        "1820 hours|1,820 hours|expected a whole number of hours as \"4 hours\", found \"1,820 hours\"",
        "1820 hours|52 weeks|expected a whole number of hours as \"4 hours\", found \"52 weeks\"",
        "6 sets|0 sets|expected from 1 to 99 sets, found \"0 sets\"",
        "350.00 USD|-350.00 USD|expected an amount from 0 up as \"350.00 USD\", found \"-350.00 USD\"",
        "350.00 USD|350|expected an amount from 0 up as \"350.00 USD\", found \"350\"",
        "350.00 USD|350.00 XYZ|there is no currency \"XYZ\"",
        "350.00 USD|350.005 USD|more decimals than the currency has: \"350.005 USD\"",
        "5 years|-5 years|expected a length of time as \"4 years\", \"18 months\" or \"90 days\", found \"-5 years\"",
        "5 years|0 years|a length of time cannot be nothing",
        "5 years|P5Y|expected a length of time as \"4 years\", \"18 months\" or \"90 days\", found \"P5Y\"",
        "70 percent|101 percent|expected from 0 to 100 percent, found \"101 percent\"",
        "value: yes|value: perhaps|expected one of no, yes, found \"perhaps\"",
        "value: yes|value: true|expected one of no, yes, found \"true\"",
        "value: open|value: shut|expected one of closed, open, found \"shut\"",
        "14 days, 30 days|30 days, 14 days|out of order: \"14 days\"",
        "14 days, 30 days|14 days, 14 days|out of order: \"14 days\"",
        "12 months, 6 months|6 months, 12 months|out of order: \"12 months\"",
        "value: none|value: Core Set|expected the id of a set, or none, found \"Core Set\"",
        "America/Chicago|Middle West|expected a time zone as \"America/Chicago\", found \"Middle West\"",
        "value: acceptance|value: enrollment|expected one of acceptance, found \"enrollment\"",
        "standing: program|standing: official|expected one of default, program, found \"official\"",
        "from: 2010-01-26|from: 26 January 2010|expected a day of the calendar as 2012-10-28, found \"26 January 2010\"",
        "from: 2010-01-26|from: 2010-02-29|expected a day of the calendar as 2012-10-28, found \"2010-02-29\"",
      })
  void aValueOfTheWrongKindIsRefused(String right, String wrong, String reason) {
    refused(RULES, right, wrong, reason);
  }

  @Test
  void aRuleNobodyAsksForIsRefused() {
    refused(RULES, "  admission.hours:", "  admission.age:", "there is no rule of this name");
  }

  @Test
  void aMissingRuleIsRefused() {
    var content = folder.read(RULES);
    var end = content.indexOf("Counting days:");
    folder.write(RULES, content.substring(0, end));

    assertThat(broken().reason()).isEqualTo("the rule \"calendar.time-zone\" is missing");
  }

  @Test
  void aRuleWrittenTwiceUnderOneHeadingIsRefused() {
    refused(
        RULES,
        "  admission.hours:",
        "  admission.diploma:",
        "\"admission.diploma\" is written twice");
  }

  @Test
  void aRuleWrittenTwiceUnderTwoHeadingsIsRefused() {
    refused(
        RULES, "  payment.cancel-after:", "  review.decide-within:", "the rule is written twice");
  }

  @Test
  void twoValuesOnOneDayAreRefused() {
    refused(
        RULES,
        "from: 2019-02-01",
        "from: 2019-01-31",
        "overlaps the value before it, which needs an \"until\" before 2019-01-31");
  }

  @Test
  void aValueAfterOneWithoutEndIsRefused() {
    refused(
        RULES,
        "        until: 2019-01-31\n",
        "",
        "overlaps the value before it, which needs an \"until\" before 2019-02-01");
  }

  @Test
  void aDayWithoutValueIsRefused() {
    refused(
        RULES, "from: 2019-02-01", "from: 2019-02-03", "no value from 2019-02-01 to 2019-02-02");
  }

  @Test
  void aRuleThatEndsIsRefused() {
    refused(
        RULES,
        "        value: 1820 hours\n",
        "        value: 1820 hours\n        until: 2030-12-31\n",
        "no value from 2031-01-01 on: the last value needs no \"until\"");
  }

  @Test
  void aRuleThatBeginsTooLateIsRefused() {
    refused(
        RULES,
        "from: 2010-01-26",
        "from: 2013-01-01",
        "no value before 2013-01-01, but the rules begin on 2012-10-28");
  }

  @Test
  void aValueThatEndsBeforeItBeginsIsRefused() {
    refused(RULES, "until: 2019-01-31", "until: 2009-01-31", "ends before it begins");
  }

  @Test
  void aRuleOfTheProgramWithoutSourceIsRefused() {
    refused(
        RULES,
        "        sources: [S4]\n",
        "",
        "a rule of the program names the sources it was found in");
  }

  @Test
  void aDefaultWithoutReasonIsRefused() {
    refused(
        RULES,
        "        note: The sources do not say. Two reminders leave time to send a check.\n",
        "",
        "a default of this office says in a note why it was chosen");
  }

  @Test
  void anUnknownSourceIsRefused() {
    refused(RULES, "sources: [S4]", "sources: [S999]", "there is no source \"S999\"");
    folder = ProgramFolder.in(path);
    refused(EDITION, "sources: [S3, S28]", "sources: [S3, S0]", "there is no source \"S0\"");
  }

  @Test
  void aSecondTimeZoneIsRefused() {
    refused(
        RULES,
        "        value: America/Chicago\n",
        "        until: 2030-12-31\n        value: America/Chicago\n        standing: default\n"
            + "        note: So far.\n      - from: 2031-01-01\n        value: America/Denver\n",
        "the time zone stays the same: one value only");
  }

  @Test
  void anEditionWithoutFileIsRefused() {
    folder.change(PROGRAM, "- \"2012-10\"", "- \"2012-10\"\n  - \"2030-01\"");

    assertThat(broken().file()).endsWith("editions/2030-01.yaml");
    assertThat(broken().reason()).isEqualTo("there is no such file");
  }

  @Test
  void anEditionNamedBadlyIsRefused() {
    refused(
        PROGRAM,
        "- \"2012-10\"",
        "- october",
        "expected year and month of an edition, as \"2012-10\"");
  }

  @Test
  void anEditionInTheFileOfAnotherIsRefused() {
    refused(
        EDITION,
        "edition: \"2012-10\"",
        "edition: \"2012-11\"",
        "the file is named for the edition 2012-10");
  }

  @Test
  void anEditionListedTwiceIsRefused() {
    refused(
        PROGRAM,
        "- \"2012-10\"",
        "- \"2012-10\"\n  - \"2012-10\"",
        "another edition begins on 2012-10-28 too");
  }

  @Test
  void editionsThatBeginTooLateAreRefused() {
    refused(
        PROGRAM,
        "begins: 2012-10-28",
        "begins: 2012-10-27",
        "no edition before 2012-10-28, but the rules begin on 2012-10-27");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "  sets: 10|  sets: 11|11 sets are declared, 10 are written",
        "  required: 3|  required: 4|4 required sets are declared, 3 are written",
        "  electives: 7|  electives: 6|6 electives are declared, 7 are written",
        "  competencies: 110|  competencies: 111|111 competencies are declared, 110 are written",
        "    count: 12|    count: 13|13 competencies are declared, 12 are written",
        "    count: 12|    count: twelve|expected a whole number from 0 up, found \"twelve\"",
        "    count: 12|    count: -12|expected a whole number from 0 up, found \"-12\"",
        "    number: 2|    number: 3|the sets are numbered in order; this is number 2",
        "    kind: required|    kind: wanted|expected one of elective, required, found \"wanted\"",
        "      2 knows:|      22 knows:|the competencies are numbered in order; this is number 2",
        "      2 knows:|      2 guesses:|the kind is one of knows, does, mixed, unknown",
        "      2 knows:|      second:|expected a number and a kind, as \"1 knows\"",
        "  foundations:|  Foundations:|the id of a set has small letters, digits and hyphens only",
        "  communication:|  foundations:|\"foundations\" is written twice",
        "name: Technology|name: Communication and Teamwork|the name \"Communication and Teamwork\" is used twice",
        "[Foundations of Library Service]|[technology]|the name \"Technology\" is used twice",
      })
  void anEditionThatIsNotAsDeclaredIsRefused(String right, String wrong, String reason) {
    refused(EDITION, right, wrong, reason);
  }

  @Test
  void aCompetencyLostIsNoticed() {
    var content = folder.read(EDITION);
    var lost = content.lines().filter(it -> it.startsWith("      12 unknown:")).findFirst();
    refused(EDITION, lost.orElseThrow() + "\n", "", "12 competencies are declared, 11 are written");
  }

  @Test
  void moreSetsThanThereAreCannotBeNeeded() {
    refused(RULES, "6 sets", "11 sets", "edition 2012-10 has 10 sets only (on 2012-10-28)");
  }

  @Test
  void fewerSetsThanAreRequiredCannotBeEnough() {
    refused(RULES, "6 sets", "2 sets", "edition 2012-10 requires 3 sets (on 2012-10-28)");
  }

  @Test
  void aFirstSetThatDoesNotExistIsRefused() {
    refused(
        RULES, "value: none", "value: core", "edition 2012-10 has no set \"core\" (on 2012-10-28)");
  }

  @Test
  void pricesInTwoCurrenciesAreRefused() {
    refused(RULES, "325.00 USD", "325.00 EUR", "the enrollment fee is in USD (on 2012-10-28)");
  }

  @Test
  void aWarningAfterTheDecisionWasDueIsRefused() {
    refused(
        RULES,
        "20 days, 27 days",
        "20 days, 30 days",
        "the last day comes too late: the wait ends after 30 days (on 2012-10-28)");
  }

  @Test
  void aReminderAfterTheInvoiceIsCancelledIsRefused() {
    refused(
        RULES,
        "14 days, 30 days",
        "14 days, 90 days",
        "the last day comes too late: the wait ends after 60 days (on 2012-10-28)");
  }

  @Test
  void aReminderBeforeTheTermIsRefused() {
    refused(
        RULES,
        "12 months, 6 months",
        "48 months, 6 months",
        "the first reminder comes before the term begins (on 2012-10-28)");
  }

  private void refused(String file, String right, String wrong, String reason) {
    folder.change(file, right, wrong);

    assertThat(broken().file()).endsWith(file);
    assertThat(broken().place()).startsWith("line ");
    assertThat(broken().reason()).isEqualTo(reason);
  }

  private ProgramFileBroken broken() {
    var broken = catchThrowableOfType(ProgramFileBroken.class, folder::rulebook);
    assertThat(broken).as("refusal").isNotNull();
    return broken;
  }

  private int lineOf(String file, String words) {
    var lines = folder.read(file).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(words)) {
        return i + 1;
      }
    }
    throw new AssertionError(words);
  }
}
