package org.colophon.credentials;

import java.time.LocalDate;

/**
 * What the public learns about one certification: nothing else, ever (R55).
 *
 * @param name the holder's name as it stands on the certificate
 * @param credential title of the certification
 * @param designation what the holder may be called
 * @param status today's status
 * @param issuedOn first day
 * @param validUntil last day of the term
 */
public record RegisterAnswer(
    String name,
    String credential,
    String designation,
    RegisterStatus status,
    LocalDate issuedOn,
    LocalDate validUntil) {}
