package org.colophon.courses;

import org.colophon.accounts.PersonId;

/** Who signs for a provider. */
final class Signers {

  private static final ProviderRole[] ROLES = {ProviderRole.OWNER, ProviderRole.SIGNATORY};

  private Signers() {}

  /** Makes sure that a person signs for a provider; to others it is not there. */
  static void require(PersonId person, ProviderId id, ProviderRepository providers)
      throws NotRepresentative, RoleMissing {
    var provider = providers.findById(id).orElseThrow(() -> new NotRepresentative(person, id));
    if (provider.representative(person).isEmpty()) {
      throw new NotRepresentative(person, id);
    }
    if (!provider.view().lets(person, ROLES)) {
      throw new RoleMissing(provider.name(), ROLES);
    }
  }
}
