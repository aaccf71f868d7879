package org.colophon.courses;

import java.util.List;
import org.colophon.accounts.PersonId;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.courses.CompletionView.Judgement;
import org.colophon.program.ProgramCalendar;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What candidates report about a provider's courses, for those who sign for that provider: they say
 * whether it is so (R23). Everything else is not there for them (R24).
 */
@Service
@Transactional
public class CompletionAnswers {

  /** On what ground whoever signs for a provider may decide. */
  static final String AUTHORITY = "provider-signatory";

  private static final ProviderRole[] SIGNERS = {ProviderRole.OWNER, ProviderRole.SIGNATORY};

  private final CompletionRepository completions;
  private final ProviderRepository providers;
  private final CompletionJudge judge;
  private final ProgramCalendar calendar;

  CompletionAnswers(
      CompletionRepository completions,
      ProviderRepository providers,
      CompletionJudge judge,
      ProgramCalendar calendar) {
    this.completions = completions;
    this.providers = providers;
    this.judge = judge;
    this.calendar = calendar;
  }

  /**
   * Those that wait for an answer, the oldest first.
   *
   * @param most how many at most
   */
  @Transactional(readOnly = true)
  public List<CompletionView> waiting(PersonId signer, ProviderId provider, int most)
      throws NotRepresentative, RoleMissing {
    requireSigner(signer, provider);
    return completions.waitingAt(provider, Limit.of(most)).stream().map(Completion::view).toList();
  }

  /**
   * Those that are confirmed or not, by whomever, the latest first.
   *
   * @param most how many at most
   */
  @Transactional(readOnly = true)
  public List<CompletionView> decided(PersonId signer, ProviderId provider, int most)
      throws NotRepresentative, RoleMissing {
    requireSigner(signer, provider);
    return completions.decidedAt(provider, Limit.of(most)).stream().map(Completion::view).toList();
  }

  /**
   * One of them.
   *
   * @throws NotRepresentative when it is about a course of another provider, or does not exist
   */
  @Transactional(readOnly = true)
  public CompletionView find(PersonId signer, ProviderId provider, CompletionId id)
      throws NotRepresentative, RoleMissing {
    requireSigner(signer, provider);
    return completions
        .findById(id)
        .filter(it -> it.course().isOf(provider))
        .orElseThrow(() -> new NotRepresentative(signer, id))
        .view();
  }

  /**
   * Confirms it, with everything that a confirmation by the program brings about. One that is
   * decided or withdrawn already stays as it is. Publishes {@link CompletionConfirmed} and {@link
   * CompletionAnswered}.
   *
   * @param note may be empty
   * @return as it stands now; its judgement says whose answer it was that counts
   * @throws ConflictOfInterest when someone confirms their own completion
   */
  public CompletionView confirm(PersonId signer, ProviderId provider, CompletionId id, String note)
      throws NotRepresentative, RoleMissing, ConflictOfInterest {
    var completion = locked(signer, provider, id);
    return completion.state() == CompletionState.REPORTED
        ? confirm(completion, signer, note, AUTHORITY)
        : completion.view();
  }

  /**
   * Says that it is not so. One that is decided or withdrawn already stays as it is. Publishes
   * {@link CompletionRejected} and {@link CompletionAnswered}.
   *
   * @param reason as the candidate reads it
   * @return as it stands now; its judgement says whose answer it was that counts
   * @throws ConflictOfInterest when it is about themself
   */
  public CompletionView reject(PersonId signer, ProviderId provider, CompletionId id, String reason)
      throws NotRepresentative, RoleMissing, ConflictOfInterest {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("A completion is not rejected without a reason: " + id);
    }
    var completion = locked(signer, provider, id);
    return completion.state() == CompletionState.REPORTED
        ? reject(completion, signer, reason, AUTHORITY)
        : completion.view();
  }

  /** Confirms one that is held and open, for somebody who was found to sign for its provider. */
  CompletionView confirm(Completion completion, PersonId signer, String note, String authority)
      throws ConflictOfInterest {
    return answered(judge.confirm(completion, judgement(signer, note, authority)));
  }

  /** Rejects one that is held and open, for somebody who was found to sign for its provider. */
  CompletionView reject(Completion completion, PersonId signer, String reason, String authority)
      throws ConflictOfInterest {
    return answered(judge.reject(completion, judgement(signer, reason, authority)));
  }

  /** Who is asked about a completion: all who sign for its provider, but for the candidate. */
  @Transactional(readOnly = true)
  public List<PersonId> signers(CompletionId id) {
    var completion = load(id);
    return completion.course().signers(completion.person());
  }

  /** Whose course it is about. */
  @Transactional(readOnly = true)
  public ProviderId providerOf(CompletionId id) {
    return load(id).course().view().provider();
  }

  private CompletionView answered(Completion decided) {
    return completions.save(decided.answered()).view();
  }

  private Judgement judgement(PersonId by, String text, String authority) {
    return new Judgement(by, calendar.now(), text.strip(), authority);
  }

  /** Whoever answers waits for the one who answers now. */
  private Completion locked(PersonId signer, ProviderId provider, CompletionId id)
      throws NotRepresentative, RoleMissing {
    requireSigner(signer, provider);
    return completions
        .lock(id)
        .filter(it -> it.course().isOf(provider))
        .orElseThrow(() -> new NotRepresentative(signer, id));
  }

  private void requireSigner(PersonId person, ProviderId id) throws NotRepresentative, RoleMissing {
    var provider = providers.findById(id).orElseThrow(() -> new NotRepresentative(person, id));
    if (provider.representative(person).isEmpty()) {
      throw new NotRepresentative(person, id);
    }
    if (!provider.view().lets(person, SIGNERS)) {
      throw new RoleMissing(provider.name(), SIGNERS);
    }
  }

  private Completion load(CompletionId id) {
    return completions
        .findById(id)
        .orElseThrow(() -> new IllegalArgumentException("No completion " + id));
  }
}
