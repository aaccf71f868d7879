package org.colophon.webinars;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.colophon.accounts.EmailAddress;

/**
 * Reads the addresses out of the list that a meeting program exports. Each program names and orders
 * its columns in its own way, so whatever is an address counts, wherever it stands.
 */
final class AttendanceFile {

  static final int MOST_BYTES = 5_000_000;

  private AttendanceFile() {}

  static Set<String> addresses(byte[] content) throws AttendanceRefused {
    if (content.length > MOST_BYTES) {
      throw new AttendanceRefused("The file is larger than 5 MB. Send the list of one webinar.");
    }
    var text = text(content);
    if (text.startsWith("PK") || text.indexOf('\0') >= 0) {
      throw new AttendanceRefused("This is not a text file. Export the list as CSV.");
    }
    var addresses = new LinkedHashSet<String>();
    try (var rows = format(text).parse(new StringReader(text))) {
      for (var row : rows) {
        read(row, addresses);
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new AttendanceRefused(
          "The file cannot be read: a quotation mark is missing or too many.");
    }
    if (addresses.isEmpty()) {
      throw new AttendanceRefused(
          "There is no mail address in the file. Export the list with the addresses.");
    }
    return addresses;
  }

  private static void read(CSVRecord row, Set<String> addresses) {
    row.forEach(cell -> EmailAddress.read(cell).map(EmailAddress::value).ifPresent(addresses::add));
  }

  private static CSVFormat format(String text) {
    var first = text.lines().filter(it -> it.contains("@")).findFirst().orElse("");
    var delimiter = first.contains("\t") ? '\t' : first.contains(";") ? ';' : ',';
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(delimiter)
        .setIgnoreSurroundingSpaces(true)
        .get();
  }

  private static String text(byte[] content) {
    var text = new String(content, charset(content));
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Charset charset(byte[] content) {
    if (content.length > 1 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xFE) {
      return UTF_16LE;
    }
    return content.length > 1 && (content[0] & 0xFF) == 0xFE && (content[1] & 0xFF) == 0xFF
        ? UTF_16BE
        : UTF_8;
  }
}
