package org.colophon.colleges;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.colleges.GraduationView.Answer;
import org.colophon.conflicts.ConflictKind;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.conflicts.Conflicts;
import org.colophon.courses.NotRepresentative;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ProviderRole;
import org.colophon.courses.ProviderTies;
import org.colophon.courses.ProviderView;
import org.colophon.courses.Providers;
import org.colophon.courses.RoleMissing;
import org.colophon.files.FileId;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.WrittenDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps who is recognized as a graduate of a college's program (R27).
 *
 * <p>The graduate speaks first, which is their consent; then the college confirms. So a college
 * tells us nothing about anybody who has not asked for it, and learns of nobody else.
 */
@Service
@Transactional
public class Graduations {

  private static final Set<GraduationState> SHOWN_TO_COLLEGES =
      EnumSet.complementOf(EnumSet.of(GraduationState.WITHDRAWN));

  private final GraduationRepository graduations;
  private final Agreements agreements;
  private final AgreementRepository rows;
  private final Providers providers;
  private final ProviderTies ties;
  private final Conflicts conflicts;
  private final Accounts accounts;
  private final Cases cases;
  private final GraduationStory story;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final ApplicationEventPublisher events;

  Graduations(
      GraduationRepository graduations,
      Agreements agreements,
      AgreementRepository rows,
      Providers providers,
      ProviderTies ties,
      Conflicts conflicts,
      Accounts accounts,
      Cases cases,
      GraduationStory story,
      Rulebook rules,
      ProgramCalendar calendar,
      ApplicationEventPublisher events) {
    this.graduations = graduations;
    this.agreements = agreements;
    this.rows = rows;
    this.providers = providers;
    this.ties = ties;
    this.conflicts = conflicts;
    this.accounts = accounts;
    this.cases = cases;
    this.story = story;
    this.rules = rules;
    this.calendar = calendar;
    this.events = events;
  }

  /**
   * Puts a graduation before the college; where nobody signs for it, before the program office.
   * Asked again while it waits, it is the same one (R79). Publishes {@link GraduationAsked}.
   *
   * @throws GraduationRefused when the day does not lie in the agreement, it was confirmed, or
   *     something else was said while it waits
   */
  public CaseNumber ask(PersonId person, GraduationClaim claim) throws GraduationRefused {
    graduations.queueUp(person.value());
    var program =
        rows.findById(claim.agreement())
            .filter(it -> it.from().isPresent())
            .map(it -> agreements.program(it.id()))
            .orElseThrow(() -> new GraduationRefused("agreement", "Choose your program."));
    requireRecognized(program, claim.graduatedOn());
    var earlier = standing(person, claim.agreement());
    if (earlier.isPresent()) {
      if (earlier.get().state() == GraduationState.CONFIRMED) {
        throw new GraduationRefused("agreement", "You are recognized as its graduate already.");
      }
      if (!earlier.get().says(claim)) {
        throw new GraduationRefused(
            "agreement",
            "Your college is asked already, with what stands above. Take it back first to change it.");
      }
      return earlier.get().caseNumber();
    }
    var number = cases.open(CaseKind.GRADUATION, person, accounts.person(person).name());
    var today = calendar.today();
    var days = rules.on(today).colleges();
    var answerBy =
        signers(claim.agreement(), person).isEmpty()
            ? today
            : today.plusDays(days.answerWithinDays());
    graduations.save(
        new Graduation(
            number,
            person,
            claim,
            calendar.now(),
            answerBy,
            answerBy.plusDays(days.settleWithinDays())));
    story.asked(number, program, claim, person);
    story.atCollege(number, answerBy);
    events.publishEvent(new GraduationAsked(number));
    return number;
  }

