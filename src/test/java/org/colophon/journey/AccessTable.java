package org.colophon.journey;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** How {@code docs/access.md} is written: our pages one by one, the web apps' calls by kind. */
final class AccessTable {

  private static final Set<String> CLOSED = Set.of("401", "403");

  private final List<String> people;

  AccessTable(List<String> people) {
    this.people = people;
  }

  String of(SortedMap<Call, List<String>> pages, SortedMap<Call, List<String>> webApps) {
    return """
        # Who reaches what

        Written by `WhoReachesWhatIT`, which finds every address of our pages and every call of the engine's web apps by itself,
        asks for each as everybody, and fails when the answer is another one than here or an address is missing. Run it with
        `-Daccess.write` to write this table anew, then read the difference before you commit it.

        *Owner* is a candidate with an open candidacy, a paid fee, a message, a reported course and a provider; *another* is a candidate with
        none of it who asks for the owner's things.

        ## Our pages

        A POST carries the form's token and nothing else. `sign-in` is the way to the sign-in page; a number is the status: 200 a
        page, 302 sent on, 400 and 422 something is missing, 403 not for you, 404 not there or not yours.

        %s
        ## The web apps' calls that change or search

        Open are those of `WebAppCalls`, asked here with `{}` for something that is not there, so 404 and 400 say that the call
        would be done. `~` is `%s`; each closed row has all calls of its kind, with how many they are.

        %s
        ## The web apps' calls that read

        Each row has all calls that begin so, with how many they are and every answer that one of them gave: they are open to
        everybody with a role, and what is found is a matter of the engine's grants. Where there is one, a real id stands in the
        address, else `x`.

        %s"""
        .formatted(
            table(one(pages)),
            WebAppAddresses.ENGINE,
            table(changing(webApps)),
            table(reading(webApps)));
  }

  private String table(List<String> rows) {
    return "| | address | %s |\n| --- | --- |%s\n%s\n"
        .formatted(
            String.join(" | ", people), " --- |".repeat(people.size()), String.join("\n", rows));
  }

  private static List<String> one(Map<Call, List<String>> calls) {
    return calls.entrySet().stream()
        .map(it -> row(it.getKey().method(), brief(it.getKey().address()), it.getValue()))
        .toList();
  }

  private static List<String> changing(SortedMap<Call, List<String>> calls) {
    var open = new TreeMap<Call, List<String>>();
    var closed = new TreeMap<String, SortedMap<Call, List<String>>>();
    calls.forEach(
        (call, answers) -> {
          if (!call.reads() && !CLOSED.containsAll(answers)) {
            open.put(call, answers);
          } else if (!call.reads()) {
            closed.computeIfAbsent(kind(call), it -> new TreeMap<>()).put(call, answers);
          }
        });
    var rows = new ArrayList<>(one(open));
    rows.addAll(grouped(closed));
    return rows;
  }

  private static List<String> reading(SortedMap<Call, List<String>> calls) {
    var kinds = new TreeMap<String, SortedMap<Call, List<String>>>();
    calls.forEach(
        (call, answers) -> {
          if (call.reads()) {
            kinds.computeIfAbsent(kind(call), it -> new TreeMap<>()).put(call, answers);
          }
        });
    return grouped(kinds);
  }

  private static List<String> grouped(SortedMap<String, SortedMap<Call, List<String>>> kinds) {
    return kinds.entrySet().stream()
        .map(
            it -> {
              var calls = it.getValue();
              var methods = new TreeSet<String>();
              calls.keySet().forEach(call -> methods.add(call.method()));
              return row(String.join(" ", methods), it.getKey() + "` × " + calls.size(), all(calls))
                  .replaceFirst("` × (\\d+)`", "` × $1");
            })
        .toList();
  }

  /** The first word of the address after where such calls begin. */
  private static String kind(Call call) {
    var parts = brief(call.address()).split("/");
    var deep = parts[0].equals("~") ? 2 : 5;
    return parts.length > deep
        ? String.join("/", List.of(parts).subList(0, deep)) + "/…"
        : String.join("/", parts);
  }

  private static List<String> all(SortedMap<Call, List<String>> calls) {
    var width = calls.get(calls.firstKey()).size();
    return IntStream.range(0, width)
        .mapToObj(
            person ->
                calls.values().stream()
                    .map(answers -> answers.get(person))
                    .distinct()
                    .sorted()
                    .collect(joining(" ")))
        .toList();
  }

  private static String row(String method, String address, List<String> answers) {
    return "| %s | `%s` | %s |".formatted(method, address, String.join(" | ", answers));
  }

  private static String brief(String address) {
    return address.replace(WebAppAddresses.ENGINE, "~");
  }
}
