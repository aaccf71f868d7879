package org.colophon.engine;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Keeps expressions out of searches for tasks.
 *
 * <p>The engine refuses an expression in a search somebody makes up, but overlooks it in the
 * search's "or" parts and runs it inside the program (CVE-2026-109432); no public release mends
 * this. A saved filter may hold the few expressions that work lists need.
 */
class QueryFence extends CommandInterceptor {

  private static final Pattern FOR_WORK_LISTS =
      Pattern.compile(
          "\\$\\{(currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)"
              + "|dateTime\\(\\)(\\.(plus|minus)(Hours|Days|Weeks|Months)\\(\\d{1,3}\\)"
              + "|\\.withTimeAtStartOfDay\\(\\))*)}");

  @Override
  public <T> T execute(Command<T> command) {
    if (command instanceof TaskQueryImpl search) {
      refuseAny(search.getQueries().stream().filter(part -> part != search));
    } else if (command instanceof AbstractExecuteFilterCmd
        && CommandField.of(command, "extendingQuery") instanceof TaskQueryImpl narrowed) {
      refuseAny(narrowed.getQueries().stream());
    } else if (command instanceof SaveFilterCmd
        && ((Filter) CommandField.of(command, "filter")).getQuery()
            instanceof TaskQueryImpl saved) {
      refuseUnknown(saved.getQueries().stream());
    }
    return next.execute(command);
  }

  private static void refuseAny(Stream<TaskQueryImpl> parts) {
    if (parts.anyMatch(part -> !part.getExpressions().isEmpty())) {
      throw new Refusal("A search holds values only, never an expression.");
    }
  }

  private static void refuseUnknown(Stream<TaskQueryImpl> parts) {
    parts
        .flatMap(part -> part.getExpressions().values().stream())
        .filter(expression -> !FOR_WORK_LISTS.matcher(expression).matches())
        .findFirst()
        .ifPresent(
            expression -> {
              throw new Refusal(
                  "A filter may say ${currentUser()}, ${currentUserGroups()}, ${now()} or a moment"
                      + " such as ${dateTime().plusDays(7)}; no other expression.");
            });
  }
}
