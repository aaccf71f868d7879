package org.colophon.evaluation;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The opinions' table. */
interface CourseOpinionRepository extends Repository<CourseOpinion, CourseOpinion.Key> {

  CourseOpinion save(CourseOpinion opinion);

  Optional<CourseOpinion> findById(CourseOpinion.Key key);
}
