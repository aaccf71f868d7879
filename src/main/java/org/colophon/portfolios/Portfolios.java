package org.colophon.portfolios;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyState;
import org.colophon.candidates.CandidacyView;
import org.colophon.candidates.CandidateId;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.cases.FrozenText;
import org.colophon.files.FileKind;
import org.colophon.files.Upload;
import org.colophon.portfolios.PortfolioBarred.Reason;
import org.colophon.portfolios.Response.Way;
import org.colophon.program.Competency;
import org.colophon.program.CompetencySet;
import org.colophon.program.Language;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.Rules.PortfolioWork;
import org.colophon.program.SetId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/** Keeps the portfolios of candidates (R29 to R32). What is somebody else's is not there. */
@Service
@Transactional
public class Portfolios {

  /** Longer texts are not kept at all; what may be handed in is shorter, and a rule. */
  public static final int LONGEST_KEPT = 100_000;

  /** Everything a file of evidence may be (R31). */
  public static final Set<FileKind> KINDS = Set.of(FileKind.values());

  private final PortfolioRepository portfolios;
  private final PortfolioFiles files;
  private final Candidacies candidacies;
  private final AchievedSets achieved;
  private final PortfolioSubmissionRepository submissions;
  private final PortfolioStory story;
  private final Cases cases;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final ApplicationEventPublisher events;
  private final EntityManager entities;

  Portfolios(
      PortfolioRepository portfolios,
      PortfolioFiles files,
      Candidacies candidacies,
      AchievedSets achieved,
      PortfolioSubmissionRepository submissions,
      PortfolioStory story,
      Cases cases,
      Rulebook rules,
      ProgramCalendar calendar,
      ApplicationEventPublisher events,
      EntityManager entities) {
    this.portfolios = portfolios;
    this.files = files;
    this.candidacies = candidacies;
    this.achieved = achieved;
    this.submissions = submissions;
    this.story = story;
    this.cases = cases;
    this.rules = rules;
    this.calendar = calendar;
    this.events = events;
    this.entities = entities;
  }

  /**
   * Begins a portfolio for a set. Where an earlier one of this candidacy was withdrawn or closed,
   * the new one begins with what was written there.
   *
   * @param id chosen by the page, so that sending it twice begins one
   * @return the id; of the open portfolio of the set when there is one
   * @throws PortfolioBarred when the set cannot be achieved by a portfolio now
   */
  public PortfolioId begin(PersonId by, PortfolioId id, SetId set) throws PortfolioBarred {
    portfolios.queueUp(by.value());
    var candidacy = active(by);
    var known = rules.edition(candidacy.edition()).set(set).id();
    var earlier = portfolios.findByCandidateAndSetOrderByBegunAtDesc(candidacy.id(), known);
    var open = earlier.stream().filter(it -> it.state().open()).findFirst();
    if (open.isPresent()) {
      return open.get().id();
    }
    expectWay(candidacy, known);
    var content =
        earlier.stream().findFirst().map(Portfolio::content).orElse(PortfolioContent.EMPTY);
    return portfolios
        .save(
            new Portfolio(
                id, candidacy.id(), by, candidacy.edition(), known, content, calendar.now()))
        .id();
  }

  /** Why a set cannot be achieved by a portfolio of this person now; empty when it can. */
  @Transactional(readOnly = true)
  public Optional<Reason> barred(PersonId person, SetId set) {
    try {
      expectWay(active(person), set);
      return Optional.empty();
    } catch (PortfolioBarred e) {
      return Optional.of(e.reason());
    }
  }

  /**
   * Saves what is written about a competency, complete or not.
   *
   * @param basedOn the version of the part that was shown
   * @return the version it has now
   * @throws SavedMeanwhile when another window saved something else since
   */
  public long save(PersonId by, PortfolioId id, int competency, Response response, long basedOn)
      throws PortfolioClosed, SavedMeanwhile {
    var portfolio = writable(by, id);
    var offered = setOf(portfolio).suggestions().of(competency).size();
    if (competency < 1
        || competency > setOf(portfolio).competencies().size()
        || response.way() == Way.SUGGESTION && response.suggestion() > offered) {
      throw new IllegalArgumentException(
          "Set %s has no such competency or suggestion: %d".formatted(portfolio.set(), competency));
    }
    expectKept(response.text());
    return save(
        portfolio, Part.competency(competency), it -> it.with(competency, response), basedOn);
  }

