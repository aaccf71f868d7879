package org.colophon.process.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colophon.notifications.Notices;
import org.colophon.process.Models;
import org.junit.jupiter.api.Test;

/** Models, letters and templates name the same notices; each message says which one is missing. */
class CorrespondenceTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/notices");

  @Test
  void everyNoticeOfAModelIsWritten() {
    assertThat(written()).as("letters").containsAll(Models.notices());
  }

  @Test
  void everyLetterIsSentByAModel() {
    var sentByNoModel = new TreeSet<>(written());
    sentByNoModel.removeAll(Models.notices());

    assertThat(sentByNoModel).as("letters no model sends").isEmpty();
  }

  @Test
  void everyLetterHasItsThreeTemplates() {
    var missing =
        Stream.concat(written().stream(), Models.notices().stream())
            .distinct()
            .flatMap(name -> Stream.of(name + ".subject.txt", name + ".txt", name + ".html"))
            .filter(file -> !TEMPLATES.resolve(file).toFile().isFile())
            .toList();

    assertThat(missing).as("templates").isEmpty();
  }

  private static Set<String> written() {
    return new NotificationDelegate(mock(Notices.class), groups()).names();
  }

  /** All that Spring would find; what a letter is made of is not needed to know its name. */
  private static List<Letters> groups() {
    var groups =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(CorrespondenceTest.class.getPackageName())
                .stream()
                .filter(it -> it.isAssignableTo(Letters.class) && !it.isInterface())
                .map(JavaClass::reflect)
                .map(CorrespondenceTest::empty)
                .collect(Collectors.toList());
    assertThat(groups).isNotEmpty();
    return groups;
  }

  private static Letters empty(Class<?> type) {
    var constructor = type.getDeclaredConstructors()[0];
    try {
      return (Letters)
          constructor.newInstance(
              Arrays.stream(constructor.getParameterTypes()).map(it -> (Object) null).toArray());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type + " cannot be made", e);
    }
  }
}
