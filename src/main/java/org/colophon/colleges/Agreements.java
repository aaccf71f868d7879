package org.colophon.colleges;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.cases.FrozenText;
import org.colophon.courses.ChangedMeanwhile;
import org.colophon.courses.NotRepresentative;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ProviderKind;
import org.colophon.courses.ProviderRole;
import org.colophon.courses.ProviderTies;
import org.colophon.courses.ProviderView;
import org.colophon.courses.Providers;
import org.colophon.courses.RoleMissing;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.Rules;
import org.colophon.program.SetId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the agreements with colleges, from the first words to their end (R27). */
@Service
@Transactional
public class Agreements {

  /** The parts of a draft that are no set. */
  public static final String PROGRAM = "program";

  public static final String REQUIREMENTS = "requirements";

  private final AgreementRepository agreements;
  private final AgreementSubmissionRepository submissions;
  private final Providers providers;
  private final ProviderTies ties;
  private final Cases cases;
  private final AgreementStory story;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final ApplicationEventPublisher events;

  Agreements(
      AgreementRepository agreements,
      AgreementSubmissionRepository submissions,
      Providers providers,
      ProviderTies ties,
      Cases cases,
      AgreementStory story,
      Rulebook rules,
      ProgramCalendar calendar,
      ApplicationEventPublisher events) {
    this.agreements = agreements;
    this.submissions = submissions;
    this.providers = providers;
    this.ties = ties;
    this.cases = cases;
    this.story = story;
    this.rules = rules;
    this.calendar = calendar;
    this.events = events;
  }

  /**
   * Begins an agreement about a program; where the college has or had one about a program of the
   * same name, with the text of that. Begun again under the same id, it stays as it is.
   *
   * @param id chosen by the page, so that sending it twice begins one
   */
  public void begin(PersonId by, ProviderId provider, AgreementId id, String program)
      throws NotRepresentative, RoleMissing, NotACollege {
    var college = requireRole(by, provider, ProviderRole.AUTHOR, ProviderRole.OWNER);
    if (college.details().kind() != ProviderKind.COLLEGE) {
      throw new NotACollege(college.name());
    }
    if (agreements.findById(id).isEmpty()) {
      agreements.save(new Agreement(id, provider, text(provider, program), by, calendar.now()));
    }
  }

  private AgreementContent text(ProviderId provider, String program) {
    return agreements.findByProviderOrderByBegunAtDesc(provider).stream()
        .filter(it -> it.from().isPresent() && isAbout(it, program))
        .findFirst()
        .map(it -> submission(it).content())
        .orElseGet(() -> AgreementContent.EMPTY.withProgram(program.strip(), "", ""));
  }

  private static boolean isAbout(Agreement agreement, String program) {
    return agreement.content().program().strip().equalsIgnoreCase(program.strip());
  }

  /**
   * Saves what the program is, complete or not.
   *
   * @param basedOn the version of the part that was shown
   * @return what is still missing or cannot be right in this part
   * @throws ChangedMeanwhile when another saved the part since, with something else in it
   */
  public List<AgreementGap> saveProgram(
      PersonId by, AgreementId id, String program, String award, String web, long basedOn)
      throws NotRepresentative, RoleMissing, AgreementClosed, ChangedMeanwhile {
    return save(by, id, PROGRAM, it -> it.withProgram(program, award, web), basedOn);
  }

  /** Like {@link #saveProgram}, for all that every graduate has passed. */
  public List<AgreementGap> saveRequirements(
      PersonId by, AgreementId id, List<Requirement> requirements, long basedOn)
      throws NotRepresentative, RoleMissing, AgreementClosed, ChangedMeanwhile {
    return save(by, id, REQUIREMENTS, it -> it.with(requirements), basedOn);
  }

  /**
   * Like {@link #saveProgram}, for the map of one set.
   *
   * @param lines by number of the competency, the codes of what teaches it
   */
  public List<AgreementGap> saveMap(
      PersonId by, AgreementId id, SetId set, Map<Integer, List<String>> lines, long basedOn)
      throws NotRepresentative, RoleMissing, AgreementClosed, ChangedMeanwhile {
    return save(by, id, set.value(), it -> it.with(set, lines), basedOn);
  }

  /** What cannot be right in a list of requirements; with anything of it nothing is saved. */
  public static List<AgreementGap> gaps(List<Requirement> requirements) {
    return AgreementCheck.requirements(requirements);
  }

