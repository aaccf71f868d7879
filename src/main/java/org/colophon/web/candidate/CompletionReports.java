package org.colophon.web.candidate;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.CandidacyView;
import org.colophon.courses.CompletionRefused;
import org.colophon.courses.Completions;
import org.colophon.courses.CourseId;
import org.colophon.courses.ReportCompletion;
import org.colophon.files.FileId;
import org.colophon.files.FileKind;
import org.colophon.files.FileRefused;
import org.colophon.files.FileStore;
import org.colophon.files.StoredFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a certificate and the report it belongs to, both or neither. */
@Component
class CompletionReports {

  /** What a provider's certificate may be. */
  static final Set<FileKind> KINDS = Set.of(FileKind.PDF, FileKind.IMAGE);

  private final FileStore files;
  private final Completions completions;

  CompletionReports(FileStore files, Completions completions) {
    this.files = files;
    this.completions = completions;
  }

  /**
   * Keeps both.
   *
   * @throws ReportedAlready when this report is there already; nothing is kept then
   */
  @Transactional(rollbackFor = Exception.class)
  public void report(
      CandidacyView candidacy,
      CourseId course,
      LocalDate startedOn,
      LocalDate completedOn,
      String fileName,
      InputStream certificate)
      throws FileRefused, CompletionRefused, ReportedAlready, IOException {
    PersonId person = candidacy.person();
    var stored = files.store(certificate, fileName, person, KINDS);
    var reported =
        completions.report(
            new ReportCompletion(
                person, candidacy.caseNumber(), course, startedOn, completedOn, stored.id()));
    var kept = completions.find(reported).certificate().orElseThrow();
    if (!kept.equals(stored.id())) {
      throw new ReportedAlready(isSame(kept, stored));
    }
  }

  private boolean isSame(FileId kept, StoredFile sent) {
    return files.find(kept).filter(it -> it.sha256().equals(sent.sha256())).isPresent();
  }
}
