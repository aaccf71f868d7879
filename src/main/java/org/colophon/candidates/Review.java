package org.colophon.candidates;

import java.util.List;
import org.colophon.accounts.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One decision of the program office on an application.
 *
 * @param items what the candidate is asked, one question each; only with {@code ASK_FOR_MORE}
 * @param reasons why; only with {@code REFUSE}
 * @param note for the program office, never shown to the candidate
 * @param by who decides
 */
public record Review(
    ReviewDecision decision,
    List<String> items,
    List<RefusalReason> reasons,
    @Nullable String note,
    PersonId by) {

  public Review {
    items = items.stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
    reasons = List.copyOf(reasons);
  }

  public static Review accept(PersonId by) {
    return new Review(ReviewDecision.ACCEPT, List.of(), List.of(), null, by);
  }

  public static Review askForMore(List<String> items, PersonId by) {
    return new Review(ReviewDecision.ASK_FOR_MORE, items, List.of(), null, by);
  }

  public static Review refuse(List<RefusalReason> reasons, PersonId by) {
    return new Review(ReviewDecision.REFUSE, List.of(), reasons, null, by);
  }
}
