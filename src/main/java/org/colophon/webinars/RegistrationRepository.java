package org.colophon.webinars;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The registrations' table. */
interface RegistrationRepository extends Repository<Registration, RegistrationId> {

  Registration save(Registration registration);

  Optional<Registration> findById(RegistrationId id);

  /** Of which webinar it is, without reading the registration itself. */
  @Query("select r.webinar from Registration r where r.id = :id")
  Optional<WebinarId> webinarOf(RegistrationId id);

  @Query(
      """
      select r from Registration r
      where r.webinar = :webinar and r.email = :email and r.state in :states
      """)
  Optional<Registration> open(
      WebinarId webinar, String email, Collection<RegistrationState> states);

  @Query(
      """
      select r from Registration r
      where r.webinar = :webinar and r.person = :person and r.state in :states
      """)
  Optional<Registration> openOf(
      WebinarId webinar, PersonId person, Collection<RegistrationState> states);

  List<Registration> findByWebinarAndStateOrderByConfirmedAtAscIdAsc(
      WebinarId webinar, RegistrationState state);

  long countByWebinarAndState(WebinarId webinar, RegistrationState state);

  boolean existsByWebinarAndConfirmedAtIsNotNull(WebinarId webinar);

  /** Those who have a place and were last told of the time before that moment. */
  @Query(
      """
      select r from Registration r
      where r.webinar = :webinar and r.state = REGISTERED and r.toldAt < :since
      order by r.id.value
      """)
  List<Registration> notToldSince(WebinarId webinar, Instant since);

  @Query(
      """
      select r from Registration r
      where r.forgottenOn is null and r.state <> ASKED
        and (r.email = :email or r.person = :person)
      order by r.askedAt desc
      """)
  List<Registration> of(PersonId person, String email);

  /** Those whose link was never used while it was good. */
  @Query("select r from Registration r where r.state = ASKED and r.confirmUntil <= :now")
  List<Registration> lapsed(Instant now);

  @Modifying
  @Query("delete from Registration r where r.id = :id")
  void delete(RegistrationId id);

  @Query(
      """
      select r from Registration r, Webinar w
      where r.webinar = w.id and w.startsAt < :before and r.forgottenOn is null
      """)
  List<Registration> toForget(Instant before);

  /**
   * For each of these webinars that somebody registered for: how many have a place, wait, confirmed
   * at all, and how many of the last came and have applied since.
   */
  @Query(
      """
      select r.webinar, count(case when r.state = REGISTERED then 1 end),
             count(case when r.state = WAITING then 1 end), count(r.confirmedAt),
             count(case when r.confirmedAt is not null and r.attended = true then 1 end),
             count(case when r.confirmedAt is not null then r.appliedOn end)
        from Registration r where r.webinar in :webinars group by 1
      """)
  List<Object[]> count(Collection<WebinarId> webinars);
}
