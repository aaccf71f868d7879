package org.colophon.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions in searches for tasks, by the hole the engine was released with. */
class QueryFenceTest {

  static final String EXPRESSION = "${'a'.getClass().getName()}";

  static final ProcessEngine engine =
      EngineInMemory.with(new EngineConfiguration().refusalsAndSearches());

  final TaskService tasks = engine.getTaskService();
  final FilterService filters = engine.getFilterService();

  @AfterAll
  static void closeEngine() {
    engine.close();
  }

  @AfterEach
  void deleteFilters() {
    filters.createFilterQuery().list().forEach(filter -> filters.deleteFilter(filter.getId()));
  }

  @Test
  void noExpressionRunsInAnOrPartOfASearch() {
    assertThatThrownBy(() -> hidden().list()).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> hidden().count()).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> hidden().listPage(0, 1)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> hidden().singleResult()).isInstanceOf(Refusal.class);
  }

  @Test
  void orPartsWithValuesAreSearchedAsEver() {
    assertThat(tasks.createTaskQuery().or().taskName("x").taskAssignee("y").endOr().list())
        .isEmpty();
  }

  @Test
  void noExpressionRunsInWhatNarrowsAFilter() {
    var filter = filters.newTaskFilter("All");
    filter.setQuery(tasks.createTaskQuery());
    var id = filters.saveFilter(filter).getId();

    assertThatThrownBy(() -> filters.list(id, hidden())).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> filters.listPage(id, hidden(), 0, 1)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> filters.singleResult(id, hidden())).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> filters.count(id, hidden())).isInstanceOf(Refusal.class);
    assertThatThrownBy(
            () ->
                filters.count(
                    id, tasks.createTaskQuery().taskNameLike("x").taskOwnerExpression(EXPRESSION)))
        .isInstanceOf(Refusal.class);
    assertThat(filters.count(id, tasks.createTaskQuery().taskName("x"))).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${currentUser()}",
        "${now()}",
        "${dateTime()}",
        "${dateTime().plusDays(7)}",
        "${dateTime().plusWeeks(1).withTimeAtStartOfDay()}"
      })
  void workListsKeepTheExpressionsTheyNeed(String expression) {
    assertThatCode(() -> save(tasks.createTaskQuery().taskOwnerExpression(expression)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        EXPRESSION,
        "${currentUser().getClass()}",
        "${dateTime().getClass()}",
        "${dateTime().plusDays(environment)}",
        "${environment}",
        "#{now()}",
        "${now()} ${environment}"
      })
  void noOtherExpressionIsSavedInAFilter(String expression) {
    assertThatThrownBy(() -> save(tasks.createTaskQuery().taskOwnerExpression(expression)))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(
            () -> save(tasks.createTaskQuery().or().taskOwnerExpression(expression).endOr()))
        .isInstanceOf(Refusal.class);
    assertThat(filters.createFilterQuery().count()).isZero();
  }

  private void save(TaskQuery query) {
    var filter = filters.newTaskFilter("Filter");
    filter.setQuery(query);
    filters.saveFilter(filter);
  }

  private TaskQuery hidden() {
    return tasks.createTaskQuery().or().taskOwnerExpression(EXPRESSION).endOr();
  }
}
