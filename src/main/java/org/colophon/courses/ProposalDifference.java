package org.colophon.courses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What an amendment changes of a course (R25): only this is judged again.
 *
 * @param fields what is written in words, in the order of the proposal
 * @param competencies those whose entry in the map differs, by number
 * @param instructors who joins, leaves or is described anew
 */
public record ProposalDifference(
    List<Field> fields, List<Competency> competencies, List<Teacher> instructors) {

  public ProposalDifference {
    fields = List.copyOf(fields);
    competencies = List.copyOf(competencies);
    instructors = List.copyOf(instructors);
  }

  /** A field whose text differs. */
  public record Field(ProposalField field, TextChange text) {}

  /**
   * A competency whose entry in the map differs.
   *
   * @param number its number in the set
   */
  public record Competency(int number, TextChange content, TextChange assessment) {}

  /** Somebody who teaches, with how that changes and what makes them fit for it. */
  public record Teacher(String name, ChangeKind kind, TextChange qualification) {}

  /** Compares the text that holds with the one that is to hold. */
  static ProposalDifference between(ProposalContent before, ProposalContent after) {
    return new ProposalDifference(
        Arrays.stream(ProposalField.values())
            .map(it -> new Field(it, TextChange.of(words(it, before), words(it, after))))
            .filter(it -> it.text().kind() != ChangeKind.SAME)
            .toList(),
        numbers(before, after).stream()
            .map(it -> competency(before.entry(it), after.entry(it)))
            .filter(it -> it.content().differs() || it.assessment().differs())
            .toList(),
        teachers(before, after));
  }

  /** Whether content or assessment changes: that is judged again. */
  public boolean needsReview() {
    return !competencies.isEmpty() || !fields.isEmpty();
  }

  public boolean isEmpty() {
    return !needsReview() && instructors.isEmpty();
  }

  /** What changes about a competency; empty when nothing does. */
  public Optional<Competency> competency(int number) {
    return competencies.stream().filter(it -> it.number() == number).findFirst();
  }

  /** The numbers of the competencies to be judged again. */
  public List<Integer> numbers() {
    return competencies.stream().map(Competency::number).toList();
  }

  private static String words(ProposalField field, ProposalContent content) {
    return field == ProposalField.DELIVERY
        ? content.delivery().map(Delivery::label).orElse("")
        : content.answer(field);
  }

  private static TreeSet<Integer> numbers(ProposalContent before, ProposalContent after) {
    var numbers = new TreeSet<Integer>();
    Stream.of(before, after)
        .flatMap(it -> it.map().stream())
        .forEach(it -> numbers.add(it.competency()));
    return numbers;
  }

  private static Competency competency(MapEntry before, MapEntry after) {
    return new Competency(
        after.competency(),
        TextChange.of(before.content(), after.content()),
        TextChange.of(before.assessment(), after.assessment()));
  }

  private static List<Teacher> teachers(ProposalContent before, ProposalContent after) {
    var teachers = new ArrayList<Teacher>();
    for (var now : after.instructors()) {
      teacher(before.instructor(now.id()), now).ifPresent(teachers::add);
    }
    for (var then : before.instructors()) {
      if (after.instructor(then.id()).isEmpty()) {
        teachers.add(
            new Teacher(then.name(), ChangeKind.REMOVED, TextChange.of(then.qualification(), "")));
      }
    }
    return teachers;
  }

  private static Optional<Teacher> teacher(Optional<Instructor> before, Instructor now) {
    if (before.filter(now::equals).isPresent()) {
      return Optional.empty();
    }
    var kind = before.isPresent() ? ChangeKind.CHANGED : ChangeKind.ADDED;
    return Optional.of(
        new Teacher(
            now.name(),
            kind,
            TextChange.of(before.map(Instructor::qualification).orElse(""), now.qualification())));
  }
}
