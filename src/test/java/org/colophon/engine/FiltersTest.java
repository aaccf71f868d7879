package org.colophon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;

/** The work lists of Tasklist are those of this release, whatever an earlier one left behind. */
class FiltersTest {

  private final ProcessEngine engine = EngineInMemory.shared();

  @Test
  void everyGroupFindsItsListsReady() {
    start();

    assertThat(engine.getFilterService().createTaskFilterQuery().list())
        .extracting(Filter::getName)
        .containsExactlyInAnyOrder(
            "To claim",
            "My tasks",
            "Offered to me",
            "Open pool",
            "Overdue",
            "Due this week",
            "All of my groups");
    assertThat(readers("Overdue"))
        .containsExactlyInAnyOrder("program-staff", "review-committee", "program-committee");
    assertThat(readers("Offered to me"))
        .containsExactlyInAnyOrder("course-evaluators", "portfolio-evaluators");
    assertThat(readers("Open pool"))
        .containsExactlyInAnyOrder("course-evaluators", "portfolio-evaluators");
    assertThat(readers("My tasks")).hasSize(5);
  }

  private List<String> readers(String list) {
    return engine
        .getAuthorizationService()
        .createAuthorizationQuery()
        .resourceId(named(list).getId())
        .list()
        .stream()
        .map(it -> it.getGroupId())
        .toList();
  }

  @Test
  void aListOfAnEarlierReleaseBecomesThatOfThisOne() {
    var old = engine.getFilterService().newTaskFilter("Overdue");
    old.setQuery(engine.getTaskService().createTaskQuery().taskName("something else"));
    engine.getFilterService().saveFilter(old);

    start();
    var id = overdue().getId();
    start();

    assertThat(overdue().getId()).isEqualTo(id);
    assertThat(overdue().getProperties()).containsEntry("priority", 30);
    var task = engine.getTaskService().newTask();
    task.setName("late");
    task.setDueDate(Date.from(Instant.EPOCH));
    engine.getTaskService().saveTask(task);
    engine.getTaskService().addCandidateGroup(task.getId(), "program-staff");
    engine.getIdentityService().setAuthentication("amos", List.of("program-staff"));
    assertThat(engine.getFilterService().count(id)).isEqualTo(1);
    assertThat(engine.getFilterService().count(named("To claim").getId())).isEqualTo(1);
    assertThat(engine.getFilterService().count(named("Due this week").getId())).isZero();
    assertThat(engine.getFilterService().count(named("My tasks").getId())).isZero();
  }

  private void start() {
    new Filters(
            engine.getFilterService(), engine.getTaskService(), engine.getAuthorizationService())
        .run(new DefaultApplicationArguments());
  }

  private Filter overdue() {
    return named("Overdue");
  }

  private Filter named(String name) {
    return engine.getFilterService().createTaskFilterQuery().filterName(name).singleResult();
  }
}
