package org.colophon.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;

/**
 * A test of one business module on its tables, without the engine. Who may use whom is no matter
 * here: {@code ModulesTest} looks at that once, for all.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationModuleTest(verifyAutomatically = false)
@TestPropertySource(properties = "camunda.bpm.enabled=false")
public @interface ModuleTest {

  /** Modules that are there as they are; all others are mocks. */
  @AliasFor(annotation = ApplicationModuleTest.class, attribute = "extraIncludes")
  String[] with() default {};

  @AliasFor(annotation = ApplicationModuleTest.class, attribute = "mode")
  BootstrapMode mode() default BootstrapMode.STANDALONE;
}
