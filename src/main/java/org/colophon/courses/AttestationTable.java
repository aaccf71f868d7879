package org.colophon.courses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes tables for spreadsheets. What was typed may begin like a formula; here it begins with an
 * apostrophe then, and no spreadsheet computes it.
 */
final class AttestationTable {

  /** So that spreadsheets read UTF-8. */
  private static final String MARK = "\uFEFF";

  private AttestationTable() {}

  /** The file to fill in. */
  static String template() {
    return write(List.of());
  }

  /** Rows as they were sent, each with what is to be put right. */
  static String of(List<AttestationView> rows) {
    return write(
        rows.stream()
            .map(
                it ->
                    List.of(
                        it.course(),
                        it.name(),
                        it.identifier(),
                        it.started(),
                        it.completed(),
                        String.valueOf(it.line()),
                        it.note()))
            .toList());
  }

  private static String write(List<List<String>> rows) {
    var text = new StringBuilder(MARK);
    try (var table = new CSVPrinter(text, CSVFormat.EXCEL)) {
      table.printRecord(
          rows.isEmpty()
              ? AttestedRow.COLUMNS
              : Stream.concat(AttestedRow.COLUMNS.stream(), Stream.of("row", "why")).toList());
      for (var row : rows) {
        table.printRecord(row.stream().map(AttestationTable::harmless).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Nothing is written to", e);
    }
    return text.toString();
  }

  private static String harmless(String cell) {
    return !cell.isEmpty() && "=+-@\t\r\n|%".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
