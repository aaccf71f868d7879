package org.colophon.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

  @ParameterizedTest
  @CsvSource({
    "certificate.pdf, certificate.pdf",
    "../../etc/passwd, passwd",
    "C:\\Users\\mira\\diploma.pdf, diploma.pdf",
    ".htaccess, htaccess",
    "'  report 2026 .pdf. ', 'report 2026 .pdf'",
    "'a:b*c?\"d\".pdf', a_b_c__d_.pdf",
    "Zeugnis für Zoë.pdf, Zeugnis für Zoë.pdf",
    "/, file",
    "..., file",
  })
  void pathsAndSignsThatMeanSomethingAreTakenOut(String name, String clean) {
    assertThat(FileName.clean(name)).isEqualTo(clean);
  }

  @Test
  void controlAndDirectionMarksAreDropped() {
    assertThat(FileName.clean("photo\u202Egpj.exe")).isEqualTo("photogpj.exe");
    assertThat(FileName.clean("a\r\nSet-Cookie: x\u0000.pdf")).isEqualTo("a Set-Cookie_ x.pdf");
    assertThat(FileName.clean("a\u200Bb\uFEFF\u2028c\uD800.pdf")).isEqualTo("ab c.pdf");
  }

  @Test
  void longNamesKeepTheirEnding() {
    var clean = FileName.clean("\uD83D\uDCDA".repeat(80) + ".pdf");

    assertThat(clean).hasSizeLessThanOrEqualTo(100).endsWith("\uD83D\uDCDA.pdf");
    assertThat(FileName.clean("a.".repeat(80))).hasSize(100);
  }

  @Test
  void theEndingFitsTheType() {
    assertThat(FileName.clean("scan.JPEG", FileType.JPEG)).isEqualTo("scan.JPEG");
    assertThat(FileName.clean("report.exe", FileType.PDF_FILE)).isEqualTo("report.exe.pdf");
    assertThat(FileName.clean("scan", FileType.PNG)).isEqualTo("scan.png");
  }
}
