package org.colophon.courses;

/**
 * What still has to be put right in a proposal.
 *
 * @param field id of the field on the section's page
 * @param sentence what to do, for people to read
 */
public record ProposalGap(ProposalSection section, String field, String sentence) {}