  /** Saves the personal learning statement in the same way. */
  public long saveStatement(PersonId by, PortfolioId id, String text, long basedOn)
      throws PortfolioClosed, SavedMeanwhile {
    expectKept(text);
    return save(writable(by, id), Part.STATEMENT, it -> it.withStatement(text), basedOn);
  }

  /**
   * Adds a file as evidence, which serves nothing yet. Added again under the same id, nothing
   * changes.
   *
   * @param item chosen by the page, so that sending it twice adds one
   * @param upload kept when it is added; the caller closes it
   * @throws EvidenceRefused when there is no room for it, or it is there already
   */
  public void attach(PersonId by, PortfolioId id, UUID item, Upload upload)
      throws PortfolioClosed, EvidenceRefused {
    var portfolio = writable(by, id);
    if (portfolio.content().item(item).isPresent()) {
      return;
    }
    var added = files.keep(item, upload, portfolio.content(), limits(), by);
    portfolios.save(portfolio.save(Part.item(item), it -> it.with(added), calendar.now()));
  }

  /**
   * Says before a large file is sent whether it would have room.
   *
   * @param size in bytes
   */
  public void expectRoom(PersonId by, PortfolioId id, long size)
      throws PortfolioClosed, EvidenceRefused {
    files.expectRoom(size, writable(by, id).content(), limits());
  }

  /**
   * Says what a piece of evidence is and which competencies it serves.
   *
   * @param serves by competency; numbers the set does not have are left out
   * @param basedOn the version of the part that was shown
   */
  public long describe(
      PersonId by,
      PortfolioId id,
      UUID item,
      String title,
      Map<Integer, Weight> serves,
      long basedOn)
      throws PortfolioClosed, SavedMeanwhile {
    var portfolio = writable(by, id);
    var known = new TreeMap<>(serves);
    known
        .keySet()
        .retainAll(setOf(portfolio).competencies().stream().map(Competency::number).toList());
    var file =
        portfolio
            .content()
            .item(item)
            .orElseThrow(() -> new IllegalArgumentException("No item " + item + " in " + id))
            .file();
    return save(
        portfolio,
        Part.item(item),
        it -> it.with(new EvidenceItem(item, file, title, known)),
        basedOn);
  }

  /** Takes a piece of evidence off; its file is removed. Twice changes nothing. */
  public void remove(PersonId by, PortfolioId id, UUID item) throws PortfolioClosed {
    var portfolio = writable(by, id);
    var gone = portfolio.content().item(item).stream().toList();
    portfolios.saveAndFlush(
        portfolio.save(Part.item(item), it -> it.without(item), calendar.now()));
    files.release(gone);
  }

  /** Throws a draft away that was never submitted; twice changes nothing. */
  public void discard(PersonId by, PortfolioId id) throws PortfolioClosed {
    if (portfolios.findById(id).isEmpty()) {
      return;
    }
    var draft = locked(by, id);
    if (draft.state() != PortfolioState.DRAFT) {
      throw new PortfolioClosed(id);
    }
    portfolios.delete(draft);
    portfolios.flush();
    files.release(draft.content().items());
  }

  /** Hands in a portfolio that is written in English, or its revision. */
  public CaseNumber submit(PersonId by, PortfolioId id)
      throws PortfolioClosed, PortfolioIncomplete, PortfolioBarred {
    return submit(by, id, Language.ENGLISH);
  }

  /**
   * Hands a portfolio in: freezes it and opens its case, or goes on with it after a revision. Twice
   * is once (R79).
   *
   * @param language it is written in; said once, a revision is in the same
   * @throws PortfolioIncomplete with each gap
   * @throws PortfolioBarred when the set cannot be achieved by a portfolio any more; what was
   *     handed in before is finished even where the way is closed since (R4)
   */
  public CaseNumber submit(PersonId by, PortfolioId id, Language language)
      throws PortfolioClosed, PortfolioIncomplete, PortfolioBarred {
    portfolios.queueUp(by.value());
    var portfolio = locked(by, id);
    if (portfolio.state() == PortfolioState.SUBMITTED) {
      return portfolio.caseNumber().orElseThrow();
    }
    if (!portfolio.state().writable()) {
      throw new PortfolioClosed(id);
    }
    var candidacy = active(by);
    if (!candidacy.id().equals(portfolio.candidate())) {
      throw new PortfolioBarred(Reason.NO_CANDIDACY);
    }
    if (portfolio.state() == PortfolioState.DRAFT) {
      expectWay(candidacy, portfolio.set());
    }
    var gaps = gaps(portfolio);
    if (gaps.isEmpty()) {
      gaps = files.missing(changeable(portfolio));
    }
    if (!gaps.isEmpty()) {
      throw new PortfolioIncomplete(gaps);
    }
    var number = portfolio.caseNumber().orElseGet(() -> open(by, candidacy, setOf(portfolio)));
    portfolios.save(portfolio.submit(number, language, calendar.today()));
    freeze(portfolio, by);
    events.publishEvent(new PortfolioSubmitted(number, portfolio.candidate(), portfolio.round()));
    return number;
  }

