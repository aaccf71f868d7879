package org.colophon.credentials;

/** A certified person agreed to a letter about the certification (R54); it is to be written now. */
public record EmployerLetterAsked(CertificateView certificate, EmployerLetter letter) {}
