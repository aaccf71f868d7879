package org.colophon.web.staff;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.Optional;
import org.colophon.files.FileId;
import org.colophon.files.FileStore;
import org.colophon.web.Attachments;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Hands out a file of a case: always to be saved, never shown as a page of ours. */
@Controller
class CaseDownload {

  private final CaseDoor door;
  private final CasePapers papers;
  private final CollegePapers colleges;
  private final FileStore files;

  CaseDownload(CaseDoor door, CasePapers papers, CollegePapers colleges, FileStore files) {
    this.door = door;
    this.papers = papers;
    this.colleges = colleges;
    this.files = files;
  }

  @GetMapping("/cases/{number}/files/{file}")
  ResponseEntity<Resource> download(
      @PathVariable String number, @PathVariable String file, Authentication person) {
    var found = door.enter(number, person);
    var stored =
        id(file)
            .filter(it -> papers.hold(found, it) || colleges.hold(found, it))
            .flatMap(files::find)
            .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    door.noteFile(found, stored.name(), person);
    return Attachments.of(stored, files);
  }

  private static Optional<FileId> id(String file) {
    try {
      return Optional.of(FileId.of(file));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
