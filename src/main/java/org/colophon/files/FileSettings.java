package org.colophon.files;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where files arrive, and are kept unless a bucket is set, and how large one may be.
 *
 * @param folder the folder for both
 * @param maxSize the largest file that may be uploaded, unless a rule of the program says otherwise
 * @param scanner host and port of a clamd that looks for malware; empty when there is none
 * @param scanPatience how long it may be silent
 */
@ConfigurationProperties("colophon.files")
record FileSettings(
    @DefaultValue("data/files") Path folder,
    @DefaultValue("10MB") DataSize maxSize,
    @DefaultValue("") String scanner,
    @DefaultValue("2m") Duration scanPatience) {

  FileSettings {
    if (!scanner.isEmpty() && !scanner.matches("[A-Za-z0-9.-]+:[0-9]{1,5}")) {
      throw new IllegalArgumentException(
          "colophon.files.scanner is the address of a clamd, as clamd.example.org:3310");
    }
  }
}
