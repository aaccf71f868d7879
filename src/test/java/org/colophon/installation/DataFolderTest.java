package org.colophon.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir Path place;

  @Test
  void missingFolderIsMadeForOurselvesAlone() throws IOException {
    try (var folder = DataFolder.take(place.resolve("new").resolve("data"))) {
      assertThat(folder.path()).isDirectory();
      assumeTrue(Files.getFileStore(place).supportsFileAttributeView("posix"));
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void takenFolderNamesTheProcessThatUsesIt() throws IOException {
    try (var folder = DataFolder.take(place)) {
      var refusal = refused(place);

      assertThat(refusal)
          .hasMessage(
              "Another Colophon (process %d) uses %s.",
              ProcessHandle.current().pid(), folder.path());
      assertThat(refusal.wayOut()).contains("COLOPHON_DATA_FOLDER");
    }
  }

  @Test
  void folderThatWasGivenBackCanBeTakenAgain() throws IOException {
    DataFolder.take(place).close();

    try (var folder = DataFolder.take(place)) {
      assertThat(folder.path().resolve("in-use"))
          .hasContent(Long.toString(ProcessHandle.current().pid()));
    }
  }

  @Test
  void fileInThePlaceOfTheFolderCannotBeWritten() throws IOException {
    var file = Files.writeString(place.resolve("data"), "a file");

    var refusal = refused(file);

    assertThat(refusal).hasMessage("The folder " + file + " cannot be written.");
    assertThat(refusal.wayOut())
        .contains(System.getProperty("user.name"))
        .contains("COLOPHON_DATA_FOLDER");
    assertThat(file).hasContent("a file");
  }

  @Test
  void nothingIsLeftOfLookingWhoseItIs() throws IOException {
    try (var folder = DataFolder.take(place);
        var files = Files.list(folder.folder("files"))) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void folderOfSomebodyElseNamesItsOwner() throws IOException {
    assumeTrue("root".equals(System.getProperty("user.name")), "only root can give a folder away");
    var nobody =
        place.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
    Files.setOwner(place, nobody);

    assertThatThrownBy(() -> DataFolder.take(place))
        .isInstanceOf(CannotStart.class)
        .hasMessage("The folder " + place + " belongs to nobody.");
  }

  private static CannotStart refused(Path folder) {
    return catchThrowableOfType(CannotStart.class, () -> DataFolder.take(folder));
  }
}