  /** The evidence its owner can take off now; in a revision the rest was handed in before. */
  private static List<EvidenceItem> changeable(Portfolio portfolio) {
    return portfolio.content().items().stream()
        .filter(
            it ->
                portfolio.asked().isEmpty() || portfolio.asked().containsAll(it.serves().keySet()))
        .toList();
  }

  private CaseNumber open(PersonId by, CandidacyView candidacy, CompetencySet set) {
    return cases.open(
        CaseKind.PORTFOLIO, by, "%s: Portfolio %s".formatted(candidacy.name(), set.name()));
  }

  private void freeze(Portfolio portfolio, PersonId by) {
    var text = frozen(portfolio, files.allOf(portfolio.content()));
    submissions.save(
        new PortfolioSubmission(
            new PortfolioSubmission.Key(portfolio.id().value(), portfolio.round()),
            text,
            by,
            calendar.now()));
    story.submitted(portfolio.caseNumber().orElseThrow(), portfolio.round(), text.sha256(), by);
  }

  /**
   * Takes a portfolio back for good that was handed in; twice changes nothing. In a revision a
   * candidate declines it instead, so that it ends with its verdict.
   */
  public void withdraw(PersonId by, PortfolioId id) throws PortfolioClosed {
    var portfolio = locked(by, id);
    if (portfolio.state() == PortfolioState.WITHDRAWN) {
      return;
    }
    if (portfolio.state() != PortfolioState.SUBMITTED) {
      throw new PortfolioClosed(id);
    }
    endFromOutside(portfolio, PortfolioState.WITHDRAWN, "You withdrew it.", by);
  }

  /** Another way led to the set, so the portfolio is closed (R34). */
  public void setAchieved(CandidateId candidate, SetId set) {
    portfolios.lockOpen(candidate).stream()
        .filter(it -> it.set().equals(set))
        .forEach(it -> endFromOutside(it, PortfolioState.CLOSED, "The set is achieved.", null));
  }

  /** With the candidacy all its portfolios end, those that were never handed in too. */
  public void candidacyEnded(CandidateId candidate) {
    portfolios
        .lockOpen(candidate)
        .forEach(it -> endFromOutside(it, PortfolioState.CLOSED, "The candidacy ended.", null));
  }

  /** Closes a portfolio whose fee was not paid in time. */
  public void closeUnpaid(CaseNumber caseNumber) {
    end(lockedSubmitted(caseNumber), PortfolioState.CLOSED, "The fee was not paid in time.", null);
  }

  /**
   * The fee is covered, the evaluation may begin.
   *
   * @return the day by which the program wants to have evaluated it
   */
  public LocalDate ready(CaseNumber caseNumber) {
    var portfolio = lockedSubmitted(caseNumber);
    var dueOn = calendar.today().plusDays(rulesOf(portfolio).evaluateWithinDays());
    story.ready(caseNumber, dueOn);
    return dueOn;
  }

  /**
   * An evaluator took the portfolio: its evaluation has begun, and its fee is used. Each later one
   * changes nothing.
   */
  public void evaluationBegan(CaseNumber caseNumber) {
    portfolios.save(lockedSubmitted(caseNumber).evaluated(calendar.now()));
  }

  /**
   * Asks the candidate to complete what is in question, once (R40).
   *
   * @return the last day to hand it in again
   */
  public LocalDate askMore(CaseNumber caseNumber, SortedSet<Integer> competencies) {
    var portfolio = lockedSubmitted(caseNumber);
    var allowed = rules.on(portfolio.rulesOn().orElseThrow()).portfolios().resubmissions();
    if (portfolio.round() > allowed || competencies.isEmpty()) {
      throw new IllegalStateException(
          "Portfolio %s cannot be asked for more: attempt %d, about %s"
              .formatted(portfolio.id(), portfolio.round(), competencies));
    }
    var dueOn = calendar.today().plusDays(rulesOf(portfolio).reviseWithinDays());
    portfolios.save(portfolio.askMore(competencies, dueOn));
    story.moreAsked(caseNumber, competencies, dueOn);
    events.publishEvent(new PortfolioReleased(caseNumber, portfolio.candidate()));
    return dueOn;
  }

