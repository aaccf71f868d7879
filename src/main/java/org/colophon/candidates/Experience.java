package org.colophon.candidates;

import static com.fasterxml.jackson.annotation.JsonFormat.Shape.STRING;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One employment or volunteer service in a library, with hours given either by the week or in
 * total.
 *
 * @param kind null as long as it is not chosen
 * @param from first day of work
 * @param to last day of work; null when the work goes on
 * @param hoursPerWeek average hours in a week of seven days, decimals allowed
 * @param totalHours all hours from first to last day, when there was no regular week
 */
public record Experience(
    ExperienceId id,
    String employer,
    String position,
    @Nullable ExperienceKind kind,
    @JsonFormat(shape = STRING) @Nullable LocalDate from,
    @JsonFormat(shape = STRING) @Nullable LocalDate to,
    @Nullable BigDecimal hoursPerWeek,
    @Nullable BigDecimal totalHours) {

  /** Work with a regular week; {@code to} is null when it goes on. */
  public static Experience weekly(
      String employer,
      String position,
      ExperienceKind kind,
      LocalDate from,
      @Nullable LocalDate to,
      BigDecimal hoursPerWeek) {
    return new Experience(
        ExperienceId.next(), employer, position, kind, from, to, hoursPerWeek, null);
  }

  /** Work whose hours are known only as a sum; {@code to} is null when it goes on. */
  public static Experience inTotal(
      String employer,
      String position,
      ExperienceKind kind,
      LocalDate from,
      @Nullable LocalDate to,
      BigDecimal totalHours) {
    return new Experience(
        ExperienceId.next(), employer, position, kind, from, to, null, totalHours);
  }
}
