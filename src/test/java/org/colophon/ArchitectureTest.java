package org.colophon;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.NullMarked;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What the compiler lets through and this house does not. {@link ModulesTest} draws the arrows. */
@AnalyzeClasses(packagesOf = Colophon.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule only_engine_and_process_know_camunda =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.colophon.engine..", "org.colophon.process..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.camunda..")
          .because("another engine with the same tables must be a change in these two alone");

  @ArchTest
  static final ArchRule only_engine_knows_what_camunda_keeps_to_itself =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.colophon.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.camunda..impl..")
          .because("these classes change without notice");

  @ArchTest
  static final ArchRule delegates_are_named_so_and_shown_to_nobody =
      classes()
          .that()
          .implement(JavaDelegate.class)
          .should()
          .haveSimpleNameEndingWith("Delegate")
          .andShould()
          .bePackagePrivate();

  @ArchTest
  static final ArchRule delegates_only_translate =
      noClasses()
          .that()
          .implement(JavaDelegate.class)
          .should()
          .dependOnClassesThat(
              resideInAPackage("jakarta.persistence..")
                  .or(resideInAPackage("java.sql.."))
                  .or(resideInAPackage("org.springframework.data.."))
                  .or(resideInAPackage("org.springframework.jdbc.."))
                  .or(resideInAPackage("org.springframework.mail.."))
                  .or(resideInAPackage("jakarta.mail.."))
                  .or(assignableTo(Repository.class))
                  .or(servicesOfTheEngine()))
          .because("a delegate reads ids, calls one method of one service and writes one decision");

  @ArchTest
  static final ArchRule aggregates_stay_inside_their_module =
      classes().that().areAnnotatedWith(Entity.class).should().notBePublic();

  @ArchTest
  static final ArchRule repositories_stay_inside_their_module =
      classes().that().areAssignableTo(Repository.class).should().notBePublic();

  @ArchTest
  static final ArchRule time_comes_from_the_clock =
      noClasses()
          .should()
          .accessTargetWhere(readsTheTimeWithoutClock())
          .orShould()
          .callConstructor(Date.class)
          .because("dates are the program's, in its zone, and tests move them");

  /** Its one caller asks how old a file is, and files are dated by the machine. */
  @ArchTest
  static final ArchRule the_time_of_the_machine_is_for_files =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.colophon.files.Arrivals")
          .should()
          .accessTargetWhere(readsTheTimeOfTheMachine());

  @ArchTest
  static final ArchRule the_clock_is_made_once =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.colophon.program.SystemClock")
          .should()
          .accessTargetWhere(makesAClock());

  @ArchTest
  static final ArchRule null_is_marked_in_every_package =
      classes().should(resideInAPackageThatIsNullMarked());

  @ArchTest
  static final ArchRule nothing_is_injected_into_fields =
      fields()
          .should()
          .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
          .andShould()
          .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value")
          .andShould()
          .notBeAnnotatedWith("jakarta.annotation.Resource")
          .andShould()
          .notBeAnnotatedWith("jakarta.inject.Inject")
          .because("what a class needs is said by its one constructor");

  /** Two of a name are noticed by Spring and JPA at the start only. */
  @ArchTest
  static void beans_and_entities_have_names_of_their_own(JavaClasses all) {
    assertThat(
            all.stream()
                .filter(
                    it ->
                        it.isMetaAnnotatedWith(Component.class)
                            || it.isAnnotatedWith(Entity.class)
                            || it.isInterface() && it.isAssignableTo(Repository.class))
                .collect(
                    groupingBy(ArchitectureTest::nameOf, mapping(JavaClass::getName, toList())))
                .values())
        .allSatisfy(names -> assertThat(names).hasSize(1));
  }

  private static String nameOf(JavaClass one) {
    return Stream.of(
            one.tryGetAnnotationOfType(Entity.class).map(Entity::name),
            one.tryGetAnnotationOfType(Component.class).map(Component::value))
        .flatMap(Optional::stream)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElseGet(() -> StringUtils.uncapitalize(one.getSimpleName()));
  }

  private static DescribedPredicate<JavaClass> servicesOfTheEngine() {
    return resideInAPackage("org.camunda.bpm.engine")
        .and(simpleNameEndingWith("Service").or(simpleNameEndingWith("Engine")))
        .as("services of the engine");
  }

  /** Calls and references alike: {@code Instant::now} is one too. */
  private static DescribedPredicate<JavaAccess<?>> readsTheTimeWithoutClock() {
    return describe(
        "the time is read without a clock",
        access ->
            access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getOwner().getPackageName().startsWith("java.time")
                && target.getName().equals("now")
                && !target.getRawParameterTypes().stream()
                    .map(JavaClass::getName)
                    .toList()
                    .equals(List.of(Clock.class.getName())));
  }

  private static DescribedPredicate<JavaAccess<?>> readsTheTimeOfTheMachine() {
    return describe(
        "the time of the machine is read",
        access ->
            access.getTargetOwner().isEquivalentTo(System.class)
                && access.getName().equals("currentTimeMillis"));
  }

  private static DescribedPredicate<JavaAccess<?>> makesAClock() {
    return describe(
        "a clock is made",
        access ->
            access.getTargetOwner().isEquivalentTo(Clock.class)
                && (access.getName().startsWith("system") || access.getName().startsWith("tick")));
  }

  private static ArchCondition<JavaClass> resideInAPackageThatIsNullMarked() {
    return new ArchCondition<>("reside in a package that is @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        var place = type.getPackage();
        events.add(
            new SimpleConditionEvent(
                type,
                place.isAnnotatedWith(NullMarked.class),
                place.getName() + " has no package-info.java with @NullMarked"));
      }
    };
  }
}
