package org.colophon.accounts;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SecondFactorRepository extends Repository<SecondFactor, PersonId> {

  SecondFactor save(SecondFactor factor);

  Optional<SecondFactor> findById(PersonId person);

  boolean existsById(PersonId person);

  /**
   * Uses a code up; of two at once only one does.
   *
   * @return 0 when this code or a later one was used before
   */
  @Modifying
  @Query(
      "update SecondFactor f set f.lastStep = :step where f.person = :person and f.lastStep < :step")
  int use(PersonId person, long step);

  @Modifying
  @Query("update SecondFactor f set f.secret = :secret where f.person = :person")
  void seal(PersonId person, String secret);

  @Modifying
  @Query("delete from SecondFactor f where f.person = :person")
  int deleteOf(PersonId person);
}
