package org.colophon.webinars;

import org.jspecify.annotations.Nullable;

/**
 * What is asked or offered.
 *
 * @param organization for whom somebody speaks, up to 200 characters
 * @param people how many would take part; only a webinar for a group says it
 * @param wishedTime when it would suit, up to 200 characters; may be empty
 * @param details the person's own words, up to 4000 characters
 */
public record OutreachQuestion(
    OutreachWish wish,
    String organization,
    @Nullable Integer people,
    String wishedTime,
    String details) {

  public OutreachQuestion {
    organization = organization.strip();
    wishedTime = wishedTime.strip();
    details = details.strip();
    if (organization.isEmpty() || details.isEmpty()) {
      throw new IllegalArgumentException("A request says for whom and what");
    }
    if ((wish == OutreachWish.GROUP_WEBINAR) == (people == null)) {
      throw new IllegalArgumentException("Only a webinar for a group says for how many people");
    }
  }
}
