package org.colophon;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModulesTest {

  private static final ApplicationModules MODULES = ApplicationModules.of(Colophon.class);

  @Test
  void modulesUseEachOtherOnlyAsDeclared() {
    MODULES.verify();
  }

  /** One diagram of all modules and one canvas each, in {@code target/spring-modulith-docs}. */
  @Test
  void modulesDrawThemselves() {
    new Documenter(MODULES).writeModulesAsPlantUml().writeModuleCanvases();
  }
}
