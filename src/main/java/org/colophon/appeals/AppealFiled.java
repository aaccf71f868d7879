package org.colophon.appeals;

import org.colophon.cases.CaseNumber;

/** An appeal was filed in time. */
public record AppealFiled(CaseNumber caseNumber) {}
