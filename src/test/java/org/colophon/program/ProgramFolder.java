package org.colophon.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.ClassPathResource;

/** A folder with the program's own files, to be changed line by line. */
record ProgramFolder(Path path) {

  static final String PROGRAM = "program.yaml";
  static final String RULES = "rules.yaml";
  static final String EDITION = "editions/2012-10.yaml";

  static ProgramFolder in(Path path) {
    var folder = new ProgramFolder(path);
    for (var name : new String[] {PROGRAM, RULES, EDITION}) {
      folder.write(name, original(name));
    }
    return folder;
  }

  /** Replaces the first place, below the comment on top, where the words stand. */
  ProgramFolder change(String file, String words, String others) {
    return change(file, "\n\n", words, others);
  }

  /** Replaces the first place where the words stand after a heading. */
  ProgramFolder change(String file, String heading, String words, String others) {
    var content = read(file);
    assertThat(content).contains(heading);
    var at = content.indexOf(words, content.indexOf(heading));
    assertThat(at).as(words).isNotNegative();
    return write(file, content.substring(0, at) + others + content.substring(at + words.length()));
  }

  ProgramFolder write(String file, String content) {
    try {
      Files.createDirectories(path.resolve(file).getParent());
      Files.writeString(path.resolve(file), content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ProgramFolder delete(String file) {
    try {
      Files.delete(path.resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String read(String file) {
    try {
      return Files.readString(path.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String location() {
    return path.toUri().toString();
  }

  Rulebook rulebook() {
    return Rulebook.read(location());
  }

  private static String original(String name) {
    try (var content = new ClassPathResource("program/" + name).getInputStream()) {
      return new String(content.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
