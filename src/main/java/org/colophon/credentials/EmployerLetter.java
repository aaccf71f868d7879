package org.colophon.credentials;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * A letter the holder asked us to write to an employer; asking is the consent (R54).
 *
 * @param addressee whom the letter greets: a person or a library
 * @param address the mail address it goes to, in the form of {@link
 *     org.colophon.accounts.EmailAddress}
 */
@Embeddable
public record EmployerLetter(String addressee, String address, Instant askedAt) {}
