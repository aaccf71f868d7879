package org.colophon.courses;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.cases.FrozenText;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the courses providers propose, from the first words to the decision (R18, R19). */
@Service
@Transactional
public class Proposals {

  private final ProposalRepository proposals;
  private final ProposalSubmissionRepository submissions;
  private final ProviderRepository providers;
  private final CourseCatalog catalog;
  private final CourseConditions conditions;
  private final Accounts accounts;
  private final Cases cases;
  private final ProposalStory story;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final ApplicationEventPublisher events;

  Proposals(
      ProposalRepository proposals,
      ProposalSubmissionRepository submissions,
      ProviderRepository providers,
      CourseCatalog catalog,
      CourseConditions conditions,
      Accounts accounts,
      Cases cases,
      ProposalStory story,
      Rulebook rules,
      ProgramCalendar calendar,
      ApplicationEventPublisher events) {
    this.proposals = proposals;
    this.submissions = submissions;
    this.providers = providers;
    this.catalog = catalog;
    this.conditions = conditions;
    this.accounts = accounts;
    this.cases = cases;
    this.story = story;
    this.rules = rules;
    this.calendar = calendar;
    this.events = events;
  }

  /**
   * Begins a proposal. Begun again under the same id, it stays as it is.
   *
   * @param id chosen by the page, so that sending it twice begins one
   */
  public void begin(PersonId by, ProviderId provider, ProposalId id, SetId set)
      throws NotRepresentative, RoleMissing {
    requireRole(by, provider, ProviderRole.AUTHOR, ProviderRole.OWNER);
    if (!rules.editionOn(calendar.today()).has(set)) {
      throw new IllegalArgumentException("No such set: " + set);
    }
    if (proposals.findById(id).isEmpty()) {
      proposals.save(new Proposal(id, provider, set, by, calendar.now()));
    }
  }

  /**
   * Begins to change content or assessment of an approved course, from the text that holds (R25).
   *
   * @param id chosen by the page
   * @return the id of the change; of the one that is under way when there is one
   * @throws NothingToAmend when the course is not approved now, or its text is not kept here
   */
  public ProposalId amend(PersonId by, ProviderId provider, CourseId course, ProposalId id)
      throws NotRepresentative, RoleMissing, NothingToAmend {
    requireRole(by, provider, ProviderRole.AUTHOR, ProviderRole.OWNER);
    var found = course(by, provider, course);
    if (found.approvalOn(calendar.today()).isEmpty()) {
      throw new NothingToAmend("The course is not approved now. Propose it again.");
    }
    var holds = lockedText(course);
    var begun = proposals.amendmentsOf(course).stream().filter(it -> it.state().open()).findFirst();
    return begun
        .map(Proposal::id)
        .orElseGet(
            () ->
                proposals
                    .save(
                        new Proposal(id, provider, found.set(), by, calendar.now())
                            .amending(course, submission(holds)))
                    .id());
  }

  private CourseView course(PersonId by, ProviderId provider, CourseId course)
      throws NotRepresentative {
    return catalog
        .find(course)
        .filter(it -> it.provider().equals(provider))
        .orElseThrow(() -> new NotRepresentative(by, course));
  }

  /** Whoever begins to change a course waits for the one who begins it now. */
  private Proposal lockedText(CourseId course) throws NothingToAmend {
    return proposals.textsOf(course).stream()
        .findFirst()
        .flatMap(it -> proposals.lock(it.id()))
        .orElseThrow(
            () ->
                new NothingToAmend(
                    "The course was approved before its text was kept here. Propose it once more;"
                        + " from then on you can change it here."));
  }

  /**
   * Saves the fields of a section, complete or not; what this section does not have is left out.
   *
   * @param basedOn the version of the section that was shown
   * @return what is still missing or cannot be right in this section
   * @throws ChangedMeanwhile when another saved the section since, with something else in it
   */
  public List<ProposalGap> save(
      PersonId by,
      ProposalId id,
      ProposalSection section,
      Map<ProposalField, String> answers,
      long basedOn)
      throws NotRepresentative, RoleMissing, ProposalClosed, ChangedMeanwhile {
    var own = new EnumMap<ProposalField, String>(ProposalField.class);
    answers.forEach(
        (field, text) -> {
          if (field.section() == section) {
            own.put(field, text);
          }
        });
    return save(by, id, section, it -> it.with(own), basedOn);
  }

  /** Like {@link #save(PersonId, ProposalId, ProposalSection, Map, long)}, for the whole map. */
  public List<ProposalGap> save(PersonId by, ProposalId id, List<MapEntry> map, long basedOn)
      throws NotRepresentative, RoleMissing, ProposalClosed, ChangedMeanwhile {
    return save(by, id, ProposalSection.MAP, it -> it.with(map), basedOn);
  }

