package org.colophon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Role;
import org.colophon.courses.CourseCatalog;
import org.colophon.courses.CourseView;
import org.colophon.mentoring.MentorState;
import org.colophon.mentoring.Mentors;
import org.colophon.program.CompetencySet;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestPropertySource;

@ApplicationModuleTest(
    mode = BootstrapMode.ALL_DEPENDENCIES,
    extraIncludes = {"achievements", "integrity", "portfolios", "process"})
@TestPropertySource(properties = "colophon.notifications.dispatch=false")
class DemoModuleTest {

  @Autowired Accounts accounts;
  @Autowired CourseCatalog catalog;
  @Autowired Rulebook rulebook;
  @Autowired ProgramCalendar calendar;
  @Autowired PasswordEncoder passwords;
  @Autowired DemoAccounts demoAccounts;
  @Autowired DemoCourses demoCourses;
  @Autowired DemoMentors demoMentors;
  @Autowired Mentors mentors;

  @Test
  void everybodySignsInWithAShortNameAndThePasswordDemo() {
    for (var name :
        List.of(
            "candidate-1",
            "staff",
            "committee-1",
            "committee-2",
            "committee-3",
            "committee-4",
            "appeals-1",
            "appeals-2",
            "manager",
            "provider-1",
            "provider-2",
            "evaluator-1",
            "evaluator-2",
            "evaluator-3",
            "evaluator-4",
            "evaluator-5",
            "evaluator-6",
            "evaluator-7",
            "mentor-1",
            "mentor-2",
            "mentor-3",
            "admin")) {
      var credentials = accounts.credentials(name).orElseThrow();

      assertThat(credentials.enabled()).isTrue();
      assertThat(credentials.emailConfirmed()).isTrue();
      assertThat(passwords.matches("demo", credentials.passwordHash())).isTrue();
      assertThat(accounts.credentials(name + "@demo.example")).isPresent();
    }
    assertThat(accounts.credentials("somebody")).isEmpty();
  }

  @Test
  void mentorsAreThereAndOneWaitsForTheAnswer() throws Exception {
    demoMentors.run(new DefaultApplicationArguments());

    assertThat(mentors.in(MentorState.ACTIVE)).hasSize(2);
    assertThat(mentors.in(MentorState.FILED)).hasSize(1);
    assertThat(mentors.directory()).hasSize(2);
  }

  @Test
  void rolesAreThoseOfTheNames() {
    assertThat(accounts.credentials("candidate-1").orElseThrow().roles()).isEmpty();
    assertThat(accounts.credentials("staff").orElseThrow().roles())
        .containsExactly(Role.PROGRAM_STAFF);
    assertThat(accounts.inRole(Role.REVIEW_COMMITTEE)).hasSize(4);
    assertThat(accounts.inRole(Role.PROGRAM_COMMITTEE)).hasSize(2);
    assertThat(accounts.inRole(Role.MANAGERS)).hasSize(1);
    assertThat(accounts.inRole(Role.ADMIN)).hasSize(1);
  }

  @Test
  void everySetHasTwoApprovedCourses() {
    var sets = rulebook.editionOn(calendar.today()).sets().stream().map(CompetencySet::id).toList();

    Map<SetId, Long> approved =
        catalog.approvedOn(calendar.today()).stream()
            .collect(Collectors.groupingBy(CourseView::set, Collectors.counting()));

    assertThat(approved).containsOnlyKeys(sets).allSatisfy((set, n) -> assertThat(n).isEqualTo(2));
  }

  @Test
  void oneMemberOfTheCommitteeTeachesOneCourse() {
    var teacher = accounts.credentials("committee-1").orElseThrow().person();

    assertThat(catalog.all())
        .filteredOn(course -> !course.instructors().isEmpty())
        .singleElement()
        .satisfies(
            course -> {
              assertThat(course.set()).isEqualTo(SetId.of("foundations"));
              assertThat(course.instructors()).containsExactly(teacher);
            });
  }

  @Test
  void aSecondStartChangesNothing() throws Exception {
    var staff = accounts.credentials("staff").orElseThrow();

    demoAccounts.run(new DefaultApplicationArguments());
    demoCourses.run(new DefaultApplicationArguments());

    assertThat(accounts.credentials("staff")).hasValue(staff);
    assertThat(catalog.all()).hasSize(26);
  }

  @Test
  void theDemosPeopleAreKeptOutOnceTheDemoIsOver() {
    var before = accounts.credentials("manager").orElseThrow();

    new DemoLeftovers(accounts).run(new DefaultApplicationArguments());

    var after = accounts.credentials("manager").orElseThrow();
    assertThat(after.enabled()).isFalse();
    assertThat(accounts.holdsSession(after.person(), before.sessionVersion())).isFalse();

    demoAccounts.run(new DefaultApplicationArguments());

    assertThat(accounts.credentials("manager").orElseThrow().enabled()).isTrue();
  }
}