  /**
   * The verdict is that the set is achieved. The term of the candidacy is not looked at for this:
   * it waits until the set stands in the record.
   */
  public void achieved(CaseNumber caseNumber) {
    var portfolio = lockedSubmitted(caseNumber);
    portfolios.save(
        portfolio.end(PortfolioState.ACHIEVED, "You achieved the set.", calendar.now()));
    story.achieved(caseNumber);
  }

  /** The verdict is that the set is not achieved. */
  public void notAchieved(CaseNumber caseNumber) {
    endUnachieved(
        lockedSubmitted(caseNumber),
        "What the evaluators found does not reach what the rules ask for.",
        null);
  }

  /** It was not handed in again in time, so the first verdict stays. */
  public void revisionOver(CaseNumber caseNumber) {
    var portfolio = portfolios.lock(caseNumber).orElseThrow();
    expectRevision(portfolio);
    endUnachieved(portfolio, "You did not hand it in again in time.", null);
  }

  /**
   * The candidate takes a course instead of completing the portfolio (R34); twice changes nothing.
   * Publishes {@link RevisionDeclined}.
   */
  public void declineRevision(PersonId by, PortfolioId id) throws PortfolioClosed {
    var portfolio = locked(by, id);
    if (portfolio.state() == PortfolioState.NOT_ACHIEVED) {
      return;
    }
    if (portfolio.state() != PortfolioState.REVISION) {
      throw new PortfolioClosed(id);
    }
    endUnachieved(portfolio, "You chose a course instead of completing it.", by);
    events.publishEvent(new RevisionDeclined(portfolio.caseNumber().orElseThrow()));
  }

  private static void expectRevision(Portfolio portfolio) {
    if (portfolio.state() != PortfolioState.REVISION) {
      throw new IllegalStateException(
          "Portfolio %s is in no revision: %s".formatted(portfolio.id(), portfolio.state()));
    }
  }

  private void endUnachieved(Portfolio portfolio, String words, @Nullable PersonId by) {
    end(portfolio, PortfolioState.NOT_ACHIEVED, words, by);
  }

  /**
   * Gives a portfolio back that cannot be evaluated, at any time while the program has it. Its fee
   * goes back, and it counts for nothing; another one begins with what was written. Twice changes
   * nothing.
   *
   * @param why for its owner to read
   * @throws OwnPortfolio when it is their own
   * @throws PortfolioClosed when the program has it no more
   */
  public void giveBack(CaseNumber caseNumber, String why, PersonId by)
      throws OwnPortfolio, PortfolioClosed {
    var portfolio = portfolios.lock(caseNumber).orElseThrow();
    if (portfolio.person().equals(by)) {
      throw new OwnPortfolio();
    }
    if (portfolio.isGivenBack()) {
      return;
    }
    if (portfolio.state() != PortfolioState.SUBMITTED) {
      throw new PortfolioClosed(portfolio.id());
    }
    story.givenBack(caseNumber, why.strip(), by);
    endFromOutside(portfolio.givenBack(), PortfolioState.CLOSED, why.strip(), null);
  }

  /**
   * It is not what it has to be (R43): it ends, and the set counts as not achieved by it. Publishes
   * {@link PortfolioEnded}.
   *
   * @param why for its owner to read
   * @throws PortfolioClosed when it was not handed in, or ended before
   */
  public void endBreached(CaseNumber caseNumber, String why, PersonId by) throws PortfolioClosed {
    var portfolio = portfolios.lock(caseNumber).orElseThrow();
    if (!isRunning(portfolio)) {
      throw new PortfolioClosed(portfolio.id());
    }
    story.breached(caseNumber, why, by);
    endFromOutside(portfolio, PortfolioState.NOT_ACHIEVED, why, null);
  }

  /**
   * Lets nobody else end or change a portfolio until this transaction is over. What was read of it
   * before may be outdated by then, and is read anew.
   */
  public void holdStill(CaseNumber caseNumber) {
    portfolios.holdStill(caseNumber.value());
    entities.refresh(portfolios.findByCaseNumber(caseNumber).orElseThrow());
  }

