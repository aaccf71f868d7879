package org.colophon.courses;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The providers' table. */
interface ProviderRepository extends Repository<Provider, ProviderId> {

  Provider save(Provider provider);

  Optional<Provider> findByNameIgnoreCase(String name);
}
