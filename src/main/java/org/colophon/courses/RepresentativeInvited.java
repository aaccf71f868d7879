package org.colophon.courses;

import org.colophon.accounts.PersonId;

/**
 * Somebody was invited to act for a provider, or the link was sent to them again.
 *
 * @param by who invites
 * @param token the secret of the link, good once; kept nowhere but in the letter
 * @param time how often the link has been sent, from 1
 */
public record RepresentativeInvited(
    InvitationView invitation, PersonId by, String token, int time) {

  /** Without the secret. */
  @Override
  public String toString() {
    return "RepresentativeInvited[%s]".formatted(invitation.id());
  }
}
