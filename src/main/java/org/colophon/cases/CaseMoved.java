package org.colophon.cases;

/** A case stands elsewhere now, or waits on somebody else. */
public record CaseMoved(CaseNumber caseNumber, WaitsOn waitsOn) {}
