package org.colophon.web.staff;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import org.colophon.accounts.PersonId;
import org.colophon.conflicts.Conflict;
import org.colophon.conflicts.ConflictKind;

/**
 * Somebody who may not decide on the award, with all facts of one kind in one line.
 *
 * @param reasons sentences to that person
 */
record TooClose(PersonId judge, ConflictKind kind, List<String> reasons) {

  private record Tie(PersonId judge, ConflictKind kind) {}

  /** In the order in which they became known. */
  static List<TooClose> of(List<Conflict> conflicts) {
    return conflicts.stream()
        .collect(
            groupingBy(
                it -> new Tie(it.judge(), it.kind()),
                LinkedHashMap::new,
                mapping(Conflict::reason, toList())))
        .entrySet()
        .stream()
        .map(it -> new TooClose(it.getKey().judge(), it.getKey().kind(), it.getValue()))
        .toList();
  }
}
