package org.colophon.evaluation;

import org.colophon.program.SetId;

/**
 * A set somebody would judge, and why they can.
 *
 * @param years full years of work in it
 * @param evidence what shows that they know it, in their own words, up to 2000 characters
 */
public record SetOffer(SetId set, int years, String evidence) {}