  /** Whether the fee of a portfolio that ended early goes back. */
  @Transactional(readOnly = true)
  public boolean refunds(CaseNumber caseNumber) {
    var portfolio = portfolios.findByCaseNumber(caseNumber).orElseThrow();
    return portfolio.isGivenBack()
        || !portfolio.isEvaluated() && rulesOf(portfolio).refundBeforeEvaluation();
  }

  /** Whether the program holds a portfolio of this candidacy, so that it cannot lapse (R42). */
  @Transactional(readOnly = true)
  public boolean anyHeld(CandidateId candidate) {
    return portfolios.existsByCandidateAndState(candidate, PortfolioState.SUBMITTED);
  }

  /** The portfolio of a case, for the program; asking for a case that has none is a bug. */
  @Transactional(readOnly = true)
  public PortfolioView ofCase(CaseNumber caseNumber) {
    return view(portfolios.findByCaseNumber(caseNumber).orElseThrow());
  }

  /** The day whose rules hold for the portfolio of a case. */
  @Transactional(readOnly = true)
  public LocalDate rulesOn(CaseNumber caseNumber) {
    return portfolios.findByCaseNumber(caseNumber).flatMap(Portfolio::rulesOn).orElseThrow();
  }

  /** Whose candidacy the portfolio of a case belongs to. */
  @Transactional(readOnly = true)
  public CandidateId candidate(CaseNumber caseNumber) {
    return portfolios.findByCaseNumber(caseNumber).map(Portfolio::candidate).orElseThrow();
  }

  /** Whose the portfolios of these cases are. */
  @Transactional(readOnly = true)
  public Map<CaseNumber, PortfolioOwner> owners(Collection<CaseNumber> caseNumbers) {
    return portfolios.owners(caseNumbers).stream()
        .collect(toMap(PortfolioOwner::caseNumber, it -> it));
  }

  /** Everything that was submitted in this portfolio, the first attempt first. */
  @Transactional(readOnly = true)
  public List<PortfolioAttempt> attempts(PortfolioId id) {
    return submissions.of(id.value()).stream().map(it -> attempt(id, it)).toList();
  }

  private static PortfolioAttempt attempt(PortfolioId id, PortfolioSubmission it) {
    return new PortfolioAttempt(
        id,
        it.round(),
        it.content().read(FrozenPortfolio.class),
        it.content().text(),
        it.sha256(),
        it.by(),
        it.at());
  }

  private void endFromOutside(
      Portfolio portfolio, PortfolioState how, String words, @Nullable PersonId by) {
    var running = isRunning(portfolio);
    end(portfolio, how, words, by);
    if (running) {
      events.publishEvent(new PortfolioEnded(portfolio.caseNumber().orElseThrow()));
    }
  }

  /** Handed in and not ended, be it with the program or to be completed. */
  private static boolean isRunning(Portfolio portfolio) {
    return portfolio.state().open() && portfolio.round() > 0;
  }

  private void end(Portfolio portfolio, PortfolioState how, String words, @Nullable PersonId by) {
    portfolios.save(portfolio.end(how, words, calendar.now()));
    portfolio
        .caseNumber()
        .ifPresent(
            it -> {
              story.ended(it, how, portfolio.usesUpTheWay(), words, by);
              events.publishEvent(new PortfolioReleased(it, portfolio.candidate()));
            });
  }

  private Portfolio lockedSubmitted(CaseNumber caseNumber) {
    var portfolio = portfolios.lock(caseNumber).orElseThrow();
    if (portfolio.state() != PortfolioState.SUBMITTED) {
      throw new IllegalStateException(
          "Portfolio %s is not with the program: %s".formatted(portfolio.id(), portfolio.state()));
    }
    return portfolio;
  }

  private PortfolioWork rulesOf(Portfolio portfolio) {
    return rules.on(portfolio.rulesOn().orElseThrow()).portfolioWork();
  }

  /** A portfolio of this person; for everybody else it is not there. */
  @Transactional(readOnly = true)
  public Optional<PortfolioView> find(PersonId person, PortfolioId id) {
    return portfolios.findById(id).filter(it -> it.person().equals(person)).map(this::view);
  }

  /** All portfolios of a person, the latest first. */
  @Transactional(readOnly = true)
  public List<PortfolioView> of(PersonId person) {
    return portfolios.findByPersonOrderByBegunAtDesc(person).stream().map(this::view).toList();
  }

