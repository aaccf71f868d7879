package org.colophon.program;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.UnicodeReader;

/**
 * One place in a file of the program: gives what is written there in the form that is asked for.
 * What does not have that form is refused with the place and the reason, never guessed at.
 */
final class Entry {

  private final String file;
  private final String path;
  private final Node node;

  private Entry(String file, String path, Node node) {
    this.file = file;
    this.path = path;
    this.node = node;
  }

  /**
   * Reads a whole file.
   *
   * @param file its name, for messages
   * @param content YAML with one document
   */
  static Entry of(String file, UnicodeReader content) {
    try {
      var root = new Yaml(new LoaderOptions()).compose(content);
      if (root == null) {
        throw new ProgramFileBroken(file, "line 1", "the file is empty");
      }
      return new Entry(file, "", root);
    } catch (MarkedYAMLException e) {
      throw new ProgramFileBroken(file, line(e), "not readable as YAML: " + e.getProblem());
    } catch (YAMLException e) {
      throw new ProgramFileBroken(file, "line 1", "not readable as YAML: " + e.getMessage());
    }
  }

  private static String line(MarkedYAMLException e) {
    var mark = Optional.ofNullable(e.getProblemMark()).orElse(e.getContextMark());
    return "line " + (mark == null ? 1 : mark.getLine() + 1);
  }

  /** What is written here under names of the file's own choosing, in order; at least one. */
  Map<String, Entry> members() {
    if (!(node instanceof MappingNode mapping)) {
      throw broken("expected names, each with something under it");
    }
    var members = new LinkedHashMap<String, Entry>();
    for (var tuple : mapping.getValue()) {
      var key = at(tuple.getKeyNode(), path);
      var name = key.text();
      if (members.put(name, at(tuple.getValueNode(), below(name))) != null) {
        throw key.broken("\"%s\" is written twice".formatted(name));
      }
    }
    if (members.isEmpty()) {
      throw broken("nothing is written here");
    }
    return members;
  }

  /** The fields written here. Every name but these is refused, and so is a missing required one. */
  Fields fields(Set<String> required, Set<String> optional) {
    var members = members();
    for (var name : members.keySet()) {
      if (!required.contains(name) && !optional.contains(name)) {
        throw members
            .get(name)
            .broken("unknown field; known here are " + listed(required, optional));
      }
    }
    for (var name : new TreeSet<>(required)) {
      if (!members.containsKey(name)) {
        throw broken("\"%s\" is missing".formatted(name));
      }
    }
    return new Fields(members);
  }

  /** The items of the list written here, which has at least one. */
  List<Entry> items() {
    if (!(node instanceof SequenceNode sequence)) {
      throw broken("expected a list");
    }
    if (sequence.getValue().isEmpty()) {
      throw broken("the list is empty");
    }
    var items = new ArrayList<Entry>();
    for (var item : sequence.getValue()) {
      items.add(at(item, below(String.valueOf(items.size() + 1))));
    }
    return items;
  }

  /** The words written here, in one line. */
  String text() {
    if (!(node instanceof ScalarNode scalar)) {
      throw broken("expected a single value");
    }
    if (scalar.getValue().isBlank()) {
      throw broken("nothing is written here");
    }
    return scalar.getValue().strip();
  }

  LocalDate date() {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeParseException e) {
      throw broken("expected a day of the calendar as 2012-10-28, found \"%s\"".formatted(text()));
    }
  }

  /** A whole number without unit. */
  int number() {
    if (!text().matches("[0-9]{1,6}")) {
      throw broken("expected a whole number from 0 up, found \"%s\"".formatted(text()));
    }
    return Integer.parseInt(text());
  }

  /** One of a few words. */
  String word(Set<String> allowed) {
    if (!allowed.contains(text())) {
      throw broken("expected one of %s, found \"%s\"".formatted(listed(allowed, Set.of()), text()));
    }
    return text();
  }

  ProgramFileBroken broken(String reason) {
    var line = "line " + (node.getStartMark().getLine() + 1);
    return new ProgramFileBroken(file, path.isEmpty() ? line : line + ", " + path, reason);
  }

  private Entry at(Node node, String path) {
    return new Entry(file, path, node);
  }

  private String below(String name) {
    return path.isEmpty() ? name : path + " > " + name;
  }

  private static String listed(Set<String> names, Set<String> more) {
    return Stream.of(names, more).flatMap(Set::stream).sorted().collect(joining(", "));
  }

  /** The named fields of an entry. */
  record Fields(Map<String, Entry> byName) {

    /** A required field. */
    Entry get(String name) {
      return byName.get(name);
    }

    Optional<Entry> find(String name) {
      return Optional.ofNullable(byName.get(name));
    }

    String text(String name) {
      return get(name).text();
    }
  }
}
