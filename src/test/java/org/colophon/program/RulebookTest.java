package org.colophon.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.colophon.program.Competency.Kind;
import org.junit.jupiter.api.Test;

class RulebookTest {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  final Rulebook rulebook = Rulebook.read("classpath:program/");
  final Edition edition = rulebook.edition(EditionId.of("2012-10"));

  @Test
  void holdsTenSetsOfWhichThreeAreRequired() {
    assertThat(edition.sets())
        .extracting(it -> it.id().value())
        .containsExactly(
            "foundations",
            "communication",
            "technology",
            "access",
            "readers-advisory",
            "cataloging",
            "collections",
            "reference",
            "supervision",
            "youth");
    assertThat(edition.required())
        .extracting(it -> it.id().value())
        .containsExactly("foundations", "communication", "technology");
    assertThat(edition.electives()).hasSize(7);
  }

  @Test
  void holdsAllCompetenciesOf2012() {
    assertThat(edition.sets())
        .extracting(it -> it.competencies().size())
        .containsExactly(12, 9, 9, 13, 12, 8, 10, 9, 16, 12);
    assertThat(kinds())
        .isEqualTo(Map.of(Kind.KNOWS, 34L, Kind.DOES, 42L, Kind.MIXED, 32L, Kind.UNKNOWN, 2L));
  }

  @Test
  void saysWhichCompetenciesAreNotKnownYet() {
    assertThat(
            edition.sets().stream()
                .flatMap(
                    set ->
                        set.competencies().stream()
                            .filter(
                                it -> it.text().equals("To be confirmed by the program office."))
                            .map(it -> set.id() + " " + it.number())))
        .containsExactly("supervision 15", "supervision 16", "youth 12");
  }

  @Test
  void knowsTheRulesOfToday() {
    var rules = rulebook.on(TODAY);

    assertThat(rules.edition()).isEqualTo(edition.id());
    assertThat(rules.eligibility().needed()).isEqualTo(6);
    assertThat(rules.eligibility().required())
        .containsExactlyInAnyOrder(
            SetId.of("foundations"), SetId.of("communication"), SetId.of("technology"));
    assertThat(rules.eligibility().first()).isEmpty();
    assertThat(rules.admission()).isEqualTo(new Rules.Admission(1820, Period.ofYears(5), true));
    assertThat(rules.review()).isEqualTo(new Rules.Review(30, List.of(20, 27), 60));
    assertThat(rules.candidacy().term()).isEqualTo(Period.ofYears(4));
    assertThat(rules.candidacy().reminders())
        .containsExactly(
            Period.ofMonths(12), Period.ofMonths(6), Period.ofMonths(3), Period.ofMonths(1));
    assertThat(rules.completions().lookBack()).isEqualTo(Period.ofYears(2));
    assertThat(rules.courseApproval().term()).isEqualTo(Period.ofYears(4));
    assertThat(rules.routes()).isEqualTo(new Rules.Routes(true, true));
  }

  @Test
  void membersPayLessAndThePriceSaysWhy() {
    var fees = rulebook.on(TODAY).fees();

    assertThat(fees.enrollment(false))
        .isEqualTo(new Rules.Price(Money.of("350", "USD"), "Enrollment fee", "fees.enrollment"));
    assertThat(fees.enrollment(true))
        .isEqualTo(
            new Rules.Price(
                Money.of("325", "USD"),
                "Enrollment fee for ALA members",
                "fees.enrollment-member"));
  }

  @Test
  void aRuleChangesOnTheDayItIsDated() {
    assertThat(portfolioFeeOn(LocalDate.of(2013, 12, 31))).isEqualTo(Money.of("0", "USD"));
    assertThat(portfolioFeeOn(LocalDate.of(2014, 1, 1))).isEqualTo(Money.of("60", "USD"));
  }

  @Test
  void theSuggestionsThatShipAreMarkedAsSamples() {
    var communication = edition.set(SetId.of("communication"));

    assertThat(communication.suggestions().sample()).isTrue();
    assertThat(communication.competencies())
        .allSatisfy(
            it -> assertThat(communication.suggestions().of(it.number())).hasSizeBetween(2, 4));
    assertThat(edition.set(SetId.of("youth")).suggestions().of(1)).isEmpty();
  }

  @Test
  void beforeTheRulesBeginThereAreNone() {
    assertThat(rulebook.on(LocalDate.of(2012, 10, 28)).edition()).isEqualTo(edition.id());
    assertThatThrownBy(() -> rulebook.on(LocalDate.of(2012, 10, 27)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No rules on 2012-10-27: they begin on 2012-10-28");
  }

  @Test
  void neverCallsADefaultOfThisOfficeTheProgramsRule() {
    var values = rulebook.histories().stream().flatMap(it -> it.values().stream()).toList();

    assertThat(values)
        .filteredOn(it -> it.standing() == Standing.PROGRAM)
        .allSatisfy(it -> assertThat(it.sources()).isNotEmpty());
    assertThat(values)
        .filteredOn(it -> it.standing() == Standing.DEFAULT)
        .allSatisfy(it -> assertThat(it.note()).isPresent());
  }

  private Money portfolioFeeOn(LocalDate day) {
    return rulebook.on(day).portfolios().fee(false).amount();
  }

  private Map<Kind, Long> kinds() {
    return edition.sets().stream()
        .flatMap(it -> it.competencies().stream())
        .collect(Collectors.groupingBy(Competency::kind, Collectors.counting()));
  }
}
