package org.colophon.mentoring;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

/** Keeps a few short words in one column, so that many mentors are read with one query. */
final class Joined {

  private Joined() {}

  static String of(Collection<?> words) {
    return words.stream().map(Object::toString).sorted().collect(joining(" "));
  }

  static <T> Set<T> read(String joined, Function<String, T> word) {
    return Arrays.stream(joined.split(" "))
        .filter(it -> !it.isEmpty())
        .map(word)
        .collect(toCollection(LinkedHashSet::new));
  }
}
