package org.colophon.courses;

import org.colophon.accounts.PersonId;
import org.colophon.accounts.SecretToken;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.courses.LinkGone.Why;
import org.colophon.program.ProgramCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links by which somebody who signs for a provider answers one completion without signing in (R23).
 * A link is good once, until the end of the day by which the provider is asked to answer; looking
 * at what it asks changes nothing, because scanners of mail follow links too.
 */
@Service
@Transactional
public class CompletionLinks {

  /** On what ground whoever holds the link of a letter may decide. */
  static final String AUTHORITY = "provider-link";

  private final CompletionLinkRepository links;
  private final CompletionRepository completions;
  private final CompletionAnswers answers;
  private final ProgramCalendar calendar;

  CompletionLinks(
      CompletionLinkRepository links,
      CompletionRepository completions,
      CompletionAnswers answers,
      ProgramCalendar calendar) {
    this.links = links;
    this.completions = completions;
    this.answers = answers;
    this.calendar = calendar;
  }

  /** Makes a link for the letter to one of those who are asked; its secret is kept nowhere. */
  public SecretToken issue(CompletionId completion, PersonId signer) {
    var token = SecretToken.next();
    var until = completions.findById(completion).orElseThrow().view().answerBy().orElseThrow();
    links.save(
        new CompletionLink(token, completion, signer, calendar.now(), calendar.endOf(until)));
    return token;
  }

  /**
   * What a link asks about; this uses nothing up.
   *
   * @throws LinkGone when it answers nothing any more
   */
  @Transactional(readOnly = true)
  public LinkedCompletion find(String token) throws LinkGone {
    var link =
        links.findById(new SecretToken(token).hash()).orElseThrow(() -> new LinkGone(Why.UNKNOWN));
    return shown(open(link), link);
  }

  /**
   * Confirms the completion as {@link CompletionAnswers#confirm} does; the link is used up.
   *
   * @param note may be empty
   * @return what was confirmed
   */
  public LinkedCompletion confirm(String token, String note) throws LinkGone {
    return answer(token, (it, signer) -> answers.confirm(it, signer, note, AUTHORITY));
  }

  /**
   * Says that it is not so, as {@link CompletionAnswers#reject} does; the link is used up.
   *
   * @param reason as the candidate reads it
   * @return what was rejected
   */
  public LinkedCompletion reject(String token, String reason) throws LinkGone {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("A completion is not rejected without a reason");
    }
    return answer(token, (it, signer) -> answers.reject(it, signer, reason, AUTHORITY));
  }

  private interface Answer {
    void give(Completion completion, PersonId signer) throws ConflictOfInterest;
  }

  private LinkedCompletion answer(String token, Answer answer) throws LinkGone {
    var link =
        links.lock(new SecretToken(token).hash()).orElseThrow(() -> new LinkGone(Why.UNKNOWN));
    completions.lock(link.completion());
    var completion = open(link);
    try {
      answer.give(completion, link.signer());
    } catch (ConflictOfInterest e) {
      throw new IllegalStateException("Nobody is asked about themself: " + link.completion(), e);
    }
    links.save(link.use(calendar.now()));
    return shown(completion, link);
  }

  /** The completion the link still answers. Who left the provider learns nothing any more. */
  private Completion open(CompletionLink link) throws LinkGone {
    if (link.isUsed()) {
      throw new LinkGone(Why.USED);
    }
    var completion = completions.findById(link.completion()).orElseThrow();
    if (!completion.course().signers(completion.person()).contains(link.signer())) {
      throw new LinkGone(Why.UNKNOWN);
    }
    if (completion.state() != CompletionState.REPORTED) {
      throw new LinkGone(Why.DECIDED);
    }
    if (link.isOver(calendar.now())) {
      throw new LinkGone(Why.OVER);
    }
    return completion;
  }

  private static LinkedCompletion shown(Completion completion, CompletionLink link) {
    var view = completion.view();
    return new LinkedCompletion(
        view.person(),
        link.signer(),
        view.courseTitle(),
        view.providerName(),
        view.startedOn(),
        view.completedOn(),
        view.answerBy().orElseThrow());
  }
}
