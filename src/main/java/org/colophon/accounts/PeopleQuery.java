package org.colophon.accounts;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which people of the program are meant. What is null does not narrow the answer.
 *
 * @param ids any of these; texts that are no person ids find nobody
 * @param group the role's group, as {@code program-staff}; an unknown group finds nobody
 * @param nameLike SQL pattern with % and _ that the given, the family or the whole name matches,
 *     ignoring case
 * @param emailLike SQL pattern that the address matches, ignoring case
 * @param offset how many to leave out, from 0
 * @param limit how many at most, from 1
 */
public record PeopleQuery(
    @Nullable Set<String> ids,
    @Nullable String group,
    @Nullable String nameLike,
    @Nullable String emailLike,
    int offset,
    int limit) {

  /** Everybody with a role. */
  public static PeopleQuery all() {
    return new PeopleQuery(null, null, null, null, 0, Integer.MAX_VALUE);
  }

  /** The one person with this id. */
  public static PeopleQuery id(String id) {
    return new PeopleQuery(Set.of(id), null, null, null, 0, 1);
  }
}
