package org.colophon.web.portfolio;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import java.util.UUID;
import org.colophon.files.FileRefused;
import org.colophon.files.OtherOffset;
import org.colophon.files.PartialUpload;
import org.colophon.files.PartialUploads;
import org.colophon.files.UploadId;
import org.colophon.portfolios.EvidenceRefused;
import org.colophon.portfolios.PortfolioClosed;
import org.colophon.portfolios.PortfolioView;
import org.colophon.portfolios.Portfolios;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where the script of the page sends a large file piece by piece. A piece says where it begins; one
 * that breaks off is sent on from what has arrived.
 */
@RestController
@RequestMapping("/portfolios/{portfolio}/uploads")
class PortfolioUploadPages {

  private final Portfolios portfolios;
  private final PartialUploads uploads;
  private final PortfolioDesk desk;

  PortfolioUploadPages(Portfolios portfolios, PartialUploads uploads, PortfolioDesk desk) {
    this.portfolios = portfolios;
    this.uploads = uploads;
    this.desk = desk;
  }

  @PostMapping
  ResponseEntity<Map<String, Object>> begin(
      @PathVariable UUID portfolio,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "0") long size,
      @RequestParam(defaultValue = "0") long changed,
      Principal me)
      throws PortfolioClosed {
    var found = desk.find(portfolio, me);
    try {
      portfolios.expectRoom(PortfolioDesk.person(me), found.id(), size);
      var upload =
          uploads.begin(
              PortfolioDesk.person(me),
              portfolio.toString(),
              name,
              size,
              changed,
              portfolios.largestFile());
      return ResponseEntity.ok(
          Map.of(
              "address",
              PortfolioDesk.base(portfolio) + "/uploads/" + upload.id(),
              "offset",
              upload.received()));
    } catch (FileRefused | EvidenceRefused e) {
      return refused(e);
    }
  }

  @GetMapping("/{upload}")
  ResponseEntity<Map<String, Object>> look(
      @PathVariable UUID portfolio, @PathVariable UUID upload, Principal me) {
    var found = desk.find(portfolio, me);
    return isEvidence(found, upload)
        ? done(portfolio, upload)
        : ResponseEntity.ok(Map.of("offset", upload(portfolio, upload, me).received()));
  }

  @PatchMapping("/{upload}")
  ResponseEntity<Map<String, Object>> append(
      @PathVariable UUID portfolio,
      @PathVariable UUID upload,
      @RequestHeader(name = "Upload-Offset", defaultValue = "-1") long offset,
      HttpServletRequest request,
      Principal me)
      throws PortfolioClosed, IOException {
    var found = desk.find(portfolio, me);
    if (isEvidence(found, upload)) {
      return done(portfolio, upload);
    }
    var part = upload(portfolio, upload, me);
    try {
      uploads.append(part, offset, request.getInputStream());
    } catch (OtherOffset e) {
      return ResponseEntity.status(HttpStatus.CONFLICT)
          .body(Map.of("offset", upload(portfolio, upload, me).received()));
    } catch (FileRefused e) {
      return refused(e);
    }
    var now = upload(portfolio, upload, me);
    return now.isComplete()
        ? complete(found, now, me)
        : ResponseEntity.ok(Map.of("offset", now.received()));
  }

  @DeleteMapping("/{upload}")
  ResponseEntity<Void> forget(
      @PathVariable UUID portfolio, @PathVariable UUID upload, Principal me) {
    desk.find(portfolio, me);
    uploads.forget(upload(portfolio, upload, me).id());
    return ResponseEntity.noContent().build();
  }

  /** The evidence gets the upload's own id, so that completing it twice adds one. */
  private ResponseEntity<Map<String, Object>> complete(
      PortfolioView found, PartialUpload part, Principal me) throws PortfolioClosed {
    try (var upload = uploads.finish(part, Portfolios.KINDS)) {
      portfolios.attach(PortfolioDesk.person(me), found.id(), part.id().value(), upload);
    } catch (FileRefused | EvidenceRefused e) {
      if (upload(found.id().value(), part.id().value(), me).received() == 0) {
        uploads.forget(part.id());
      }
      return refused(e);
    }
    uploads.forget(part.id());
    return done(found.id().value(), part.id().value());
  }

  private static ResponseEntity<Map<String, Object>> done(UUID portfolio, UUID item) {
    return ResponseEntity.ok(Map.of("done", PortfolioDesk.base(portfolio) + "/files/" + item));
  }

  private static ResponseEntity<Map<String, Object>> refused(Exception why) {
    return ResponseEntity.unprocessableEntity()
        .body(Map.of("words", String.valueOf(why.getMessage())));
  }

  private static boolean isEvidence(PortfolioView found, UUID upload) {
    return found.content().item(upload).isPresent();
  }

  private PartialUpload upload(UUID portfolio, UUID upload, Principal me) {
    return uploads
        .find(PortfolioDesk.person(me), portfolio.toString(), new UploadId(upload))
        .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }
}
