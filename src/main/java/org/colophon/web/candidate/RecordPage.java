package org.colophon.web.candidate;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.files.FileStore;
import org.colophon.files.StoredFile;
import org.colophon.records.RecordWish;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A person's private record: what is kept about them, to read and to take along (R15, R72). */
@Controller
@RequestMapping("/record")
class RecordPage {

  private final OwnRecord record;
  private final RecordArchive archive;
  private final Accounts accounts;
  private final Cases cases;
  private final FileStore files;

  RecordPage(
      OwnRecord record, RecordArchive archive, Accounts accounts, Cases cases, FileStore files) {
    this.record = record;
    this.archive = archive;
    this.accounts = accounts;
    this.cases = cases;
    this.files = files;
  }

  @GetMapping
  String show(Principal me, Model page) {
    var person = OwnCase.id(me);
    page.addAttribute("person", accounts.person(person));
    page.addAttribute("cases", record.cases(person));
    page.addAttribute("files", record.files(person));
    page.addAttribute("views", record.views(person));
    page.addAttribute("wishes", RecordWish.values());
    return "candidate/record";
  }

  /** Writing the line first, so that no copy leaves unseen. */
  @PostMapping("/archive")
  ResponseEntity<StreamingResponseBody> archive(Principal me) {
    var person = OwnCase.id(me);
    record.place(person).ifPresent(it -> cases.record(it, downloaded(person)));
    return attachment("record.zip", MediaType.parseMediaType("application/zip"))
        .body(out -> archive.write(person, out));
  }

  /** A file of one's own; every other is not there. */
  @GetMapping("/files/{file}")
  ResponseEntity<Resource> file(@PathVariable String file, Principal me) {
    var stored =
        record.files(OwnCase.id(me)).stream()
            .filter(it -> it.id().toString().equals(file))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return attachment(stored.name(), MediaType.parseMediaType(stored.contentType()))
        .contentLength(stored.size())
        .body(content(stored));
  }

  private Resource content(StoredFile file) {
    return new InputStreamResource(files.read(file.id()));
  }

  private static TimelineEntry downloaded(PersonId person) {
    return new TimelineEntry(
        Kind.FILE, "A copy of everything kept about the candidate was downloaded.", person, true);
  }

  private static ResponseEntity.BodyBuilder attachment(String name, MediaType type) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox");
  }
}
