package org.colophon.credentials;

import static com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI;
import static com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.BiPredicate;
import java.util.logging.Level;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Prints pages as PDF that lasts and that screen readers can read: PDF/A and PDF/UA, with its fonts
 * inside. A page loads nothing from anywhere.
 */
@Component
class PdfPrinter {

  private static final BiPredicate<String, ExternalResourceType> PART_OF_THE_PAGE =
      (address, type) -> address.startsWith("data:");

  private static final byte[] COLORS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  PdfPrinter() {
    XRLog.listRegisteredLoggers().forEach(it -> XRLog.setLevel(it, Level.SEVERE));
  }

  /**
   * Prints one page.
   *
   * @param page well-formed, with a title and a language
   */
  byte[] print(String page) {
    try (var pdf = new ByteArrayOutputStream()) {
      var printer =
          new PdfRendererBuilder()
              .usePdfUaAccessibility(true)
              .usePdfAConformance(PdfAConformance.PDFA_2_A)
              .useColorProfile(COLORS)
              .useExternalResourceAccessControl(PART_OF_THE_PAGE, RUN_BEFORE_RESOLVING_URI)
              .useExternalResourceAccessControl(PART_OF_THE_PAGE, RUN_AFTER_RESOLVING_URI)
              .withProducer("Colophon")
              .withHtmlContent(page, "")
              .toStream(pdf);
      useFonts(printer);
      printer.run();
      return pdf.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("A PDF could not be made", e);
    }
  }

  private static void useFonts(PdfRendererBuilder printer) {
    font(printer, "Serif", "Regular", 400, FontStyle.NORMAL);
    font(printer, "Serif", "Italic", 400, FontStyle.ITALIC);
    font(printer, "Serif", "Bold", 700, FontStyle.NORMAL);
    font(printer, "Sans", "Regular", 400, FontStyle.NORMAL);
    font(printer, "Sans", "Bold", 700, FontStyle.NORMAL);
  }

  private static void font(
      PdfRendererBuilder printer, String family, String cut, int weight, FontStyle style) {
    var file = "liberation/Liberation%s-%s.ttf".formatted(family, cut);
    printer.useFont(() -> open(file), "Liberation " + family, weight, style, true);
  }

  private static InputStream open(String file) {
    try {
      return new ClassPathResource(file).getInputStream();
    } catch (IOException e) {
      throw new UncheckedIOException("Font missing: " + file, e);
    }
  }
}
