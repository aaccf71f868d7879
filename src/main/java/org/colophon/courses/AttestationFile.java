package org.colophon.courses;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a file of completions as spreadsheets write them: in UTF-8, UTF-16 or Windows-1252, with
 * commas, semicolons or tabs, with line breaks inside quotes.
 */
final class AttestationFile {

  static final int MOST_ROWS = 50_000;

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int LONGEST_CELL = 1000;

  private AttestationFile() {}

  /**
   * The rows below the line of headings.
   *
   * @throws UploadRefused with what to do about the file as a whole
   */
  static List<AttestedRow> read(byte[] content) throws UploadRefused {
    if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
      throw new UploadRefused(
          "This is a workbook. Open it in your spreadsheet program and save it as CSV.");
    }
    var text = text(content);
    if (text.indexOf('\0') >= 0) {
      throw new UploadRefused("This is not a text file. Save your table as CSV.");
    }
    return rows(text);
  }

  private static String text(byte[] content) {
    var charset = charset(content);
    var text = new String(content, charset);
    return text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
  }

  private static Charset charset(byte[] content) {
    if (content.length > 1) {
      if ((content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xFE
          || content[0] != 0 && content[1] == 0) {
        return UTF_16LE;
      }
      if ((content[0] & 0xFF) == 0xFE && (content[1] & 0xFF) == 0xFF
          || content[0] == 0 && content[1] != 0) {
        return UTF_16BE;
      }
    }
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
      return UTF_8;
    } catch (CharacterCodingException e) {
      return WINDOWS;
    }
  }

  private static List<AttestedRow> rows(String text) throws UploadRefused {
    var format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter(text))
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true)
            .get();
    var rows = new ArrayList<AttestedRow>();
    try (var records = format.parse(new StringReader(text))) {
      var all = records.iterator();
      if (!all.hasNext() || !isHeading(all.next())) {
        throw new UploadRefused(
            "The first line has to name the columns: %s. Take the template and fill it in."
                .formatted(String.join(", ", AttestedRow.COLUMNS)));
      }
      while (all.hasNext()) {
        var cells = all.next();
        if (cells.stream().allMatch(String::isBlank)) {
          continue;
        }
        if (rows.size() == MOST_ROWS) {
          throw new UploadRefused("Send at most 50,000 rows in one file; this one has more.");
        }
        rows.add(row((int) cells.getRecordNumber(), cells));
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new UploadRefused(
          "After %d rows the file cannot be read on: a quotation mark is missing or too many there."
              .formatted(rows.size()));
    }
    if (rows.isEmpty()) {
      throw new UploadRefused("There is no row below the line that names the columns.");
    }
    return rows;
  }

  private static AttestedRow row(int line, CSVRecord cells) {
    return new AttestedRow(
        line, cell(cells, 0), cell(cells, 1), cell(cells, 2), cell(cells, 3), cell(cells, 4));
  }

  private static String cell(CSVRecord cells, int at) {
    var text = at < cells.size() ? cells.get(at) : "";
    return text.substring(0, Math.min(text.length(), LONGEST_CELL));
  }

  /**
   * Spreadsheets of other languages write semicolons; what stands most often in line one counts.
   */
  private static char delimiter(String text) {
    var heading = text.lines().findFirst().orElse("");
    var best = ',';
    for (var candidate : new char[] {';', '\t'}) {
      if (count(heading, candidate) > count(heading, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String line, char sign) {
    return line.chars().filter(it -> it == sign).count();
  }

  private static boolean isHeading(CSVRecord cells) {
    return cells.size() >= AttestedRow.COLUMNS.size()
        && cells.stream()
            .limit(AttestedRow.COLUMNS.size())
            .map(it -> it.strip().toLowerCase(Locale.ROOT))
            .toList()
            .equals(AttestedRow.COLUMNS);
  }
}
