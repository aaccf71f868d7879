package org.colophon.portfolios;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colophon.accounts.PersonId;
import org.colophon.files.FileId;
import org.colophon.files.FileStore;
import org.colophon.files.StoredFile;
import org.colophon.files.Upload;
import org.colophon.program.Rules.PortfolioWork;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The files of portfolios: how many there may be, how large, and when one goes (R31). */
@Component
class PortfolioFiles {

  private final FileStore files;
  private final PortfolioRepository portfolios;

  PortfolioFiles(FileStore files, PortfolioRepository portfolios) {
    this.files = files;
    this.portfolios = portfolios;
  }

  List<ItemView> of(PortfolioContent content) {
    return content.items().stream()
        .flatMap(
            it ->
                files
                    .find(it.file())
                    .map(file -> new ItemView(it, file, files.scannedAt(file.id()).orElse(null)))
                    .stream())
        .toList();
  }

  /** The items with their files, every one of them: what is frozen lacks nothing. */
  List<ItemView> allOf(PortfolioContent content) {
    var items = of(content);
    if (items.size() < content.items().size()) {
      throw new IllegalStateException("A file of these is missing: " + content.items());
    }
    return items;
  }

  /** Files whose content is gone: what nobody can read is not handed in. */
  List<PortfolioGap> missing(List<EvidenceItem> items) {
    return items.stream()
        .filter(it -> files.isMissing(it.file()))
        .map(
            it ->
                new PortfolioGap(
                    Part.item(it.id()),
                    "title",
                    "We cannot read the file “%s” any more. Take it off and add it again."
                        .formatted(files.find(it.file()).map(StoredFile::name).orElse(""))))
        .toList();
  }

  /** Keeps an upload as a new piece of evidence, which serves nothing yet. */
  EvidenceItem keep(
      UUID id, Upload upload, PortfolioContent content, PortfolioWork limits, PersonId by)
      throws EvidenceRefused {
    var there = of(content).stream().map(ItemView::file).toList();
    var same = there.stream().filter(it -> it.sha256().equals(upload.sha256())).findFirst();
    if (same.isPresent()) {
      throw new EvidenceRefused(
          "You have added this file already, as “%s”. One file may serve several competencies."
              .formatted(same.get().name()));
    }
    expectRoom(upload.size(), content, limits);
    return new EvidenceItem(id, files.keep(upload, by).id(), "", Map.of());
  }

  /** Removes files that no portfolio and nothing that was submitted mentions any more. */
  void release(List<EvidenceItem> items) {
    items.stream()
        .map(EvidenceItem::file)
        .map(FileId::value)
        .distinct()
        .filter(it -> portfolios.mentions(it.toString()) == 0)
        .forEach(it -> files.remove(new FileId(it)));
  }

  /** Whether one more file of this size has room. */
  void expectRoom(long size, PortfolioContent content, PortfolioWork limits)
      throws EvidenceRefused {
    var there = of(content).stream().map(ItemView::file).toList();
    if (there.size() >= limits.filesAtMost()) {
      throw new EvidenceRefused(
          "A portfolio holds %d files at most. Take one off before you add another."
              .formatted(limits.filesAtMost()));
    }
    var sum = there.stream().mapToLong(StoredFile::size).sum() + size;
    if (sum > DataSize.ofMegabytes(limits.megabytes()).toBytes()) {
      throw new EvidenceRefused(
          "All files of a portfolio may be %,d MB together. Shorten a recording or take a file off."
              .formatted(limits.megabytes()));
    }
  }
}
