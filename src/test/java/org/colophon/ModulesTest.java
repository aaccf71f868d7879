package org.colophon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModulesTest {

  private static final ApplicationModules MODULES = ApplicationModules.of(Colophon.class);

  @Test
  void modulesUseEachOtherOnlyAsDeclared() {
    MODULES.verify();
  }

  /** In {@code target/spring-modulith-docs}. */
  @Test
  void modulesDrawThemselves() {
    new Documenter(MODULES).writeModulesAsPlantUml();

    assertThat(Path.of("target/spring-modulith-docs/components.puml"))
        .content()
        .contains("Courses");
  }
}