  /** The day lies in the agreement or its look-back, by the rules of its first day, and is past. */
  private void requireRecognized(CollegeProgram program, LocalDate day) throws GraduationRefused {
    if (day.isAfter(calendar.today())) {
      throw new GraduationRefused("graduatedOn", "Enter a day that is not in the future.");
    }
    var first = program.from().minus(rules.on(program.from()).colleges().lookBack());
    if (day.isBefore(first) || day.isAfter(program.until())) {
      throw new GraduationRefused(
          "graduatedOn",
          "Its graduates are recognized if they graduated from %s to %s."
              .formatted(WrittenDate.of(first), WrittenDate.of(program.until())));
    }
  }

  /**
   * Answers for the college. Publishes {@link GraduationAnswered} and, when it is so, {@link
   * GraduationConfirmed}.
   *
   * @param words what it rests on, or why it is not so; not empty
   * @param proof a file that shows it; may be missing
   * @throws RoleMissing unless the person signs for the college
   * @throws ConflictOfInterest when it is the signatory's own
   * @throws GraduationClosed when it was settled meanwhile
   */
  public void answer(
      PersonId by, CaseNumber number, boolean confirmed, String words, @Nullable FileId proof)
      throws NotRepresentative, RoleMissing, ConflictOfInterest, GraduationClosed {
    var graduation = graduations.lock(number).orElseThrow(() -> new NotRepresentative(by, number));
    requireSigner(by, graduation);
    settle(graduation, confirmed, new Answer(true, by, calendar.now(), required(words), proof));
    events.publishEvent(new GraduationAnswered(number, confirmed));
  }

  private void requireSigner(PersonId by, Graduation graduation)
      throws NotRepresentative, RoleMissing, ConflictOfInterest {
    var college = college(graduation.agreement());
    if (college.representative(by).isEmpty()) {
      throw new NotRepresentative(by, graduation.caseNumber());
    }
    if (!college.lets(by, ProviderRole.SIGNATORY, ProviderRole.OWNER)) {
      throw new RoleMissing(college.name(), ProviderRole.SIGNATORY, ProviderRole.OWNER);
    }
    if (graduation.person().equals(by)) {
      throw ConflictOfInterest.ownCase(by);
    }
  }

  /**
   * The college has not answered, the program office settles it.
   *
   * @return the last day for it
   */
  public LocalDate beginSettling(CaseNumber number) {
    var settleBy = find(number).settleBy();
    story.atOffice(number, settleBy);
    return settleBy;
  }

  /**
   * Answers in the college's place, by what the program office found out.
   *
   * @throws ConflictOfInterest when it is somebody's own
   * @throws GraduationClosed when it was settled meanwhile
   */
  public void settle(PersonId by, CaseNumber number, boolean confirmed, String words)
      throws ConflictOfInterest, GraduationClosed {
    var graduation = graduations.lock(number).orElseThrow();
    if (graduation.person().equals(by)) {
      throw ConflictOfInterest.ownCase(by);
    }
    settle(graduation, confirmed, new Answer(false, by, calendar.now(), required(words), null));
  }

  private void settle(Graduation graduation, boolean confirmed, Answer answer)
      throws GraduationClosed {
    graduations.save(graduation.answer(confirmed, answer));
    story.answered(
        graduation.caseNumber(), confirmed, answer.byCollege(), answer.words(), answer.by());
    if (confirmed) {
      registerTies(graduation);
      events.publishEvent(new GraduationConfirmed(graduation.caseNumber(), graduation.person()));
    }
  }

  /** Who acts for the college has a part in what its graduate achieves, and judges none of it. */
  private void registerTies(Graduation graduation) {
    var college = college(graduation.agreement());
    college
        .representatives()
        .forEach(
            it ->
                conflicts.register(
                    it.person(),
                    graduation.person(),
                    ConflictKind.PROVIDER,
                    "You act for %s, where this person graduated.".formatted(college.name()),
                    "graduation " + graduation.caseNumber()));
  }

