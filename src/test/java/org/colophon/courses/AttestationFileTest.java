package org.colophon.courses;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttestationFileTest {

  static final String HEAD = "course,name,address or case number,first day,last day\r\n";
  static final String ROW = "Libraries online,Zoë Álvarez,zoe@x.example,2026-01-05,2026-02-05\r\n";
  static final AttestedRow ZOE =
      new AttestedRow(
          2, "Libraries online", "Zoë Álvarez", "zoe@x.example", "2026-01-05", "2026-02-05");

  static Stream<byte[]> encodings() {
    var text = HEAD + ROW;
    return Stream.of(
        text.getBytes(UTF_8),
        ("\uFEFF" + text).getBytes(UTF_8),
        ("\uFEFF" + text).getBytes(UTF_16LE),
        ("\uFEFF" + text).getBytes(UTF_16BE),
        text.getBytes(UTF_16LE),
        text.getBytes(UTF_16BE),
        text.getBytes(Charset.forName("windows-1252")));
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void everyWayASpreadsheetWritesLettersIsRead(byte[] content) throws Exception {
    assertThat(AttestationFile.read(content)).containsExactly(ZOE);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void everyWayASpreadsheetSeparatesCellsIsRead(String separator) throws Exception {
    assertThat(read((HEAD + ROW).replace(",", separator))).containsExactly(ZOE);
  }

  @Test
  void rowsCountAsASpreadsheetShowsThemWhateverIsInACell() throws Exception {
    var rows =
        read(
            HEAD
                + "\"Libraries,\nonline\",\"Zoë \"\"Zo\"\" Álvarez\",zoe@x.example,2026-01-05,2026-02-05\n"
                + "\n"
                + ROW);

    assertThat(rows.get(0).course()).isEqualTo("Libraries,\nonline");
    assertThat(rows.get(0).name()).isEqualTo("Zoë \"Zo\" Álvarez");
    assertThat(rows).extracting(AttestedRow::line).containsExactly(2, 4);
  }

  @Test
  void rowWithTooFewCellsIsKeptToBeJudged() throws Exception {
    assertThat(read(HEAD + "Libraries online,Zoë\n"))
        .containsExactly(new AttestedRow(2, "Libraries online", "Zoë", "", "", ""));
  }

  @Test
  void whatIsNoTableSaysWhatToDo() {
    refused("PK\u0003\u0004 a workbook", "save it as CSV");
    refused("", "name the columns");
    refused(ROW, "name the columns");
    refused(HEAD, "no row below");
    refused(HEAD + ",,,,\n", "no row below");
    refused(HEAD + "a,\"b,c\n" + ROW, "quotation mark");
    refused(HEAD + "a\0b,,,,\n" + ROW, "not a text file");
  }

  @Test
  void asManyRowsAsAreAllowedAndNotOneMore() throws Exception {
    assertThat(read(HEAD + ROW.repeat(50_000))).hasSize(50_000);
    refused(HEAD + ROW.repeat(50_001), "50,000");
  }

  private static void refused(String content, String message) {
    assertThatThrownBy(() -> read(content))
        .isInstanceOf(UploadRefused.class)
        .hasMessageContaining(message);
  }

  private static List<AttestedRow> read(String content) throws UploadRefused {
    return AttestationFile.read(content.getBytes(UTF_8));
  }
}
