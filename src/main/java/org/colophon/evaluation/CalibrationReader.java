package org.colophon.evaluation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.colophon.evaluation.CalibrationPortfolio.Answer;
import org.colophon.evaluation.CalibrationPortfolio.Proof;
import org.colophon.program.CompetencySet;
import org.colophon.program.EditionId;
import org.colophon.program.Rulebook;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the portfolios for the calibration, one file each, and holds them against their sets. */
class CalibrationReader {

  private static final int LONGEST_NAME = 80;

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

  private final Rulebook rules;

  CalibrationReader(Rulebook rules) {
    this.rules = rules;
  }

  /** A file as it is written. */
  private record Written(
      String edition,
      String set,
      String sample,
      String title,
      List<String> statement,
      Map<Integer, WrittenAnswer> competencies) {

    Written {
      required("edition", edition);
      required("set", set);
      required("sample", sample);
      required("title", title);
      required("statement", statement);
      required("competencies", competencies);
    }
  }

  private record WrittenAnswer(
      List<String> text,
      @Nullable List<String> primary,
      @Nullable List<String> secondary,
      String key,
      String because) {

    WrittenAnswer {
      required("text", text);
      required("key", key);
      required("because", because);
    }
  }

  private static void required(String field, @Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException(field + " is missing");
    }
  }

  /**
   * Reads every file of a folder that ends in {@code .yaml}, in the order of their names.
   *
   * @param location as {@code classpath:evaluation/calibration/} or {@code file:./calibration/}
   * @throws CalibrationFileBroken when a file is not as it must be
   */
  List<CalibrationPortfolio> read(String location) {
    var folder = location.endsWith("/") ? location : location + "/";
    try {
      return Arrays.stream(
              new PathMatchingResourcePatternResolver().getResources(folder + "*.yaml"))
          .sorted(Comparator.comparing(it -> Objects.requireNonNull(it.getFilename())))
          .map(this::read)
          .toList();
    } catch (IOException e) {
      throw new CalibrationFileBroken(folder, "the folder cannot be read: " + e.getMessage());
    }
  }

  private CalibrationPortfolio read(Resource file) {
    var name = Objects.requireNonNull(file.getFilename());
    try (var content = file.getInputStream()) {
      return portfolio(name, YAML.readValue(content, Written.class));
    } catch (JsonProcessingException e) {
      throw new CalibrationFileBroken(name, e.getOriginalMessage());
    } catch (IOException e) {
      throw new CalibrationFileBroken(name, "it cannot be read: " + e.getMessage());
    }
  }

  private CalibrationPortfolio portfolio(String name, Written it) {
    var id = name.substring(0, name.length() - ".yaml".length());
    if (!id.matches("[a-z0-9][a-z0-9-]*") || id.length() > LONGEST_NAME) {
      throw new CalibrationFileBroken(
          name, "its name has small letters, digits and hyphens only, 80 at most");
    }
    var set = set(name, it);
    var answers = new ArrayList<Answer>();
    for (var competency : set.competencies()) {
      answers.add(answer(name, it, competency.number()));
    }
    if (it.competencies().size() != answers.size()) {
      throw new CalibrationFileBroken(
          name, "the set has %d competencies and no others".formatted(answers.size()));
    }
    return new CalibrationPortfolio(
        id,
        EditionId.of(it.edition()),
        set.id(),
        yes(name, it.sample()),
        it.title(),
        String.join("\n\n", it.statement()),
        answers);
  }

  private CompetencySet set(String name, Written it) {
    return rules.editions().stream()
        .filter(edition -> edition.id().value().equals(it.edition()))
        .flatMap(edition -> edition.sets().stream())
        .filter(set -> set.id().value().equals(it.set()))
        .findFirst()
        .orElseThrow(
            () ->
                new CalibrationFileBroken(
                    name, "there is no set %s in an edition %s".formatted(it.set(), it.edition())));
  }

  private static Answer answer(String name, Written it, int competency) {
    var written = it.competencies().get(competency);
    if (written == null) {
      throw new CalibrationFileBroken(name, "competency %d is not there".formatted(competency));
    }
    if (written.because().isBlank() || written.because().length() > 4000) {
      throw new CalibrationFileBroken(
          name,
          "competency %d says in up to 4,000 characters why its rating is that"
              .formatted(competency));
    }
    var evidence = new ArrayList<Proof>();
    strings(written.primary()).forEach(text -> evidence.add(new Proof(true, text)));
    strings(written.secondary()).forEach(text -> evidence.add(new Proof(false, text)));
    return new Answer(
        competency,
        written.text(),
        evidence,
        key(name, competency, written.key()),
        written.because());
  }

  private static List<String> strings(@Nullable List<String> written) {
    return Optional.ofNullable(written).orElse(List.of());
  }

  private static Finding key(String name, int competency, String written) {
    return Arrays.stream(Finding.values())
        .filter(it -> it.label().equalsIgnoreCase(written))
        .findFirst()
        .orElseThrow(
            () ->
                new CalibrationFileBroken(
                    name,
                    "the key of competency %d is one of met, partly met, not met"
                        .formatted(competency)));
  }

  private static boolean yes(String name, String written) {
    return switch (written) {
      case "yes", "true" -> true;
      case "no", "false" -> false;
      default -> throw new CalibrationFileBroken(name, "sample is yes or no");
    };
  }
}
