package org.colophon.webinars;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The webinars' table. */
interface WebinarRepository extends Repository<Webinar, WebinarId> {

  Webinar save(Webinar webinar);

  Optional<Webinar> findById(WebinarId id);

  /** Holds the webinar until the transaction ends: places are given one after the other. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select w from Webinar w where w.id = :id")
  Optional<Webinar> lock(WebinarId id);

  List<Webinar> findByStartsAtGreaterThanEqualOrderByStartsAt(Instant from);

  List<Webinar> findByStartsAtLessThanOrderByStartsAtDesc(Instant until);

  /** Those that have begun, are not called off and wait for the letter that follows them. */
  @Query(
      """
      select w from Webinar w
      where w.startsAt < :now and w.state = SCHEDULED and w.followedUpAt is null
      order by w.startsAt desc
      """)
  List<Webinar> withoutLetter(Instant now);

  /** Those of them of which staff were not told yet. */
  @Query(
      """
      select w from Webinar w
      where w.startsAt < :now and w.state = SCHEDULED and w.followedUpAt is null
        and w.staffToldAt is null
      """)
  List<Webinar> notWrappedUp(Instant now);
}
