package org.colophon.credentials;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF, the reference validator, finds wrong in a PDF. */
enum PdfStandard {
  /** Readable by screen readers. */
  PDF_UA_1(PDFAFlavour.PDFUA_1),
  /** Readable in decades, with its structure. */
  PDF_A_2A(PDFAFlavour.PDFA_2_A);

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private final PDFAFlavour flavour;

  PdfStandard(PDFAFlavour flavour) {
    this.flavour = flavour;
  }

  /** Every rule a document breaks, with the place; empty when it keeps the standard. */
  List<String> breaches(byte[] pdf) {
    var foundry = Foundries.defaultInstance();
    try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour);
        var validator = foundry.createValidator(flavour, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(it -> it.getStatus() == TestAssertion.Status.FAILED)
          .map(it -> it.getRuleId().getClause() + " " + it.getMessage() + " " + it.getLocation())
          .distinct()
          .toList();
    } catch (VeraPDFException e) {
      throw new AssertionError("Not a PDF that can be read", e);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