  private List<AgreementGap> save(
      PersonId by,
      AgreementId id,
      String part,
      UnaryOperator<AgreementContent> change,
      long basedOn)
      throws NotRepresentative, RoleMissing, AgreementClosed, ChangedMeanwhile {
    var agreement = writable(by, id);
    var changes = !change.apply(agreement.content()).equals(agreement.content());
    if (changes && agreement.version(part) != basedOn) {
      throw new ChangedMeanwhile(id);
    }
    agreements.save(agreement.save(part, change, by, calendar.now()));
    return view(agreement).gaps(part);
  }

  /**
   * Submits an agreement: freezes it and opens its case, or goes on with the case it has. Twice is
   * once (R79). Sets that are not covered completely stay in it as gaps.
   *
   * @param by a signatory or an owner
   * @throws AgreementIncomplete with each gap that keeps it from being submitted
   */
  public CaseNumber submit(PersonId by, AgreementId id)
      throws NotRepresentative, RoleMissing, AgreementClosed, AgreementIncomplete {
    var agreement = locked(by, id, ProviderRole.SIGNATORY, ProviderRole.OWNER);
    if (agreement.state() == AgreementState.SUBMITTED) {
      return agreement.caseNumber().orElseThrow();
    }
    if (!agreement.state().writable()) {
      throw new AgreementClosed();
    }
    var gaps = gaps(agreement);
    if (!gaps.isEmpty()) {
      throw new AgreementIncomplete(gaps);
    }
    var number = agreement.caseNumber().orElseGet(() -> open(agreement, by));
    var today = calendar.today();
    agreements.save(agreement.submit(number, today));
    submissions.save(
        new AgreementSubmission(
            new AgreementSubmission.Key(id.value(), agreement.round()),
            FrozenText.of(agreement.content()),
            by,
            calendar.now()));
    story.submitted(
        submission(agreement), today.plusDays(rules.on(today).colleges().checkWithinDays()));
    events.publishEvent(new AgreementSubmitted(number, agreement.round()));
    return number;
  }

  private CaseNumber open(Agreement agreement, PersonId by) {
    var title = college(agreement) + ": " + agreement.content().program();
    return cases.open(CaseKind.AGREEMENT, by, title);
  }

  /** Throws a draft away that was never submitted; twice changes nothing. */
  public void discard(PersonId by, AgreementId id)
      throws NotRepresentative, RoleMissing, AgreementClosed {
    if (agreements.findById(id).isEmpty()) {
      return;
    }
    var agreement = writable(by, id);
    if (agreement.caseNumber().isPresent()) {
      throw new AgreementClosed();
    }
    agreements.delete(agreement);
  }

  /** Takes a submitted agreement back before it is decided; twice changes nothing. */
  public void withdraw(PersonId by, AgreementId id)
      throws NotRepresentative, RoleMissing, AgreementClosed {
    var agreement = locked(by, id, ProviderRole.SIGNATORY, ProviderRole.OWNER);
    if (agreement.state() == AgreementState.WITHDRAWN) {
      return;
    }
    var number =
        agreement
            .caseNumber()
            .filter(it -> agreement.state().open())
            .orElseThrow(AgreementClosed::new);
    agreements.save(agreement.end(AgreementState.WITHDRAWN, calendar.now()));
    story.ended(
        number, AgreementState.WITHDRAWN, "You can propose the agreement again at any time.");
    events.publishEvent(new AgreementWithdrawn(number));
  }

  /** An agreement, for somebody who acts for its college; for everybody else it is not there. */
  @Transactional(readOnly = true)
  public Optional<AgreementView> find(PersonId person, AgreementId id) {
    return agreements
        .findById(id)
        .filter(it -> providers.find(person, it.provider()).isPresent())
        .map(this::view);
  }

  /** The agreements of a college, the newest first; to be shown to its people only. */
  @Transactional(readOnly = true)
  public List<AgreementView> ofProvider(ProviderId provider) {
    return agreements.findByProviderOrderByBegunAtDesc(provider).stream().map(this::view).toList();
  }

  /** The agreement of a case as it stands now; asking for a case that is none of these is a bug. */
  @Transactional(readOnly = true)
  public AgreementView ofCase(CaseNumber caseNumber) {
    return view(agreements.findByCaseNumber(caseNumber).orElseThrow());
  }

  /** What was submitted last in this case; asking for a case that is none of these is a bug. */
  @Transactional(readOnly = true)
  public SubmittedAgreement submitted(CaseNumber caseNumber) {
    return submission(agreements.findByCaseNumber(caseNumber).orElseThrow());
  }

