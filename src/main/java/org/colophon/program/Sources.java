package org.colophon.program;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sources a program names, by their marks. */
record Sources(Map<String, Source> byId) {

  static Sources read(Entry entry) {
    var sources = new LinkedHashMap<String, Source>();
    entry.members().forEach((id, source) -> sources.put(id, source(id, source)));
    return new Sources(sources);
  }

  /** The sources named in a list of marks. */
  List<Source> named(Entry marks) {
    return marks.items().stream().map(this::sourceOf).toList();
  }

  private Source sourceOf(Entry mark) {
    return Optional.ofNullable(byId.get(mark.text()))
        .orElseThrow(() -> mark.broken("there is no source \"%s\"".formatted(mark.text())));
  }

  private static Source source(String id, Entry entry) {
    var fields = entry.fields(Set.of("title"), Set.of("address"));
    return new Source(id, fields.text("title"), fields.find("address").map(Entry::text).orElse(""));
  }
}
