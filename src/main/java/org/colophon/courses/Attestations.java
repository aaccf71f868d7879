package org.colophon.courses;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.colophon.accounts.PersonId;
import org.colophon.courses.AttestationCheck.Found;
import org.colophon.courses.AttestationView.Finding;
import org.colophon.courses.AttestationView.Outcome;
import org.colophon.courses.AttestationView.State;
import org.colophon.program.ProgramCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where those who sign for a provider attest who completed its courses, whether or not these people
 * are candidates here (R23). What is answered depends on what the provider states and on who agreed
 * to be matched with it, never on who else is a candidate (R24).
 */
@Service
@Transactional
public class Attestations {

  /** As many rows as one file may have. */
  public static final int MOST_ROWS = AttestationFile.MOST_ROWS;

  private final AttestationStore store;
  private final AttestedCredit credit;
  private final ProviderRepository providers;
  private final CourseRepository courses;
  private final ProgramCalendar calendar;

  Attestations(
      AttestationStore store,
      AttestedCredit credit,
      ProviderRepository providers,
      CourseRepository courses,
      ProgramCalendar calendar) {
    this.store = store;
    this.credit = credit;
    this.providers = providers;
    this.courses = courses;
    this.calendar = calendar;
  }

  /**
   * Attests one completion.
   *
   * @return what has to be put right; nothing is taken then
   */
  public List<FieldGap> attest(PersonId signer, ProviderId id, AttestedRow row)
      throws NotRepresentative, RoleMissing {
    requireSigner(signer, id);
    providers.lock(id);
    var found = check(id).judge(row);
    if (found.finding() != Finding.TAKEN) {
      return found.gaps();
    }
    if (store.isAttested(found)) {
      return List.of(
          new FieldGap("identifier", "You have attested this course for this person already."));
    }
    var added = store.addOne(id, found, signer, calendar.now());
    store.matchOf(added).ifPresent(credit::credit);
    return List.of();
  }

  /**
   * Takes a file and judges every row of it; nothing counts until it is confirmed.
   *
   * @throws UploadRefused when it cannot be read, or is confirmed already
   */
  public UploadId upload(PersonId signer, ProviderId id, String fileName, byte[] content)
      throws NotRepresentative, RoleMissing, UploadRefused {
    requireSigner(signer, id);
    var sha256 = DigestUtils.sha256Hex(content);
    requireNew(id, sha256);
    var rows = AttestationFile.read(content);
    var name = fileName.isBlank() ? "completions.csv" : fileName.strip();
    return preview(signer, id, name, sha256, null, rows);
  }

  /**
   * Takes what a program of the provider sends: judged as a file is, and confirmed at once. The
   * same call again changes nothing, whenever and however often it comes.
   *
   * @param key what the program calls this call; good once in a provider
   * @param rows at least one
   * @throws CallKeyTaken when an earlier call had this key and other rows
   */
  public UploadId take(ProviderProgram by, String key, List<AttestedRow> rows)
      throws NotRepresentative, RoleMissing, CallKeyTaken {
    requireSigner(by.signer(), by.provider());
    providers.lock(by.provider());
    var sha256 = DigestUtils.sha256Hex(rows.toString().getBytes(StandardCharsets.UTF_8));
    var earlier = store.called(by.provider(), key);
    if (earlier.isPresent()) {
      if (!store.sha256(earlier.get()).equals(sha256)) {
        throw new CallKeyTaken(by.provider(), earlier.get());
      }
      return earlier.get();
    }
    var upload = preview(by.signer(), by.provider(), by.name(), sha256, key, rows);
    store.confirm(upload, by.signer(), calendar.now());
    return upload;
  }

  /** What a program of the provider sent; empty for whatever else there is. */
  @Transactional(readOnly = true)
  public Optional<UploadView> call(ProviderProgram by, UploadId upload) {
    return store.upload(by.provider(), upload).filter(UploadView::byProgram);
  }

  /** The rows of what a program of the provider sent. */
  @Transactional(readOnly = true)
  public List<AttestationView> rows(ProviderProgram by, UploadId upload, int most) {
    return call(by, upload).map(it -> store.rows(it.id(), null, 0, most)).orElse(List.of());
  }

