package org.colophon.courses;

/** Says why an invitation was not sent; the message is for the person who invites. */
public class InvitationRefused extends Exception {

  private InvitationRefused(String message) {
    super(message);
  }

  static InvitationRefused representsAlready(String address) {
    return new InvitationRefused(
        "%s acts for the provider already. Change the roles in the list.".formatted(address));
  }

  static InvitationRefused invitedAlready(String address) {
    return new InvitationRefused(
        "%s is invited already. Send the link again from the list.".formatted(address));
  }

  static InvitationRefused tooMany() {
    return new InvitationRefused(
        "You have sent many invitations today. Please send the others tomorrow.");
  }

  static InvitationRefused tooSoon() {
    return new InvitationRefused(
        "The link was sent a moment ago. Give the mail some minutes before you send it again.");
  }

  static InvitationRefused tooOften() {
    return new InvitationRefused(
        "The link was sent several times. Check the address; withdraw the invitation and invite again if it is wrong.");
  }

  static InvitationRefused hasOwner() {
    return new InvitationRefused("This provider has an owner, who can invite others.");
  }
}
