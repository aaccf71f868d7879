package org.colophon.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/**
 * Takes large files in piece by piece, so that what broke off goes on where it was. What has
 * arrived is a file of its own until it is complete; its length alone says how far it is.
 */
@Service
@Transactional
public class PartialUploads {

  private static final Duration KEPT = Duration.ofDays(7);
  private static final int AT_ONCE = 5;

  private final PartialUploadRepository uploads;
  private final Arrivals arrivals;
  private final Intake intake;
  private final Clock clock;

  PartialUploads(PartialUploadRepository uploads, Arrivals arrivals, Intake intake, Clock clock) {
    this.uploads = uploads;
    this.arrivals = arrivals;
    this.intake = intake;
    this.clock = clock;
  }

  /**
   * Begins an upload, or finds the one of the same file that broke off. Of one person the newest
   * few are kept, and none longer than a week.
   *
   * @param purpose what it is for, in the words of the caller; only there it is found again
   * @param name as the browser sent it
   * @param changed when the file was changed last, as the browser tells it; two files of one name
   *     and size differ by it
   * @throws FileRefused when it is empty or larger than the limit
   */
  public PartialUpload begin(
      PersonId by, String purpose, String name, long size, long changed, DataSize limit)
      throws FileRefused {
    var clean = FileName.clean(name);
    if (size <= 0) {
      throw Refusals.empty(clean);
    }
    if (size > limit.toBytes()) {
      throw Refusals.tooLarge(clean, limit);
    }
    uploads.queueUp(by.value());
    clearOld(by);
    var broken =
        uploads.findByPersonAndPurposeOrderByBegunAtDesc(by, purpose).stream()
            .filter(it -> it.is(clean, size, changed))
            .findFirst();
    return view(
        broken.orElseGet(
            () ->
                uploads.save(
                    new PartialUploadRecord(
                        UploadId.next(), by, purpose, clean, size, changed, clock.instant()))));
  }

  /** An upload of this person for this purpose; any other is not there. */
  @Transactional(readOnly = true)
  public Optional<PartialUpload> find(PersonId by, String purpose, UploadId id) {
    return uploads.findByIdAndPersonAndPurpose(id, by, purpose).map(this::view);
  }

  /** What broke off, the latest first. */
  @Transactional(readOnly = true)
  public List<PartialUpload> unfinished(PersonId by, String purpose) {
    return uploads.findByPersonAndPurposeOrderByBegunAtDesc(by, purpose).stream()
        .map(this::view)
        .toList();
  }

  /**
   * Adds a piece. However it ends, what has arrived of it stays; it takes long, so it needs no
   * transaction.
   *
   * @param offset where the piece begins
   * @return how much is there now
   * @throws OtherOffset when something else than this much is there, or another piece is just
   *     arriving
   * @throws FileRefused when it cannot be written now, as on a full disk
   * @throws IOException when the piece broke off
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  public long append(PartialUpload upload, long offset, InputStream piece)
      throws OtherOffset, FileRefused, IOException {
    try {
      return arrivals.append(upload.id(), offset, upload.size(), piece);
    } catch (StoreAway e) {
      throw Intake.away(e, upload.name(), true);
    }
  }

  /**
   * Looks at an upload that is complete. Refused for what it holds, it is thrown away; whoever asks
   * keeps it or closes it.
   *
   * @throws FileRefused as {@link FileStore#receive}
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  public Upload finish(PartialUpload upload, Set<FileKind> allowed) throws FileRefused {
    if (!upload.isComplete()) {
      throw new IllegalStateException("Upload " + upload.id() + " is not complete");
    }
    return intake.check(arrivals.arrived(upload.id()), upload.name(), allowed);
  }

  /** Forgets an upload and what arrived of it; twice changes nothing. */
  public void forget(UploadId id) {
    uploads.remove(id);
    arrivals.discardUpload(id);
  }

  private void clearOld(PersonId by) {
    uploads.findByBegunAtBefore(clock.instant().minus(KEPT)).forEach(it -> forget(it.getId()));
    uploads.findByPersonOrderByBegunAtDesc(by).stream()
        .skip(AT_ONCE)
        .forEach(it -> forget(it.getId()));
  }

  private PartialUpload view(PartialUploadRecord record) {
    return record.view(arrivals.received(record.getId()));
  }
}