  /** Adds an instructor, or replaces the one with this id. */
  public List<ProposalGap> save(PersonId by, ProposalId id, Instructor instructor)
      throws NotRepresentative, RoleMissing, ProposalClosed {
    change(by, id, ProposalSection.INSTRUCTORS, it -> it.with(instructor));
    return ProposalCheck.gaps(instructor);
  }

  /** What is missing about an instructor, or cannot be right. */
  public static List<ProposalGap> gaps(Instructor instructor) {
    return ProposalCheck.gaps(instructor);
  }

  /** Takes an instructor off; twice changes nothing. */
  public void remove(PersonId by, ProposalId id, UUID instructor)
      throws NotRepresentative, RoleMissing, ProposalClosed {
    change(by, id, ProposalSection.INSTRUCTORS, it -> it.without(instructor));
  }

  private List<ProposalGap> save(
      PersonId by,
      ProposalId id,
      ProposalSection section,
      UnaryOperator<ProposalContent> change,
      long basedOn)
      throws NotRepresentative, RoleMissing, ProposalClosed, ChangedMeanwhile {
    var proposal = writable(by, id);
    var changes = !change.apply(proposal.content()).equals(proposal.content());
    if (changes && proposal.version(section) != basedOn) {
      throw new ChangedMeanwhile(id);
    }
    proposals.save(proposal.save(section, change, by, calendar.now()));
    return view(proposal).gaps(section);
  }

  private void change(
      PersonId by, ProposalId id, ProposalSection section, UnaryOperator<ProposalContent> change)
      throws NotRepresentative, RoleMissing, ProposalClosed {
    proposals.save(writable(by, id).save(section, change, by, calendar.now()));
  }

  /**
   * Submits a proposal: freezes it and opens its case, or goes on with the case it has. Twice is
   * once (R79).
   *
   * @param by a signatory or an owner
   * @throws ProposalIncomplete with each gap
   */
  public CaseNumber submit(PersonId by, ProposalId id)
      throws NotRepresentative, RoleMissing, ProposalClosed, ProposalIncomplete {
    var proposal = locked(by, id, ProviderRole.SIGNATORY, ProviderRole.OWNER);
    if (proposal.state() == ProposalState.SUBMITTED || holdsAlready(proposal)) {
      return proposal.caseNumber().orElseThrow();
    }
    if (!proposal.state().writable()) {
      throw new ProposalClosed();
    }
    var gaps = gaps(proposal);
    if (!gaps.isEmpty()) {
      throw new ProposalIncomplete(gaps);
    }
    var number = proposal.caseNumber().orElseGet(() -> open(proposal, by));
    var notice = difference(proposal, proposal.content()).filter(it -> !it.needsReview());
    var today = calendar.today();
    proposals.save(proposal.submit(number, today));
    submissions.save(
        new ProposalSubmission(
            new ProposalSubmission.Key(id.value(), proposal.round()),
            FrozenText.of(proposal.content()),
            by,
            calendar.now()));
    if (notice.isPresent()) {
      record(proposal, notice.get(), by);
      return number;
    }
    story.submitted(
        submission(proposal), today.plusDays(rules.on(today).courseReview().checkWithinDays()));
    events.publishEvent(new ProposalSubmitted(number, proposal.round(), isFree(proposal)));
    return number;
  }

  /** Who teaches is not judged again: it holds at once, and the program office is told (R25). */
  private void record(Proposal notice, ProposalDifference what, PersonId by) {
    var today = calendar.today();
    var course = enter(notice, by);
    proposals.save(notice.approve(course, calendar.now()));
    story.instructorsChanged(
        submission(notice), what, today.plusDays(rules.on(today).courseReview().checkWithinDays()));
    events.publishEvent(new InstructorsChanged(notice.caseNumber().orElseThrow()));
  }

  /** A notice that was sent holds already; sent again it is the same one. */
  private static boolean holdsAlready(Proposal proposal) {
    return proposal.state() == ProposalState.APPROVED && proposal.amends().isPresent();
  }

  private boolean isFree(Proposal proposal) {
    var fees = rules.on(proposal.rulesOn().orElseThrow()).courseApproval();
    return proposal.amends().isPresent() && !fees.amendmentFee().amount().isPositive();
  }

