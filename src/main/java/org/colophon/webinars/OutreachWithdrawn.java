package org.colophon.webinars;

import org.colophon.cases.CaseNumber;

/** A request or an offer was taken back before it was answered. */
public record OutreachWithdrawn(CaseNumber caseNumber) {}
