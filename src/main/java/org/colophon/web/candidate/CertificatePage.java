package org.colophon.web.candidate;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.security.Principal;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import org.colophon.accounts.PersonId;
import org.colophon.credentials.CertificateView;
import org.colophon.credentials.Certificates;
import org.colophon.credentials.EmployerLetterRefused;
import org.colophon.files.FileId;
import org.colophon.files.FileStore;
import org.colophon.files.StoredFile;
import org.colophon.installation.Links;
import org.colophon.web.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives certified people their certificate, and nobody else's (R54). */
@Controller
class CertificatePage {

  private final Certificates certificates;
  private final FileStore files;
  private final Links links;
  private final MessageSourceAccessor texts;

  CertificatePage(Certificates certificates, FileStore files, Links links, MessageSource texts) {
    this.certificates = certificates;
    this.files = files;
    this.links = links;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping("/certificate")
  String certificate(Principal person, Model page) {
    own(person)
        .ifPresent(
            it -> {
              page.addAttribute("certificate", it);
              page.addAttribute("checkLink", links.to("/check/{number}", it.number().value()));
              page.addAttribute("letters", certificates.employerLetters(it.number()));
            });
    return "candidate/certificate";
  }

  @PostMapping("/certificate/employer")
  String writeToEmployer(
      EmployerLetterForm form, Principal person, Model page, RedirectAttributes next) {
    var own = own(person);
    if (own.isEmpty()) {
      return "redirect:/certificate";
    }
    var problems = new ArrayList<>(form.problems(texts));
    if (problems.isEmpty()) {
      try {
        certificates.writeToEmployer(own.get().number(), form.addressee(), form.address());
        next.addFlashAttribute(
            "notice", texts.getMessage("certificate.employer.done", new Object[] {form.email()}));
        return "redirect:/certificate";
      } catch (EmployerLetterRefused e) {
        problems.add(
            new Problem("email", texts.getMessage("certificate.employer.refused." + e.reason())));
      }
    }
    page.addAttribute("problems", problems).addAttribute("form", form);
    return certificate(person, page);
  }

  @PostMapping("/certificate/register")
  String show(@RequestParam boolean shown, Principal person, RedirectAttributes next) {
    certificates.show(PersonId.of(person.getName()), shown);
    next.addFlashAttribute(
        "notice", texts.getMessage(shown ? "certificate.now-shown" : "certificate.now-hidden"));
    return "redirect:/certificate";
  }

  @GetMapping("/certificate.pdf")
  ResponseEntity<Resource> certificatePdf(Principal person) {
    return download(person, CertificateView::certificate);
  }

  @GetMapping("/transcript.pdf")
  ResponseEntity<Resource> transcriptPdf(Principal person) {
    return download(person, CertificateView::transcript);
  }

  private ResponseEntity<Resource> download(
      Principal person, Function<CertificateView, Optional<FileId>> paper) {
    var file =
        own(person)
            .flatMap(paper)
            .flatMap(files::find)
            .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .contentLength(file.size())
        .header(HttpHeaders.CONTENT_DISPOSITION, asAttachment(file))
        .header("X-Content-Type-Options", "nosniff")
        .body(new InputStreamResource(files.read(file.id())));
  }

  private Optional<CertificateView> own(Principal person) {
    return certificates.ofPerson(PersonId.of(person.getName()));
  }

  private static String asAttachment(StoredFile file) {
    return ContentDisposition.attachment().filename(file.name()).build().toString();
  }
}