  private CaseNumber open(Proposal proposal, PersonId by) {
    var name = providers.findById(proposal.provider()).map(Provider::name).orElseThrow();
    var title =
        "%s: %s%s"
            .formatted(
                name,
                proposal.amends().isPresent() ? "Changes of " : "",
                proposal.content().answer(ProposalField.TITLE));
    return cases.open(CaseKind.COURSE, by, title);
  }

  /** Throws a draft away that was never submitted; twice changes nothing. */
  public void discard(PersonId by, ProposalId id)
      throws NotRepresentative, RoleMissing, ProposalClosed {
    if (proposals.findById(id).isEmpty()) {
      return;
    }
    var proposal = writable(by, id);
    if (proposal.caseNumber().isPresent()) {
      throw new ProposalClosed();
    }
    proposals.delete(proposal);
  }

  /** Takes a submitted proposal back for good; twice changes nothing. */
  public void withdraw(PersonId by, ProposalId id)
      throws NotRepresentative, RoleMissing, ProposalClosed {
    var proposal = locked(by, id, ProviderRole.SIGNATORY, ProviderRole.OWNER);
    if (proposal.state() == ProposalState.WITHDRAWN) {
      return;
    }
    var number =
        proposal
            .caseNumber()
            .filter(it -> proposal.state().open())
            .orElseThrow(ProposalClosed::new);
    proposals.save(proposal.end(ProposalState.WITHDRAWN, calendar.now()));
    story.ended(
        number,
        ProposalState.WITHDRAWN,
        proposal.amends().isPresent()
            ? "The course stays as it is."
            : "You can propose the course again at any time.");
    events.publishEvent(new ProposalWithdrawn(number));
  }

  /** With the approval its changes end that were submitted; a draft stays with its provider. */
  @EventListener
  void on(ApprovalEnded event) {
    proposals.amendmentsOf(event.course()).stream()
        .filter(it -> it.state().open() && it.caseNumber().isPresent())
        .forEach(this::overtake);
  }

  private void overtake(Proposal amendment) {
    var number = amendment.caseNumber().orElseThrow();
    proposals.save(amendment.end(ProposalState.WITHDRAWN, calendar.now()));
    story.ended(number, ProposalState.WITHDRAWN, "The approval of the course was ended.");
    events.publishEvent(new ProposalWithdrawn(number));
  }

  /** A proposal, for somebody who acts for its provider; for everybody else it is not there. */
  @Transactional(readOnly = true)
  public Optional<ProposalView> find(PersonId person, ProposalId id) {
    return proposals
        .findById(id)
        .filter(it -> isRepresentative(person, it.provider()))
        .map(this::view);
  }

  /** The proposals of a provider, the newest first; to be shown to its people only. */
  @Transactional(readOnly = true)
  public List<ProposalView> ofProvider(ProviderId provider) {
    return proposals.findByProviderOrderByBegunAtDesc(provider).stream().map(this::view).toList();
  }

  /** The proposal of a case as it stands now; empty when the case is about something else. */
  @Transactional(readOnly = true)
  public Optional<ProposalView> ofCase(CaseNumber caseNumber) {
    return proposals.findByCaseNumber(caseNumber).map(this::view);
  }

  /**
   * The text on which a course was approved last; empty where staff recorded an approval without
   * one.
   */
  @Transactional(readOnly = true)
  public Optional<SubmittedProposal> approvedText(CourseId course) {
    return proposals.findFirstByCourseOrderByEndedAtDesc(course).map(this::submission);
  }

  /** What was submitted last in this case; asking for a case that is none of these is a bug. */
  @Transactional(readOnly = true)
  public SubmittedProposal submitted(CaseNumber caseNumber) {
    return submission(proposals.findByCaseNumber(caseNumber).orElseThrow());
  }

  /**
   * What an amendment changes, as it stands now; empty for a proposal that is none, and for
   * everybody who does not act for its provider.
   */
  @Transactional(readOnly = true)
  public Optional<ProposalDifference> difference(PersonId person, ProposalId id) {
    return proposals
        .findById(id)
        .filter(it -> isRepresentative(person, it.provider()))
        .flatMap(it -> difference(it, it.content()));
  }

  /** What the amendment of this case changes, as it was submitted last; empty for any other. */
  @Transactional(readOnly = true)
  public Optional<ProposalDifference> difference(CaseNumber caseNumber) {
    return proposals
        .findByCaseNumber(caseNumber)
        .flatMap(it -> difference(it, submission(it).content()));
  }

  /** The texts a course's approval rests and rested on, the one that holds first. */
  @Transactional(readOnly = true)
  public List<CourseText> texts(CourseId course) {
    return proposals.textsOf(course).stream()
        .map(it -> new CourseText(calendar.dateOf(it.endedAt().orElseThrow()), submission(it)))
        .toList();
  }

