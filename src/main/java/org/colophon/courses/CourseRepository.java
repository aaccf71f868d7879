package org.colophon.courses;

import java.util.List;
import java.util.Optional;
import org.colophon.program.SetId;
import org.springframework.data.repository.Repository;

/** The courses' table. */
interface CourseRepository extends Repository<Course, CourseId> {

  Course save(Course course);

  Optional<Course> findById(CourseId id);

  List<Course> findAll();

  List<Course> findBySet(SetId set);

  Optional<Course> findByProviderAndTitleIgnoreCaseAndSet(
      Provider provider, String title, SetId set);
}