  /** Takes back an open request of the person's own; any other number changes nothing. */
  public void withdraw(PersonId person, CaseNumber number) throws GraduationClosed {
    var own = graduations.lock(number).filter(it -> it.person().equals(person));
    if (own.isPresent() && own.get().state() != GraduationState.WITHDRAWN) {
      graduations.save(own.get().withdraw());
      story.withdrawn(number, person);
      events.publishEvent(new GraduationWithdrawn(number));
    }
  }

  /** The person's own, the latest first. */
  @Transactional(readOnly = true)
  public List<GraduationView> of(PersonId person) {
    return graduations.findByPersonOrderByAskedAtDesc(person).stream().map(this::view).toList();
  }

  /**
   * Those of a college, the latest first; without any that were taken back before an answer.
   *
   * @param page from 0
   */
  @Transactional(readOnly = true)
  public Page<GraduationView> ofProvider(ProviderId provider, int page, int size) {
    return graduations
        .ofProvider(provider, SHOWN_TO_COLLEGES, PageRequest.of(page, size))
        .map(this::view);
  }

  /** Those of a college that nobody has answered, the latest first. */
  @Transactional(readOnly = true)
  public List<GraduationView> waiting(ProviderId provider) {
    return graduations
        .ofProvider(provider, Set.of(GraduationState.ASKED), Pageable.unpaged())
        .map(this::view)
        .getContent();
  }

  /** One of a college, unless it was taken back before an answer. */
  @Transactional(readOnly = true)
  public Optional<GraduationView> find(ProviderId provider, CaseNumber number) {
    return graduations
        .findById(number)
        .filter(it -> SHOWN_TO_COLLEGES.contains(it.state()))
        .map(this::view)
        .filter(it -> it.program().provider().equals(provider));
  }

  /** Shows one; it must exist. */
  @Transactional(readOnly = true)
  public GraduationView find(CaseNumber number) {
    return view(graduations.findById(number).orElseThrow());
  }

  /** What the person is recognized for, the earliest graduation first. */
  @Transactional(readOnly = true)
  public List<GraduationView> recognized(PersonId person) {
    return of(person).stream()
        .filter(it -> it.state() == GraduationState.CONFIRMED)
        .sorted(Comparator.comparing(GraduationView::graduatedOn))
        .toList();
  }

  /** Those who can answer for the college of a graduate: never the graduate. */
  @Transactional(readOnly = true)
  public List<PersonId> signers(CaseNumber number) {
    var graduation = graduations.findById(number).orElseThrow();
    return signers(graduation.agreement(), graduation.person());
  }

  private List<PersonId> signers(AgreementId agreement, PersonId graduate) {
    var college = college(agreement);
    return college.representatives().stream()
        .filter(
            it ->
                college.lets(it.person(), ProviderRole.SIGNATORY, ProviderRole.OWNER)
                    && !it.person().equals(graduate))
        .map(it -> it.person())
        .toList();
  }

  /** Who acts for the college, did, or teaches there does not settle in its place. */
  @Transactional(readOnly = true)
  public boolean hasPart(PersonId person, CaseNumber number) {
    var graduation = graduations.findById(number).orElseThrow();
    return graduation.person().equals(person)
        || ties.teachesFor(person).contains(college(graduation.agreement()).id());
  }

  private Optional<Graduation> standing(PersonId person, AgreementId agreement) {
    return graduations.findByPersonOrderByAskedAtDesc(person).stream()
        .filter(it -> it.agreement().equals(agreement))
        .filter(
            it -> it.state() == GraduationState.ASKED || it.state() == GraduationState.CONFIRMED)
        .findFirst();
  }

  private ProviderView college(AgreementId agreement) {
    return providers.provider(rows.findById(agreement).orElseThrow().provider());
  }

  private GraduationView view(Graduation graduation) {
    return graduation.view(agreements.program(graduation.agreement()));
  }

  private static String required(String words) {
    if (words.isBlank()) {
      throw new IllegalArgumentException("An answer about a graduate says what it rests on");
    }
    return words.strip();
  }
}
