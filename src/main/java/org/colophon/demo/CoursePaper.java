package org.colophon.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.colophon.courses.CourseView;
import org.colophon.program.WrittenDate;

/** What a provider of the demo gives to somebody who completed a course: a plain page. */
final class CoursePaper {

  private CoursePaper() {}

  /** The page as a PDF. */
  static byte[] of(String name, CourseView course, LocalDate completedOn) throws IOException {
    return of(
        List.of(
            course.providerName(),
            "Certificate of completion",
            name + " has completed",
            course.title(),
            "on " + WrittenDate.of(completedOn) + ".",
            "Made for the Colophon demo. Nobody of this name took this course."));
  }

  /** Some lines as a PDF. */
  static byte[] of(List<String> lines) throws IOException {
    try (var paper = new PDDocument();
        var bytes = new ByteArrayOutputStream()) {
      var page = new PDPage(PDRectangle.LETTER);
      paper.addPage(page);
      write(paper, page, lines);
      paper.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static void write(PDDocument paper, PDPage page, List<String> lines) throws IOException {
    try (var text = new PDPageContentStream(paper, page)) {
      text.setFont(new PDType1Font(FontName.HELVETICA), 16);
      text.setLeading(32);
      text.beginText();
      text.newLineAtOffset(72, 640);
      for (var line : lines) {
        text.showText(plain(line));
        text.newLine();
      }
      text.endText();
    }
  }

  /** The built-in fonts know Latin letters without most accents. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[^ -~]", "");
  }
}
