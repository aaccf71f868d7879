package org.colophon.evaluation;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.colophon.program.Language;

/** Keeps somebody's languages in one column, so that many people are read with one query. */
@Converter
class Languages implements AttributeConverter<Set<Language>, String> {

  @Override
  public String convertToDatabaseColumn(Set<Language> languages) {
    return languages.stream().sorted().map(Language::name).collect(joining(" "));
  }

  @Override
  public Set<Language> convertToEntityAttribute(String kept) {
    var all = EnumSet.noneOf(Language.class);
    Arrays.stream(kept.split(" ")).map(Language::valueOf).forEach(all::add);
    return Collections.unmodifiableSet(all);
  }
}