  /** Every change of a course, the latest first; to be shown to its provider's people only. */
  @Transactional(readOnly = true)
  public List<ProposalView> amendmentsOf(CourseId course) {
    return proposals.amendmentsOf(course).stream().map(this::view).toList();
  }

  /** Somebody of the program office has seen who teaches a course now. */
  public void acknowledge(CaseNumber caseNumber, String words, PersonId by) {
    story.acknowledged(caseNumber, words, by);
  }

  private Optional<ProposalDifference> difference(Proposal proposal, ProposalContent after) {
    return proposal
        .basis()
        .flatMap(submissions::findById)
        .map(it -> ProposalDifference.between(it.content().read(ProposalContent.class), after));
  }

  /**
   * Gives a proposal back to be revised; its provider can change it again.
   *
   * @param why what to revise, for the provider to read
   * @param until the last day for it
   */
  public void sendBack(CaseNumber caseNumber, String why, LocalDate until, PersonId by) {
    var proposal = lockedSubmitted(caseNumber);
    proposals.save(proposal.sendBack(why, until));
    story.returned(caseNumber, why, until, by);
  }

  /** The fee of a proposal is charged; its review begins when it is paid. */
  public void awaitFee(CaseNumber caseNumber) {
    lockedSubmitted(caseNumber);
    story.awaitsFee(caseNumber);
  }

  /**
   * Evaluators are asked now.
   *
   * @param dueOn the day by which the program wants to have decided
   */
  public void beginReview(CaseNumber caseNumber, LocalDate dueOn) {
    lockedSubmitted(caseNumber);
    story.inReview(caseNumber, dueOn);
  }

  /** All judgements are there. */
  public void beginDecision(CaseNumber caseNumber, LocalDate dueOn) {
    proposals.save(lockedSubmitted(caseNumber).beginDecision());
    story.inDecision(caseNumber, dueOn);
  }

  /**
   * Approves a proposal from today on and puts it into the catalog; a course of the same provider,
   * set and title that is there is renewed (R21).
   *
   * @param words what the committee says to the provider; may be empty
   * @param under what the provider still has to show; may be empty. Publishes {@link
   *     ConditionImposed} for each
   */
  public CourseId approve(CaseNumber caseNumber, String words, List<String> under, PersonId by) {
    var proposal = lockedSubmitted(caseNumber);
    var course = enter(proposal, by);
    proposals.save(proposal.approve(course, calendar.now()));
    if (under.isEmpty()) {
      story.decided(caseNumber, ("Approved. " + words).strip(), by);
      story.ended(
          caseNumber,
          ProposalState.APPROVED,
          proposal.amends().isPresent()
              ? "What was submitted is the text of the course from today on."
              : "The course is in the catalog of approved courses.");
    } else {
      story.decided(caseNumber, "Approved with conditions. " + String.join(" ", under), by);
      conditions.impose(caseNumber, course, under);
    }
    return course;
  }

  /** Puts a course into the catalog, or changes what the catalog says of it. */
  private CourseId enter(Proposal proposal, PersonId by) {
    var text = submission(proposal);
    var instructors =
        text.content().instructors().stream()
            .map(it -> accounts.byEmail(it.address()))
            .flatMap(Optional::stream)
            .map(Person::id)
            .collect(toSet());
    var today = calendar.today();
    return proposal
        .amends()
        .map(it -> catalog.amend(it, text, instructors, today))
        .orElseGet(() -> catalog.approve(text, instructors, today, by));
  }

  /**
   * Denies a proposal for good.
   *
   * @param why for the provider to read, a sentence a line
   */
  public void deny(CaseNumber caseNumber, String why, PersonId by) {
    var proposal = lockedSubmitted(caseNumber);
    proposals.save(proposal.deny(why, calendar.now()));
    story.decided(caseNumber, "Denied. " + why, by);
    story.ended(caseNumber, ProposalState.DENIED, "Our letter says why.");
  }

  /** Closes a proposal that was not revised, or not paid, in time. */
  public void lapse(CaseNumber caseNumber, String whatNext) {
    var proposal = proposals.lock(caseNumber).orElseThrow();
    if (proposal.state().open()) {
      proposals.save(proposal.end(ProposalState.LAPSED, calendar.now()));
      story.ended(caseNumber, ProposalState.LAPSED, whatNext);
    }
  }

