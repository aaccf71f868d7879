package org.colophon.courses;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The providers' table. */
interface ProviderRepository extends Repository<Provider, ProviderId> {

  Provider save(Provider provider);

  Optional<Provider> findById(ProviderId id);

  Optional<Provider> findByNameIgnoreCase(String name);

  List<Provider> findAllByOrderByName();

  /** Whoever changes a provider waits for the one who changes it now. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select p from Provider p where p.id = :id")
  Optional<Provider> lock(ProviderId id);

  /** Lets those who want one name through one after the other, until the transaction ends. */
  @Query(
      nativeQuery = true,
      value =
          "select 1 from pg_advisory_xact_lock(hashtextextended('provider ' || lower(:name), 0))")
  int queueUp(String name);

  /** Those the person acts for now, by name. */
  @Query(
      """
      select distinct p from Provider p join p.representations r
      where r.person.value = :person and r.leftAt is null order by p.name
      """)
  List<Provider> ofPerson(String person);

  /** Who acts for one of these or ever did. */
  @Query(
      "select distinct r.person.value from Provider p join p.representations r"
          + " where p.id.value in :ids")
  List<String> everRepresenting(Collection<UUID> ids);

  /** Those the person acts for or ever did. */
  @Query(
      """
      select distinct p from Provider p join p.representations r where r.person.value = :person
      """)
  List<Provider> everOfPerson(String person);
}
