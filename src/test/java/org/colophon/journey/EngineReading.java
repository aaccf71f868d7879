package org.colophon.journey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Everything the engine's web apps can ask about a case: each call that reads, found by itself,
 * with what the engine has of the case in each variable's place; searches; and what somebody is
 * answered who reaches for another's task.
 */
final class EngineReading {

  private static final String ENGINE = "/camunda/api/engine/engine/default";
  private static final Pattern VARIABLE = Pattern.compile("/([a-z-]+)/\\{[^}]+\\}");

  /** Calls that only read although they send something. */
  private static final List<String> SEARCHES =
      List.of(
          "/task",
          "/task/count",
          "/history/task",
          "/history/process-instance",
          "/history/activity-instance",
          "/history/variable-instance",
          "/history/detail",
          "/history/identity-link-log",
          "/history/incident",
          "/history/job-log",
          "/variable-instance",
          "/process-instance",
          "/execution",
          "/incident",
          "/job",
          "/user",
          "/group",
          "/filter",
          "/authorization");

  private final Visitor visitor;
  private final Map<String, String> answers = new LinkedHashMap<>();

  EngineReading(Visitor visitor) {
    this.visitor = visitor;
  }

  /**
   * All that is answered, by what was asked.
   *
   * @param calls those of the web apps
   * @param ids by what the part of an address before the variable says
   */
  Map<String, String> of(Collection<Call> calls, Map<String, List<String>> ids, String number)
      throws Exception {
    visitor.get("/camunda/app/tasklist/default/");
    for (var call : calls) {
      if (call.reads() && !call.address().contains("/logout")) {
        for (var address : filled(call.address(), ids)) {
          answers.put(address, visitor.get(address).body());
        }
      }
    }
    for (var search : SEARCHES) {
      ask(search, "{}");
      ask(search, "{\"processInstanceBusinessKey\":\"" + number + "\"}");
    }
    for (var filter : ids.get("filter")) {
      ask("/filter/" + filter + "/list", "{}");
    }
    return answers;
  }

  /** What is answered to somebody who wants to take, give back or do what is another's. */
  Map<String, String> reachedFor(Collection<String> tasks, String me) throws Exception {
    answers.clear();
    for (var task : tasks) {
      ask("/task/" + task + "/claim", "{\"userId\":\"" + me + "\"}");
      ask("/task/" + task + "/unclaim", "");
      ask("/task/" + task + "/submit-form", "{\"variables\":{}}");
      ask("/task/" + task + "/assignee", "{\"userId\":\"" + me + "\"}");
    }
    return answers;
  }

  private void ask(String what, String sent) throws Exception {
    answers.put(
        "POST " + ENGINE + what + " " + sent, visitor.call("POST", ENGINE + what, sent).body());
  }

  /**
   * What is told to somebody who asks about another, if anything is: not even how many tasks they
   * have, or whether there is such a person.
   */
  List<String> told(String id, String family, String group) throws Exception {
    var told = new ArrayList<String>();
    for (var query :
        List.of(
            "/group?member=" + id,
            "/user?id=" + id,
            "/user/count?id=" + id,
            "/user?lastName=" + family,
            "/user/count?lastNameLike=%25" + family + "%25",
            "/task?assignee=" + id,
            "/task/count?assignee=" + id,
            "/task?candidateUser=" + id,
            "/task/count?involvedUser=" + id,
            "/history/task?taskAssignee=" + id,
            "/history/task/count?taskAssignee=" + id,
            "/history/user-operation?userId=" + id)) {
      var answer = visitor.get(ENGINE + query);
      if (answer.statusCode() == 200
          && !answer.body().matches("\\[]|\\{\"count\":0}|[{]\"groups\":\\[],.*")) {
        told.add(query + ": " + answer.body());
      }
    }
    var groups = visitor.get(ENGINE + "/identity/groups?userId=" + id).body();
    if (groups.contains(group)) {
      told.add("/identity/groups?userId=" + id + ": " + groups);
    }
    return told;
  }

  private static List<String> filled(String address, Map<String, List<String>> ids) {
    var engine = address.replaceAll("\\{(name|engine|processEngineName)\\}", "default");
    var open = VARIABLE.matcher(engine);
    if (!open.find()) {
      return List.of(engine);
    }
    var rest = engine.substring(open.end());
    var rests =
        rest.contains("{")
            ? Stream.of("seatId", "reviewEvaluator")
                .map(it -> rest.replaceAll("\\{[^}]+\\}", it))
                .toList()
            : List.of(rest);
    return ids.getOrDefault(open.group(1), List.of("x")).stream()
        .flatMap(
            id ->
                rests.stream()
                    .map(it -> engine.substring(0, open.start(1)) + open.group(1) + "/" + id + it))
        .toList();
  }
}
