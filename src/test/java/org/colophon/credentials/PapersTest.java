package org.colophon.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.installation.Installation;
import org.colophon.installation.Links;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PapersTest {

  static final CertificateNumber NUMBER = CertificateNumber.draw(Year.of(2026), new Random(3));

  final Papers papers = papers();

  @Test
  void theCertificateIsOneLandscapePageWithEverythingOnIt() throws IOException {
    try (var pdf = Loader.loadPDF(papers.certificate(certificateOf("Ada Lind")))) {
      assertThat(pdf.getNumberOfPages()).isOne();
      assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(792f);
      assertThat(pdf.getPage(0).getMediaBox().getHeight()).isEqualTo(612f);
      assertThat(text(pdf))
          .contains(
              "Ada Lind",
              "Library Support Staff Certification (LSSC)",
              "Certified Library Support Staff (CLSS)",
              NUMBER.value(),
              "November 23, 2026",
              "November 30, 2030",
              "library.example/check");
      assertAccessible(pdf);
    }
  }

  @Test
  void aCameraReadsTheLinkOffThePaper() throws Exception {
    try (var pdf = Loader.loadPDF(papers.certificate(certificateOf("Ada Lind")))) {
      var image = new PDFRenderer(pdf).renderImageWithDPI(0, 150);
      int width = image.getWidth();
      int height = image.getHeight();
      var light =
          new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));

      assertThat(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText())
          .isEqualTo("https://library.example/check/" + NUMBER);
    }
  }

  @Test
  void aPageLoadsNothingFromAnywhere() throws IOException {
    var asked = new AtomicBoolean();
    var server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.set(true);
          exchange.close();
        });
    server.start();
    try {
      var address = "http://localhost:" + server.getAddress().getPort() + "/";
      new PdfPrinter()
          .print(
              """
              <html lang="en"><head><title>T</title><link rel="stylesheet" href="%1$sa.css"/>
              <style>body { background: url(%1$sb.png); font-family: "Liberation Serif" }</style></head>
              <body><img src="%1$sc.png" alt="c"/><img src="file:///etc/hostname" alt="d"/>x</body></html>
              """
                  .formatted(address));
    } finally {
      server.stop(0);
    }

    assertThat(asked).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Łucja Żółkiewska",
        "Begoña Ibáñez",
        "Nguyễn Thị Hương Đặng",
        "Maria-Magdalena Wilhelmina van der Oudekerk-Hohenzollern-Sigmaringen",
        "Taumatawhakatangihangakoauauotamateaturipukakapikimaungahoronukupokaiwhenuakitanatahu Tan",
        "Adaeze Chukwuebuka Nnamdi Oluwaseun Temitope Olufunmilayo Ayodele Babatunde Akintola Ogunsanwo Adeyemi-Fashola the Younger of Ibadan and Port Harcourt",
        "O’Neil <b> & Co.",
      })
  void everyNameStaysOnThePage(String name) throws IOException {
    try (var pdf = forTheEye(name, papers.certificate(certificateOf(name)))) {
      assertThat(pdf.getNumberOfPages()).isOne();
      assertThat(text(pdf).replaceAll("\\s", "")).contains(name.replaceAll("\\s", ""));
    }
  }

  @Test
  void theTranscriptListsSetEditionRouteAndDate() throws IOException {
    try (var pdf =
        forTheEye("transcript", papers.transcript(certificateOf("Ada Lind"), lines(6)))) {
      assertThat(pdf.getNumberOfPages()).isOne();
      assertThat(pdf.getPage(0).getMediaBox().getHeight()).isEqualTo(792f);
      assertThat(text(pdf))
          .contains("Ada Lind", NUMBER.value(), "Competency set 6", "Approved course", "Required")
          .contains("Competency sets of October 2012", "March 6, 2026", "Page 1 of 1");
      assertAccessible(pdf);
    }
  }

  /** The validator the standards' own association keeps, not our reading of them. */
  @ParameterizedTest
  @EnumSource
  void bothPapersKeepTheStandard(PdfStandard standard) {
    var certificate = certificateOf("Żaneta O’Brien-Łukasiewicz");

    assertThat(standard.breaches(papers.certificate(certificate))).isEmpty();
    assertThat(standard.breaches(papers.transcript(certificate, lines(10)))).isEmpty();
  }

  private static void assertAccessible(PDDocument pdf) throws IOException {
    var catalog = pdf.getDocumentCatalog();
    assertThat(catalog.getLanguage()).isEqualTo("en-US");
    assertThat(catalog.getMarkInfo().isMarked()).isTrue();
    assertThat(catalog.getStructureTreeRoot()).isNotNull();
    assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
    assertThat(pdf.getDocumentInformation().getTitle()).contains("Ada Lind", NUMBER.value());
    assertThat(new String(catalog.getMetadata().toByteArray()))
        .contains("pdfuaid:part", "pdfaid:part");
    for (var page : pdf.getPages()) {
      for (var name : page.getResources().getFontNames()) {
        assertThat(page.getResources().getFont(name).isEmbedded()).as(name.getName()).isTrue();
      }
    }
  }

  /** Leaves the paper under {@code target/papers}: whether it is beautiful only people can say. */
  private static PDDocument forTheEye(String name, byte[] pdf) throws IOException {
    var folder = Files.createDirectories(Path.of("target", "papers"));
    var file = name.replaceAll("\\P{L}+", "-");
    Files.write(folder.resolve(file.substring(0, Math.min(20, file.length())) + ".pdf"), pdf);
    return Loader.loadPDF(pdf);
  }

  private static String text(PDDocument pdf) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    return stripper.getText(pdf);
  }

  static CertificateView certificateOf(String name) {
    return new CertificateView(
        AwardId.next(),
        PersonId.of("u2001"),
        CaseNumber.of("C-2026-00042"),
        NUMBER,
        name,
        "Library Support Staff Certification (LSSC)",
        "Certified Library Support Staff (CLSS)",
        LocalDate.of(2026, 11, 23),
        LocalDate.of(2030, 11, 30),
        RegisterStatus.ACTIVE,
        true,
        Optional.empty(),
        Optional.empty());
  }

  static List<TranscriptLine> lines(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            it ->
                new TranscriptLine(
                    "Competency set " + it,
                    it <= 3,
                    "Competency sets of October 2012",
                    it == 2 ? "Portfolio" : "Approved course",
                    LocalDate.of(2026, 3, it)))
        .toList();
  }

  private static Papers papers() {
    var installation =
        new Installation(
            URI.create("https://library.example"),
            "Library Support Staff Certification Program",
            Path.of("data"),
            "secret");
    var links = mock(Links.class);
    when(links.to("/check")).thenReturn("https://library.example/check");
    when(links.to("/check/{number}", NUMBER.value()))
        .thenReturn("https://library.example/check/" + NUMBER);
    return new Papers(new PdfPrinter(), installation, links);
  }
}
