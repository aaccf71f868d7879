package org.colophon.courses;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.colophon.program.SetId;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The courses' table. */
interface CourseRepository extends Repository<Course, CourseId> {

  Course save(Course course);

  Optional<Course> findById(CourseId id);

  /** Whoever decides about a course waits for the one who decides now. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select c from Course c where c.id = :id")
  Optional<Course> lock(CourseId id);

  List<Course> findAll();

  @EntityGraph(attributePaths = {"provider", "approvals", "instructors"})
  List<Course> findByIdIn(Collection<CourseId> ids);

  List<Course> findBySet(SetId set);

  @Query("select c from Course c where c.provider.id = :provider order by lower(c.title)")
  List<Course> ofProvider(ProviderId provider);

  /** Who teaches, or did, in the courses of one of these providers. */
  @Query(
      "select distinct i.value from Course c join c.instructors i"
          + " where c.provider.id.value in :providers")
  List<String> teachingFor(Collection<UUID> providers);

  /** The providers in whose courses these people reported a completion, confirmed or not. */
  @Query(
      "select distinct c.person.value as learner, c.course.provider.id as provider"
          + " from Completion c where c.person.value in :people")
  List<Learned> providersOfLearners(Collection<String> people);

  /** That somebody learned from a provider. */
  interface Learned {
    String getLearner();

    ProviderId getProvider();
  }

  @Query("select c from Course c join c.instructors i where i.value = :person")
  List<Course> taughtBy(String person);

  Optional<Course> findByProviderAndTitleIgnoreCaseAndSet(
      Provider provider, String title, SetId set);
}
