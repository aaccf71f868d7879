package org.colophon.courses;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The invitations' table. */
interface InvitationRepository extends Repository<Invitation, InvitationId> {

  Invitation save(Invitation invitation);

  Optional<Invitation> findById(InvitationId id);

  Optional<Invitation> findByTokenHash(String tokenHash);

  /** Two clicks at once: the second waits and then sees it accepted. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select i from Invitation i where i.tokenHash = :tokenHash")
  Optional<Invitation> lock(String tokenHash);

  List<Invitation> findByProviderAndStateOrderByInvitedAt(
      ProviderId provider, Invitation.State state);

  List<Invitation> findByProviderAndInvitedByAndState(
      ProviderId provider, PersonId invitedBy, Invitation.State state);

  @Query("select count(i) from Invitation i where i.invitedBy = :by and i.invitedAt > :since")
  long countInvited(PersonId by, Instant since);
}
