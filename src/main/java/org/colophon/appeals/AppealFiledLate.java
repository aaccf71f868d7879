package org.colophon.appeals;

/** An appeal was filed after the last day: it is kept, and refused. */
public record AppealFiledLate(AppealId appeal) {}