  /**
   * Takes a refusal back: the proposal is with the program again, as it was submitted last.
   *
   * @param why for the provider to read
   * @throws ChangeUnderWay when the provider has begun to change the same course in another way
   */
  void reopen(CaseNumber caseNumber, String why) throws ChangeUnderWay {
    var proposal = proposals.lock(caseNumber).orElseThrow();
    if (!proposal.wasRefused()) {
      throw new IllegalStateException(
          "Proposal %s was not refused: %s".formatted(proposal.id(), proposal.state()));
    }
    if (proposal
        .amends()
        .filter(it -> proposals.amendmentsOf(it).stream().anyMatch(a -> a.state().open()))
        .isPresent()) {
      throw new ChangeUnderWay();
    }
    proposals.save(proposal.reopen());
    cases.reopen(caseNumber, why);
  }

  /** Has a refused proposal decided anew. Publishes {@link ProposalRemanded}. */
  void remand(CaseNumber caseNumber, String why) throws ChangeUnderWay {
    reopen(caseNumber, why);
    events.publishEvent(new ProposalRemanded(caseNumber));
  }

  private Proposal lockedSubmitted(CaseNumber caseNumber) {
    var proposal = proposals.lock(caseNumber).orElseThrow();
    if (proposal.state() != ProposalState.SUBMITTED) {
      throw new IllegalStateException(
          "Proposal %s is not with the program: %s".formatted(proposal.id(), proposal.state()));
    }
    return proposal;
  }

  private SubmittedProposal submission(Proposal proposal) {
    var frozen =
        submissions
            .findById(new ProposalSubmission.Key(proposal.id().value(), proposal.round()))
            .orElseThrow();
    return new SubmittedProposal(
        proposal.id(),
        proposal.caseNumber().orElseThrow(),
        proposal.provider(),
        providers.findById(proposal.provider()).map(Provider::name).orElseThrow(),
        proposal.set(),
        proposal.rulesOn().orElseThrow(),
        proposal.round(),
        frozen.content().read(ProposalContent.class),
        frozen.sha256(),
        frozen.by(),
        frozen.at());
  }

  private ProposalView view(Proposal proposal) {
    return proposal.view(proposal.state().writable() ? gaps(proposal) : List.of());
  }

  private List<ProposalGap> gaps(Proposal proposal) {
    var day = proposal.rulesOn().orElseGet(calendar::today);
    var gaps =
        new ProposalCheck(rules.editionOn(day).set(proposal.set()), rules.on(day).courseApproval())
            .gaps(proposal.content());
    proposal.amends().ifPresent(it -> gaps.addAll(gaps(proposal, it)));
    return gaps;
  }

  /** What keeps an amendment, apart from gaps, from being submitted. */
  private List<ProposalGap> gaps(Proposal amendment, CourseId amended) {
    if (catalog.find(amended).flatMap(it -> it.approvalOn(calendar.today())).isEmpty()) {
      return List.of(
          new ProposalGap(
              ProposalSection.COURSE,
              "title",
              "The approval of this course has ended: propose it anew."));
    }
    if (difference(amendment, amendment.content())
        .filter(ProposalDifference::isEmpty)
        .isPresent()) {
      return List.of(
          new ProposalGap(
              ProposalSection.COURSE,
              "title",
              "Change something: nothing differs from what holds."));
    }
    var title = amendment.content().answer(ProposalField.TITLE);
    return catalog.hasOther(amended, amendment.provider(), amendment.set(), title)
        ? List.of(
            new ProposalGap(
                ProposalSection.COURSE,
                "title",
                "Choose another title: you have a course of this title in the set."))
        : List.of();
  }

  private Proposal writable(PersonId by, ProposalId id)
      throws NotRepresentative, RoleMissing, ProposalClosed {
    var proposal = locked(by, id, ProviderRole.AUTHOR, ProviderRole.OWNER);
    if (!proposal.state().writable()) {
      throw new ProposalClosed();
    }
    return proposal;
  }

  private Proposal locked(PersonId by, ProposalId id, ProviderRole... roles)
      throws NotRepresentative, RoleMissing {
    var proposal = proposals.lock(id).orElseThrow(() -> new NotRepresentative(by, id));
    requireRole(by, proposal.provider(), roles);
    return proposal;
  }

  private void requireRole(PersonId by, ProviderId id, ProviderRole... roles)
      throws NotRepresentative, RoleMissing {
    var provider = providers.findById(id).orElseThrow(() -> new NotRepresentative(by, id));
    if (provider.representative(by).isEmpty()) {
      throw new NotRepresentative(by, id);
    }
    if (!provider.view().lets(by, roles)) {
      throw new RoleMissing(provider.name(), roles);
    }
  }

  private boolean isRepresentative(PersonId person, ProviderId id) {
    return providers.findById(id).filter(it -> it.representative(person).isPresent()).isPresent();
  }
}
