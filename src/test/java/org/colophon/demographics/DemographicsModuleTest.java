package org.colophon.demographics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.colophon.program.ProgramCalendar;
import org.colophon.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@ModuleTest(
    mode = BootstrapMode.STANDALONE,
    with = {"program", "installation"})
class DemographicsModuleTest {

  static final PersonId RUTH = PersonId.of("u1001");
  static final Map<String, Set<String>> RUTHS =
      Map.of("age", Set.of("25-to-34"), "language", Set.of("english", "spanish"));

  @Autowired Demographics demographics;
  @Autowired ProgramCalendar calendar;
  @Autowired JdbcClient database;

  @BeforeEach
  void nobodyHasAnswered() {
    for (var table : List.of("demographic_answers", "demographic_changes", "demographic_counts")) {
      database.sql("delete from " + table).update();
    }
  }

  @Test
  void answersComeBackToWhoGaveThem() {
    demographics.answer(RUTH, RUTHS);

    assertThat(demographics.answersOf(RUTH)).isEqualTo(RUTHS);
    assertThat(demographics.answersOf(PersonId.of("u1002"))).isEmpty();
  }

  @Test
  void answersAreChangedAndDeletedAsAWhole() {
    demographics.answer(RUTH, RUTHS);
    demographics.answer(RUTH, Map.of("age", Set.of("prefer-not")));
    assertThat(demographics.answersOf(RUTH)).isEqualTo(Map.of("age", Set.of("prefer-not")));

    demographics.delete(RUTH);
    assertThat(demographics.answersOf(RUTH)).isEmpty();
    assertThat(rows("demographic_answers")).isZero();
  }

  @Test
  void whatIsNotOfferedIsNotKept() {
    assertThat(
            List.of(Map.of("age", Set.of("104")), Map.of("age", Set.of("under-25", "65-or-over"))))
        .allSatisfy(
            wrong ->
                assertThatThrownBy(() -> demographics.answer(RUTH, wrong))
                    .isInstanceOf(IllegalArgumentException.class));

    demographics.answer(RUTH, Map.of("shoe-size", Set.of("44")));
    assertThat(demographics.answersOf(RUTH)).isEmpty();
  }

  @Test
  void theStoreNamesNeitherPersonNorMoment() {
    demographics.answer(RUTH, RUTHS);

    assertThat(
            database.sql("select respondent from demographic_answers").query(String.class).list())
        .allSatisfy(it -> assertThat(it).matches("[0-9a-f]{64}"));
    assertThat(
            database
                .sql(
                    """
                    select column_name from information_schema.columns
                    where table_name in ('demographic_answers', 'demographic_changes')
                    """)
                .query(String.class)
                .set())
        .containsExactlyInAnyOrder("respondent", "question", "answer");
    assertThat(
            database
                .sql(
                    """
                    select count(*) from information_schema.table_constraints
                    where table_name like 'demographic%' and constraint_type = 'FOREIGN KEY'
                    """)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void aCountIsMadeWhenFivePeopleHaveAnswered() {
    people(1, 4, "english");
    demographics.answer(PersonId.of("u2001"), Map.of("age", Set.of("under-25")));
    assertThat(demographics.statistics(calendar.today())).isEmpty();

    people(5, 5, "english");

    assertThat(demographics.statistics(calendar.today())).isPresent();
    assertThat(demographics.statistics(calendar.today().minusDays(1))).isEmpty();
  }

  @Test
  void oneMorePersonDoesNotShow() {
    people(1, 10, "english");
    people(11, 15, "spanish");
    assertThat(told("english")).hasValue(10);

    people(16, 19, "english");
    assertThat(told("english")).hasValue(10);

    people(20, 20, "english");
    assertThat(told("english")).hasValue(15);
  }

  @Test
  void savingTheSameAnswersAgainIsNoChange() {
    people(1, 1, "english");
    people(1, 1, "english");
    demographics.delete(RUTH);

    assertThat(rows("demographic_changes")).isOne();
  }

  @Test
  void aPastDayIsToldAsItWas() {
    people(1, 5, "english");
    people(6, 10, "spanish");
    database
        .sql("update demographic_counts set counted_on = ?")
        .param(LocalDate.of(2020, 12, 31))
        .update();
    people(11, 15, "english");

    assertThat(told("english")).hasValue(10);
    assertThat(told("english", LocalDate.of(2021, 6, 1))).hasValue(5);
  }

  @Test
  void everyQuestionCanBeLeftUnansweredInWords() {
    var questionnaire = demographics.questionnaire();

    assertThat(questionnaire.questions())
        .isNotEmpty()
        .allSatisfy(
            it ->
                assertThat(questionnaire.answersOf(it))
                    .extracting(Questionnaire.Answer::id)
                    .contains(Questionnaire.PREFER_NOT));
    assertThat(
            questionnaire.misfit(Map.of("gender", new HashSet<>(List.of("woman", "prefer-not")))))
        .isPresent();
  }

  private void people(int from, int to, String language) {
    for (var i = from; i <= to; i++) {
      demographics.answer(
          PersonId.of("u%d".formatted(2000 + i)), Map.of("language", Set.of(language)));
    }
  }

  private OptionalInt told(String language) {
    return told(language, calendar.today());
  }

  private OptionalInt told(String language, LocalDate day) {
    var asked = demographics.questionnaire();
    var place = asked.questions().stream().map(it -> it.id()).toList().indexOf("language");
    var answers = asked.questions().get(place).answers().stream().map(it -> it.id()).toList();
    return demographics
        .statistics(day)
        .orElseThrow()
        .questions()
        .get(place)
        .answers()
        .get(answers.indexOf(language))
        .people();
  }

  private int rows(String table) {
    return database.sql("select count(*) from " + table).query(Integer.class).single();
  }
}
