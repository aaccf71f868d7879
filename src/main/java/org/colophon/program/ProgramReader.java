package org.colophon.program;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.ResourceLoader;
import org.yaml.snakeyaml.reader.UnicodeReader;

/**
 * Reads the files of a program from their folder: {@code program.yaml} first, which names the rest.
 */
final class ProgramReader {

  private final ResourceLoader resources = new DefaultResourceLoader();
  private final String folder;

  ProgramReader(String location) {
    folder = location.endsWith("/") ? location : location + "/";
  }

  Program read() {
    var fields =
        file("program.yaml").fields(Set.of("title", "begins", "editions", "sources"), Set.of());
    var begins = fields.get("begins").date();
    var sources = Sources.read(fields.get("sources"));
    return new Program(
        fields.text("title"),
        begins,
        editions(fields.get("editions"), begins, sources),
        new RuleTableReader(sources, begins).read(file("rules.yaml")));
  }

  private NavigableMap<LocalDate, Edition> editions(Entry list, LocalDate begins, Sources sources) {
    var editions = new TreeMap<LocalDate, Edition>();
    for (var item : list.items()) {
      var edition = edition(item, sources);
      if (editions.put(edition.from(), edition) != null) {
        throw item.broken("another edition begins on " + edition.from() + " too");
      }
    }
    if (editions.firstKey().isAfter(begins)) {
      throw list.broken(
          "no edition before %s, but the rules begin on %s".formatted(editions.firstKey(), begins));
    }
    return editions;
  }

  private Edition edition(Entry item, Sources sources) {
    var id = id(item);
    return new EditionReader(sources).read(id, file("editions/" + id + ".yaml"));
  }

  private static EditionId id(Entry item) {
    try {
      return EditionId.of(item.text());
    } catch (IllegalArgumentException e) {
      throw item.broken("expected year and month of an edition, as \"2012-10\"");
    }
  }

  private Entry file(String name) {
    try (var content = resources.getResource(folder + name).getInputStream()) {
      return Entry.of(folder + name, new UnicodeReader(content));
    } catch (FileNotFoundException e) {
      throw new ProgramFileBroken(folder + name, "whole file", "there is no such file");
    } catch (IOException e) {
      throw new UncheckedIOException(folder + name, e);
    }
  }
}