  /** What may go into a portfolio today. */
  @Transactional(readOnly = true)
  public PortfolioWork limits() {
    return rules.on(calendar.today()).portfolioWork();
  }

  /** How large one file may be today. */
  @Transactional(readOnly = true)
  public DataSize largestFile() {
    return DataSize.ofMegabytes(limits().fileMegabytes());
  }

  private CandidacyView active(PersonId person) throws PortfolioBarred {
    return candidacies
        .ofPerson(person)
        .filter(it -> it.state() == CandidacyState.ACCEPTED)
        .orElseThrow(() -> new PortfolioBarred(Reason.NO_CANDIDACY));
  }

  private void expectWay(CandidacyView candidacy, SetId set) throws PortfolioBarred {
    if (achieved.has(candidacy.id(), set)) {
      throw new PortfolioBarred(Reason.SET_ACHIEVED);
    }
    if (achieved.waits(candidacy.id(), set)) {
      throw new PortfolioBarred(Reason.OTHER_SET_FIRST);
    }
    if (!rules.on(calendar.today()).routes().portfolio()) {
      throw new PortfolioBarred(Reason.ROUTE_CLOSED);
    }
    if (portfolios.findByCandidateAndSetOrderByBegunAtDesc(candidacy.id(), set).stream()
        .anyMatch(Portfolio::usesUpTheWay)) {
      throw new PortfolioBarred(Reason.NOT_ACHIEVED);
    }
  }

  private long save(
      Portfolio portfolio, Part part, UnaryOperator<PortfolioContent> change, long basedOn)
      throws SavedMeanwhile, PortfolioClosed {
    var changes = !change.apply(portfolio.content()).equals(portfolio.content());
    if (changes && portfolio.version(part) != basedOn) {
      throw new SavedMeanwhile(portfolio.id(), part);
    }
    return portfolios.save(portfolio.save(part, change, calendar.now())).version(part);
  }

  private static void expectKept(String text) {
    if (text.length() > LONGEST_KEPT) {
      throw new IllegalArgumentException("Too long to be kept: " + text.length());
    }
  }

  private Portfolio writable(PersonId by, PortfolioId id) throws PortfolioClosed {
    var portfolio = locked(by, id);
    if (!portfolio.state().writable()) {
      throw new PortfolioClosed(id);
    }
    return portfolio;
  }

  private Portfolio locked(PersonId by, PortfolioId id) {
    return portfolios
        .lock(id, by)
        .orElseThrow(() -> new IllegalArgumentException("No portfolio %s of %s".formatted(id, by)));
  }

  private CompetencySet setOf(Portfolio portfolio) {
    return rules.edition(portfolio.edition()).set(portfolio.set());
  }

  private PortfolioView view(Portfolio portfolio) {
    return portfolio.view(
        setOf(portfolio),
        files.of(portfolio.content()),
        portfolio.state().writable() ? gaps(portfolio) : List.of());
  }

  private List<PortfolioGap> gaps(Portfolio portfolio) {
    var gaps =
        new ArrayList<>(new PortfolioCheck(setOf(portfolio), limits()).gaps(portfolio.content()));
    if (gaps.isEmpty() && portfolio.state() == PortfolioState.REVISION && isAsBefore(portfolio)) {
      gaps.add(
          new PortfolioGap(
              Part.competency(portfolio.asked().first()),
              "text",
              "Nothing has changed since you handed it in. Complete what is in question first."));
    }
    return gaps;
  }

  /** So that nobody uses the one chance up by a wrong click. */
  private boolean isAsBefore(Portfolio portfolio) {
    return submissions.of(portfolio.id().value()).stream()
        .reduce((earlier, later) -> later)
        .filter(it -> it.content().equals(frozen(portfolio, files.of(portfolio.content()))))
        .isPresent();
  }

  private FrozenText frozen(Portfolio portfolio, List<ItemView> items) {
    var set = setOf(portfolio);
    return FrozenText.of(
        FrozenPortfolio.of(
            portfolio.edition().value(), set, portfolio.language(), portfolio.content(), items));
  }

  /** The competencies in question, of the portfolio of a case; empty before any were. */
  @Transactional(readOnly = true)
  public SortedSet<Integer> asked(CaseNumber caseNumber) {
    return portfolios.findByCaseNumber(caseNumber).map(Portfolio::asked).orElseThrow();
  }
}
