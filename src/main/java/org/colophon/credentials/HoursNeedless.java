package org.colophon.credentials;

/** A provisional certification was given back or revoked: its hours are not waited for any more. */
record HoursNeedless(CertificateNumber number) {}