  private UploadId preview(
      PersonId signer,
      ProviderId id,
      String name,
      String sha256,
      @Nullable String key,
      List<AttestedRow> rows) {
    var upload = UploadId.next();
    var shown = name.substring(Math.max(0, name.length() - 200));
    store.addUpload(upload, id, shown, sha256, key, rows.size(), signer, calendar.now());
    store.add(id, upload, State.PREVIEW, judged(check(id), rows), signer, calendar.now());
    if (rows.size() > AttestationStore.BATCH) {
      store.lookAtSize();
    }
    store.findDuplicates(upload);
    return upload;
  }

  /**
   * Confirms what a preview showed. A second confirmation changes nothing. The rows are worked off
   * afterwards, batch by batch.
   *
   * @throws UploadRefused when the same file was confirmed meanwhile, or this one was thrown away
   */
  public void confirm(PersonId signer, ProviderId id, UploadId upload)
      throws NotRepresentative, RoleMissing, UploadRefused {
    requireSigner(signer, id);
    providers.lock(id);
    var known = find(signer, id, upload);
    if (known.state() == UploadView.State.DISCARDED) {
      throw new UploadRefused("This file was thrown away. Send it again.");
    }
    if (known.state() == UploadView.State.PREVIEW) {
      requireNew(id, store.sha256(upload));
      store.confirm(upload, signer, calendar.now());
    }
  }

  /** Throws a preview away; after the confirmation this changes nothing. */
  public void discard(PersonId signer, ProviderId id, UploadId upload)
      throws NotRepresentative, RoleMissing {
    find(signer, id, upload);
    store.discard(upload);
  }

  /** One file of this provider. */
  @Transactional(readOnly = true)
  public UploadView find(PersonId signer, ProviderId id, UploadId upload)
      throws NotRepresentative, RoleMissing {
    requireSigner(signer, id);
    return store.upload(id, upload).orElseThrow(() -> new NotRepresentative(signer, upload));
  }

  /**
   * Rows of one file.
   *
   * @param only those with one outcome; null for all
   * @param page from 0
   */
  @Transactional(readOnly = true)
  public List<AttestationView> rows(
      PersonId signer, ProviderId id, UploadId upload, @Nullable Outcome only, int page, int size)
      throws NotRepresentative, RoleMissing {
    find(signer, id, upload);
    return store.rows(upload, only, page, size);
  }

  /** An empty file to fill in, as text. */
  public static String template() {
    return AttestationTable.template();
  }

  /** The rows of a file that are not taken, as a file to be put right, as text. */
  @Transactional(readOnly = true)
  public String refused(PersonId signer, ProviderId id, UploadId upload)
      throws NotRepresentative, RoleMissing {
    find(signer, id, upload);
    return AttestationTable.of(
        store.rows(upload, null, 0, MOST_ROWS).stream()
            .filter(it -> it.outcome().isRefusal())
            .toList());
  }

  /** The latest files of a provider. */
  @Transactional(readOnly = true)
  public List<UploadView> uploads(PersonId signer, ProviderId id, int most)
      throws NotRepresentative, RoleMissing {
    requireSigner(signer, id);
    return store.uploads(id, most);
  }

  /** What was attested for a provider's courses, the latest first. */
  @Transactional(readOnly = true)
  public List<AttestationView> latest(PersonId signer, ProviderId id, int most)
      throws NotRepresentative, RoleMissing {
    requireSigner(signer, id);
    return store.latest(id, most);
  }

  private List<Found> judged(AttestationCheck check, List<AttestedRow> rows) {
    var seen = new HashSet<String>();
    var judged = new ArrayList<Found>(rows.size());
    for (var row : rows) {
      var found = check.judge(row);
      var repeats =
          found.finding() == Finding.TAKEN
              && found.course() != null
              && !seen.add(found.course().id() + " " + found.identifier());
      judged.add(repeats ? found.repeated() : found);
    }
    return judged;
  }

  private AttestationCheck check(ProviderId id) {
    return AttestationCheck.of(courses.ofProvider(id), calendar.today());
  }

  private void requireNew(ProviderId id, String sha256) throws UploadRefused {
    Optional<UploadId> known = store.uploaded(id, sha256);
    if (known.isPresent()) {
      throw new UploadRefused(
          "You have sent and confirmed exactly this file before; nothing was taken twice.");
    }
  }

  private void requireSigner(PersonId person, ProviderId id) throws NotRepresentative, RoleMissing {
    Signers.require(person, id, providers);
  }
}
