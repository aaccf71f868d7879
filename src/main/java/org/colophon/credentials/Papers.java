package org.colophon.credentials;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.colophon.installation.Installation;
import org.colophon.installation.Links;
import org.colophon.program.WrittenDate;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Makes the papers a certified person receives (R54). */
@Component
class Papers {

  private final ITemplateEngine pages = engine();
  private final PdfPrinter printer;
  private final Installation installation;
  private final Links links;

  Papers(PdfPrinter printer, Installation installation, Links links) {
    this.printer = printer;
    this.installation = installation;
    this.links = links;
  }

  /** The certificate, one landscape page. */
  byte[] certificate(CertificateView certificate) {
    return print("certificate", certificate, Map.of("size", sizeOf(certificate.holderName())));
  }

  /** What the certificate rests on, portrait. */
  byte[] transcript(CertificateView certificate, List<TranscriptLine> lines) {
    return print(
        "transcript", certificate, Map.of("lines", lines.stream().map(TranscriptRow::of).toList()));
  }

  private byte[] print(String template, CertificateView certificate, Map<String, Object> more) {
    var checkLink = links.to("/check/{number}", certificate.number().value());
    var model = new Context(Locale.US);
    model.setVariable("program", installation.programName());
    model.setVariable("certificate", certificate);
    model.setVariable("provisional", certificate.status() == RegisterStatus.PROVISIONAL);
    model.setVariable("issuedOn", WrittenDate.of(certificate.issuedOn()));
    model.setVariable("validUntil", WrittenDate.of(certificate.validUntil()));
    model.setVariable("checkLink", checkLink);
    model.setVariable("checkPage", links.to("/check").replaceFirst("^https?://", ""));
    model.setVariable("code", QrCode.dataAddress(checkLink));
    model.setVariables(more);
    return printer.print(pages.process(template, model));
  }

  /** Long names are set smaller; the longest go on two or three lines. */
  private static String sizeOf(String name) {
    int length = name.codePointCount(0, name.length());
    if (length <= 34) {
      return length <= 25 ? "large" : "medium";
    }
    if (length <= 46) {
      return "small";
    }
    return length <= 88 ? "two-lines" : "three-lines";
  }

  private static ITemplateEngine engine() {
    var files = new ClassLoaderTemplateResolver();
    files.setPrefix("certificates/");
    files.setSuffix(".xhtml");
    files.setTemplateMode(TemplateMode.XML);
    files.setCharacterEncoding("UTF-8");
    var engine = new SpringTemplateEngine();
    engine.setTemplateResolver(files);
    return engine;
  }

  /** A line as the paper words it. */
  record TranscriptRow(String set, String kind, String edition, String route, String achievedOn) {

    static TranscriptRow of(TranscriptLine line) {
      return new TranscriptRow(
          line.set(),
          line.required() ? "Required" : "Elective",
          line.edition(),
          line.route(),
          day(line.achievedOn()));
    }

    private static String day(LocalDate day) {
      return WrittenDate.of(day);
    }
  }
}