  /** Who acts for the college of a case, did, or teaches there, neither checks nor decides. */
  @Transactional(readOnly = true)
  public boolean hasPart(PersonId person, CaseNumber caseNumber) {
    var college = agreements.findByCaseNumber(caseNumber).orElseThrow().provider();
    return ties.teachesFor(person).contains(college);
  }

  /** The programs whose graduates are recognized on that day, by college and name. */
  @Transactional(readOnly = true)
  public List<CollegeProgram> inForce(LocalDate day) {
    return agreed().stream()
        .filter(it -> !day.isBefore(it.from()) && !day.isAfter(it.until()))
        .toList();
  }

  /** All programs there ever was an agreement about, by college and name. */
  @Transactional(readOnly = true)
  public List<CollegeProgram> agreed() {
    return agreements.agreed().stream()
        .map(this::program)
        .sorted(
            Comparator.comparing(CollegeProgram::title, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(CollegeProgram::from, Comparator.reverseOrder()))
        .toList();
  }

  /**
   * Gives an agreement back to be revised; its college can change it again.
   *
   * @param why what to revise, for the college to read
   * @return the last day for it
   */
  public LocalDate sendBack(CaseNumber caseNumber, String why, PersonId by) {
    var agreement = lockedSubmitted(caseNumber);
    var until = calendar.today().plusDays(rulesOf(agreement).reviseWithinDays());
    agreements.save(agreement.sendBack(why, until));
    story.returned(caseNumber, why, until, by);
    return until;
  }

  /**
   * It is complete, the committee decides.
   *
   * @return the last day for it
   */
  public LocalDate beginDecision(CaseNumber caseNumber) {
    var agreement = lockedSubmitted(caseNumber);
    var dueOn = calendar.today().plusDays(rulesOf(agreement).decideWithinDays());
    story.inDecision(caseNumber, dueOn);
    return dueOn;
  }

  /**
   * Agrees, from today on; where an agreement about the same program is in force, from the day
   * after its last one.
   *
   * @param words what the committee says to the college; may be empty
   */
  public void approve(CaseNumber caseNumber, String words, PersonId by) {
    var agreement = lockedSubmitted(caseNumber);
    var from = dayAfterTheOneInForce(agreement);
    var until = from.plus(rulesOf(agreement).term());
    agreements.save(agreement.approve(submission(agreement).coverage().complete(), from, until));
    story.agreed(caseNumber, words, from, until, by);
  }

  private LocalDate dayAfterTheOneInForce(Agreement agreement) {
    var today = calendar.today();
    return agreements.findByProviderOrderByBegunAtDesc(agreement.provider()).stream()
        .filter(it -> it != agreement && isAbout(it, agreement.content().program()))
        .flatMap(it -> it.until().stream())
        .filter(it -> !it.isBefore(today))
        .max(LocalDate::compareTo)
        .map(it -> it.plusDays(1))
        .orElse(today);
  }

  /**
   * Does not agree.
   *
   * @param why for the college to read, a sentence a line
   */
  public void deny(CaseNumber caseNumber, String why, PersonId by) {
    var agreement = lockedSubmitted(caseNumber);
    agreements.save(agreement.deny(why, calendar.now()));
    story.decided(caseNumber, "Not agreed. " + why, by);
    story.ended(caseNumber, AgreementState.DENIED, "Our letter says why.");
  }

  /** Closes an agreement that was not revised in time; twice changes nothing. */
  public void lapse(CaseNumber caseNumber) {
    var agreement = agreements.lock(caseNumber).orElseThrow();
    if (agreement.state() == AgreementState.RETURNED) {
      agreements.save(agreement.end(AgreementState.LAPSED, calendar.now()));
      story.ended(
          caseNumber, AgreementState.LAPSED, "You can propose the agreement again at any time.");
    }
  }

  /** What comes next for an agreement that was made. */
  @Transactional(readOnly = true)
  public AgreementMoment next(CaseNumber caseNumber) {
    var agreement = agreements.findByCaseNumber(caseNumber).orElseThrow();
    return agreement.next(rulesOf(agreement).reminders(), calendar);
  }

  /** Writes down that the college is told of the coming end, with what was missed before. */
  public void remind(CaseNumber caseNumber) {
    var agreement = agreements.lock(caseNumber).orElseThrow();
    agreement
        .due(rulesOf(agreement).reminders(), calendar.today())
        .ifPresent(
            it -> {
              agreements.save(agreement.reminded(it));
              story.reminded(caseNumber, agreement.until().orElseThrow());
            });
  }

  /**
   * Closes an agreement whose last day is over; twice changes nothing. Whoever graduated before
   * stays recognized.
   *
   * @throws IllegalStateException before the end of its last day
   */
  public void end(CaseNumber caseNumber) {
    var agreement = agreements.lock(caseNumber).orElseThrow();
    if (agreement.state() == AgreementState.APPROVED) {
      if (!calendar.today().isAfter(agreement.until().orElseThrow())) {
        throw new IllegalStateException("Agreement " + caseNumber + " is still in force");
      }
      agreements.save(agreement.end(AgreementState.ENDED, calendar.now()));
      story.ended(
          caseNumber,
          AgreementState.ENDED,
          "Who graduated before the end is still recognized. Propose it again to go on.");
    }
  }

  private Rules.Colleges rulesOf(Agreement agreement) {
    return rules.on(agreement.rulesOn().orElseThrow()).colleges();
  }

  private Agreement lockedSubmitted(CaseNumber caseNumber) {
    var agreement = agreements.lock(caseNumber).orElseThrow();
    if (agreement.state() != AgreementState.SUBMITTED) {
      throw new IllegalStateException(
          "Agreement %s is not with the program: %s".formatted(agreement.id(), agreement.state()));
    }
    return agreement;
  }

  private SubmittedAgreement submission(Agreement agreement) {
    var frozen =
        submissions
            .findById(new AgreementSubmission.Key(agreement.id().value(), agreement.round()))
            .orElseThrow();
    var content = frozen.content().read(AgreementContent.class);
    return new SubmittedAgreement(
        agreement.id(),
        agreement.provider(),
        agreement.caseNumber().orElseThrow(),
        agreement.round(),
        agreement.rulesOn().orElseThrow(),
        content,
        coverage(agreement, content),
        frozen.sha256(),
        frozen.by(),
        frozen.at());
  }

  /** The program of an agreement that was made; it must exist. */
  CollegeProgram program(AgreementId id) {
    return program(agreements.findById(id).orElseThrow());
  }

  private CollegeProgram program(Agreement agreement) {
    var content = submission(agreement).content();
    return new CollegeProgram(
        agreement.id(),
        agreement.provider(),
        college(agreement),
        content.program(),
        content.award(),
        content.web(),
        agreement.sets(),
        agreement.from().orElseThrow(),
        agreement.until().orElseThrow());
  }

  private String college(Agreement agreement) {
    return providers.provider(agreement.provider()).name();
  }

  private AgreementView view(Agreement agreement) {
    return agreement.view(
        coverage(agreement, agreement.content()),
        agreement.state().writable() ? gaps(agreement) : List.of());
  }

  private List<AgreementGap> gaps(Agreement agreement) {
    var gaps = new ArrayList<AgreementGap>();
    gaps.addAll(AgreementCheck.program(agreement.content()));
    gaps.addAll(AgreementCheck.requirements(agreement.content().requirements()));
    gaps.addAll(coverage(agreement, agreement.content()).gaps());
    return gaps;
  }

  private ProgramCoverage coverage(Agreement agreement, AgreementContent content) {
    var day = agreement.rulesOn().orElseGet(calendar::today);
    return ProgramCoverage.of(content, rules.editionOn(day), rules.on(day));
  }

  private Agreement writable(PersonId by, AgreementId id)
      throws NotRepresentative, RoleMissing, AgreementClosed {
    var agreement = locked(by, id, ProviderRole.AUTHOR, ProviderRole.OWNER);
    if (!agreement.state().writable()) {
      throw new AgreementClosed();
    }
    return agreement;
  }

  private Agreement locked(PersonId by, AgreementId id, ProviderRole... roles)
      throws NotRepresentative, RoleMissing {
    var agreement = agreements.lock(id).orElseThrow(() -> new NotRepresentative(by, id));
    requireRole(by, agreement.provider(), roles);
    return agreement;
  }

  private ProviderView requireRole(PersonId by, ProviderId id, ProviderRole... roles)
      throws NotRepresentative, RoleMissing {
    var provider = providers.find(by, id).orElseThrow(() -> new NotRepresentative(by, id));
    if (!provider.lets(by, roles)) {
      throw new RoleMissing(provider.name(), roles);
    }
    return provider;
  }
}
