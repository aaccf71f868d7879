package org.colophon.web.provider;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.colophon.courses.AttestationView.Outcome;
import org.colophon.courses.Attestations;
import org.colophon.courses.AttestedRow;
import org.colophon.courses.CourseCatalog;
import org.colophon.courses.NotRepresentative;
import org.colophon.courses.ProviderId;
import org.colophon.courses.RoleMissing;
import org.colophon.courses.UploadId;
import org.colophon.courses.UploadRefused;
import org.colophon.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where those who sign for a provider attest completions, one by one or by file (R23). */
@Controller
@RequestMapping("/provider/{provider}/attestations")
class ProviderAttestationPages {

  private static final int SHOWN = 50;
  private static final int ROWS = 100;
  private static final int LAST_PAGE = Attestations.MOST_ROWS / ROWS;

  private final Attestations attestations;
  private final CourseCatalog catalog;
  private final ProviderDesk desk;

  ProviderAttestationPages(Attestations attestations, CourseCatalog catalog, ProviderDesk desk) {
    this.attestations = attestations;
    this.catalog = catalog;
    this.desk = desk;
  }

  /** What was typed, kept when something has to be put right. */
  record Form(String course, String name, String identifier, String started, String completed) {

    static final Form EMPTY = new Form("", "", "", "", "");
  }

  @GetMapping
  String show(@PathVariable UUID provider, Principal me, Model page)
      throws NotRepresentative, RoleMissing {
    return show(provider, Form.EMPTY, List.of(), me, page);
  }

  @PostMapping
  String attest(
      @PathVariable UUID provider,
      @RequestParam(defaultValue = "") String course,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String identifier,
      @RequestParam(defaultValue = "") String started,
      @RequestParam(defaultValue = "") String completed,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws NotRepresentative, RoleMissing {
    var row = new AttestedRow(0, course, name, identifier, started, completed);
    var gaps = attestations.attest(ProviderDesk.person(me), new ProviderId(provider), row);
    if (!gaps.isEmpty()) {
      var form = new Form(course, name, identifier, started, completed);
      return show(provider, form, ProviderDesk.problems(gaps), me, page);
    }
    next.addFlashAttribute("notice", desk.text("attestations.taken", row.name()));
    return "redirect:/provider/{provider}/attestations";
  }

  @PostMapping("/file")
  String upload(
      @PathVariable UUID provider,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws NotRepresentative, RoleMissing, IOException {
    if (file == null || file.isEmpty()) {
      var missing = desk.problem("file", "attestations.file.missing");
      return show(provider, Form.EMPTY, List.of(missing), me, page);
    }
    try {
      var name = file.getOriginalFilename();
      var upload =
          attestations.upload(
              ProviderDesk.person(me),
              new ProviderId(provider),
              name == null ? "" : name,
              file.getBytes());
      next.addAttribute("upload", upload.toString());
      return "redirect:/provider/{provider}/attestations/{upload}";
    } catch (UploadRefused e) {
      return show(provider, Form.EMPTY, List.of(new Problem("file", e.getMessage())), me, page);
    }
  }

  @GetMapping("/template")
  ResponseEntity<byte[]> template(@PathVariable UUID provider, Principal me, Model page) {
    desk.enter(provider, me, page);
    return file(Attestations.template(), "completions.csv");
  }

  @GetMapping("/{upload}")
  String preview(
      @PathVariable UUID provider,
      @PathVariable UUID upload,
      @RequestParam(defaultValue = "") String only,
      @RequestParam(name = "page", defaultValue = "0") int number,
      Principal me,
      Model page)
      throws NotRepresentative, RoleMissing {
    var found = desk.enter(provider, me, page);
    var person = ProviderDesk.person(me);
    var id = new UploadId(upload);
    var view = attestations.find(person, found.id(), id);
    var outcome = outcome(only);
    var at = Math.max(0, Math.min(number, LAST_PAGE));
    var rows = outcome == null ? view.rows() : view.count(outcome);
    page.addAttribute("upload", view);
    page.addAttribute("outcomes", Outcome.values());
    page.addAttribute("only", outcome);
    page.addAttribute("number", at);
    page.addAttribute("pages", (rows + ROWS - 1) / ROWS);
    page.addAttribute("rows", attestations.rows(person, found.id(), id, outcome, at, ROWS));
    return "provider/attestation-file";
  }

  @GetMapping("/{upload}/refused")
  ResponseEntity<byte[]> refused(
      @PathVariable UUID provider, @PathVariable UUID upload, Principal me)
      throws NotRepresentative, RoleMissing {
    return file(
        attestations.refused(
            ProviderDesk.person(me), new ProviderId(provider), new UploadId(upload)),
        "not-taken.csv");
  }

  @PostMapping("/{upload}")
  String decide(
      @PathVariable UUID provider,
      @PathVariable UUID upload,
      @RequestParam(defaultValue = "") String decision,
      Principal me,
      RedirectAttributes next)
      throws NotRepresentative, RoleMissing {
    var person = ProviderDesk.person(me);
    var id = new ProviderId(provider);
    if (decision.equals("discard")) {
      attestations.discard(person, id, new UploadId(upload));
      next.addFlashAttribute("notice", desk.text("attestations.discarded"));
      return "redirect:/provider/{provider}/attestations";
    }
    try {
      if (decision.equals("confirm")) {
        attestations.confirm(person, id, new UploadId(upload));
      }
    } catch (UploadRefused e) {
      next.addFlashAttribute("warning", e.getMessage());
    }
    return "redirect:/provider/{provider}/attestations/{upload}";
  }

  private String show(UUID provider, Form form, List<Problem> problems, Principal me, Model page)
      throws NotRepresentative, RoleMissing {
    var found = desk.enter(provider, me, page);
    var person = ProviderDesk.person(me);
    page.addAttribute("uploads", attestations.uploads(person, found.id(), SHOWN));
    page.addAttribute("latest", attestations.latest(person, found.id(), SHOWN));
    page.addAttribute("most", SHOWN);
    page.addAttribute("courses", catalog.ofProvider(found.id()));
    page.addAttribute("form", form);
    page.addAttribute("problems", problems);
    return "provider/attestations";
  }

  private static @Nullable Outcome outcome(String only) {
    for (var outcome : Outcome.values()) {
      if (outcome.name().equals(only)) {
        return outcome;
      }
    }
    return null;
  }

  private static ResponseEntity<byte[]> file(String text, String name) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
