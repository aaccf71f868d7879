package org.colophon.portfolios;

import java.util.List;
import org.colophon.files.FileStore;
import org.springframework.stereotype.Component;

/** The files of portfolios. */
@Component
class PortfolioFiles {

  private final FileStore files;

  PortfolioFiles(FileStore files) {
    this.files = files;
  }

  List<ItemView> of(PortfolioContent content) {
    return content.items().stream()
        .flatMap(it -> files.find(it.file()).map(file -> new ItemView(it, file)).stream())
        .toList();
  }
}
