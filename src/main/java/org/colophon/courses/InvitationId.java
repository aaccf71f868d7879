package org.colophon.courses;

import java.io.Serializable;
import java.util.UUID;

/** Names one invitation to act for a provider. */
public record InvitationId(UUID value) implements Serializable {

  public static InvitationId of(String value) {
    return new InvitationId(UUID.fromString(value));
  }

  public static InvitationId next() {
    return new InvitationId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
