package org.colophon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.colophon.accounts.PersonId;
import org.colophon.courses.Approval;
import org.colophon.courses.CourseId;
import org.colophon.courses.CourseView;
import org.colophon.courses.Delivery;
import org.colophon.courses.ProviderId;
import org.colophon.program.SetId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LivesTest {

  private static final int SMALL = Story.values().length;

  @Test
  void theSameWorldGivesTheSameLives() {
    var once = Lives.in(world("2026-11-23"), SMALL);
    var again = Lives.in(world("2026-11-23"), SMALL);

    assertThat(again.applicants()).isEqualTo(once.applicants());
    assertThat(moments(again)).isEqualTo(moments(once));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-23", "2027-01-01", "2028-02-29", "2028-03-01", "2030-07-06"})
  void everythingHappensInTimeOnAnyDay(String today) {
    var world = world(today);

    var steps = Lives.in(world, 5 * SMALL).steps();

    assertThat(steps).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
    assertThat(steps.get(steps.size() - 1).at())
        .isBefore(world.instant(world.today().atStartOfDay()));
    assertThat(steps.get(0).at())
        .isAfter(
            world.instant(LocalDateTime.of(world.daysAgo(1700), LocalDateTime.MIN.toLocalTime())));
  }

  @Test
  void nobodyOfTheSmallDemoSharesAName() {
    var people = Lives.in(world("2026-11-23"), SMALL).applicants();

    assertThat(people).extracting(Applicant::givenName).doesNotHaveDuplicates();
    assertThat(people).extracting(Applicant::familyName).doesNotHaveDuplicates();
  }

  @Test
  void theReadmeNamesEverybodyWhoHasAPortfolio() throws Exception {
    var readme = Files.readString(Path.of("README.md"));
    var people = Lives.in(world("2026-11-23"), SMALL).applicants();

    for (var story : Story.values()) {
      if (story.name().startsWith("PORTFOLIO_")) {
        var who = people.get(story.ordinal());
        assertThat(readme).contains("| `%s` | %s |".formatted(who.address(), who.name()));
      }
    }
  }

  @Test
  void everybodyOfALargeDemoHasAnAddressOfTheirOwn() {
    var people = Lives.in(world("2026-11-23"), 1000).applicants();

    assertThat(people).extracting(Applicant::address).doesNotHaveDuplicates();
    assertThat(people).allSatisfy(it -> assertThat(it.address()).endsWith("example.org"));
  }

  private static List<String> moments(Lives lives) {
    return lives.steps().stream().map(it -> it.life() + " " + it.at()).toList();
  }

  private static World world(String today) {
    var day = LocalDate.parse(today);
    var courses =
        Arrays.asList("foundations", "communication", "technology", "access", "reference", "youth")
            .stream()
            .flatMap(set -> List.of(57, 28, 9).stream().map(months -> course(set, day, months)))
            .toList();
    return new World(
        day,
        ZoneId.of("America/Chicago"),
        courses,
        6,
        Set.of("foundations", "communication", "technology").stream()
            .map(SetId::of)
            .collect(Collectors.toSet()));
  }

  private static CourseView course(String set, LocalDate today, int months) {
    var from = today.minusMonths(months);
    return new CourseView(
        CourseId.next(),
        ProviderId.next(),
        "A provider",
        set + " " + months,
        SetId.of(set),
        Delivery.ONLINE,
        "",
        "",
        List.of(new Approval(from, from.plusYears(4), from.minusYears(2), from.plusYears(5))),
        set.equals("foundations") ? Set.of(PersonId.of("u1001")) : Set.of(),
        List.of());
  }
}
