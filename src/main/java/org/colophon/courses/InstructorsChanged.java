package org.colophon.courses;

import org.colophon.cases.CaseNumber;

/** A provider told who teaches an approved course from now on; it holds already (R25). */
public record InstructorsChanged(CaseNumber caseNumber) {}
