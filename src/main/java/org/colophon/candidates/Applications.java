package org.colophon.candidates;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseKind;
import org.colophon.cases.Cases;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps each person's application from the first draft to its submission. */
@Service
@Transactional
public class Applications {

  /** What may be corrected while the office asks for more. */
  private static final Set<Section> CORRECTABLE = EnumSet.of(Section.EDUCATION, Section.EXPERIENCE);

  private final DraftRepository drafts;
  private final CandidacyRepository candidacies;
  private final Cases cases;
  private final CandidacyStory story;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final ObjectProvider<HoursLater> hoursLater;

  Applications(
      DraftRepository drafts,
      CandidacyRepository candidacies,
      Cases cases,
      CandidacyStory story,
      Rulebook rules,
      ProgramCalendar calendar,
      ObjectProvider<HoursLater> hoursLater) {
    this.drafts = drafts;
    this.candidacies = candidacies;
    this.cases = cases;
    this.story = story;
    this.rules = rules;
    this.calendar = calendar;
    this.hoursLater = hoursLater;
  }

  /** What the person has filled in so far; empty for someone who has not begun. */
  @Transactional(readOnly = true)
  public ApplicationDraft draft(PersonId person) {
    var application = applicationOf(person);
    return new ApplicationDraft(
        application, check(person).gaps(application), check(person).progress(application));
  }

  /**
   * Whether the person may still change this section: all of them before submission, education and
   * work while the office asks for more.
   */
  @Transactional(readOnly = true)
  public boolean mayChange(PersonId person, Section section) {
    return openOf(person).map(it -> mayCorrect(it, section)).orElse(true);
  }

  /**
   * Saves a section, complete or not.
   *
   * @return what is still missing or cannot be right in this section
   * @throws CandidacyAlreadyOpen when the application was submitted and nothing is asked about it
   */
  public List<Gap> save(PersonId person, Personal personal) throws CandidacyAlreadyOpen {
    change(person, Section.PERSONAL, it -> it.with(personal));
    return check(person).gaps(personal);
  }

  /** Like {@link #save(PersonId, Personal)}; also open while the office asks for more. */
  public List<Gap> save(PersonId person, Education education) throws CandidacyAlreadyOpen {
    change(person, Section.EDUCATION, it -> it.with(education));
    return check(person).gaps(education);
  }

  /** Like {@link #save(PersonId, Education)}, for the whole list of work. */
  public List<Gap> save(PersonId person, List<Experience> experience) throws CandidacyAlreadyOpen {
    change(person, Section.EXPERIENCE, it -> it.with(experience));
    return check(person).gaps(experience);
  }

  /**
   * Adds one entry to the list of work, or replaces the one with its id.
   *
   * @return what is still missing or cannot be right in this entry
   * @throws CandidacyAlreadyOpen when the application was submitted and nothing is asked about it
   */
  public List<Gap> save(PersonId person, Experience entry) throws CandidacyAlreadyOpen {
    var changed = change(person, Section.EXPERIENCE, it -> it.with(entry));
    return check(person).gaps(changed.experience()).stream()
        .filter(it -> entry.id().equals(it.entry()))
        .toList();
  }

  /** Takes one entry from the list of work; twice changes nothing. */
  public void remove(PersonId person, ExperienceId entry) throws CandidacyAlreadyOpen {
    change(person, Section.EXPERIENCE, it -> it.without(entry));
  }

  /** Like {@link #save(PersonId, Personal)}. */
  public List<Gap> save(PersonId person, Membership membership) throws CandidacyAlreadyOpen {
    change(person, Section.MEMBERSHIP, it -> it.with(membership));
    return check(person).gaps(membership);
  }

  /** Like {@link #save(PersonId, Personal)}. */
  public List<Gap> save(PersonId person, Consents consents) throws CandidacyAlreadyOpen {
    change(person, Section.CONSENTS, it -> it.with(consents));
    return check(person).gaps(consents);
  }

  /** What is missing or cannot be right in the whole draft, in the order of the pages. */
  @Transactional(readOnly = true)
  public List<Gap> gaps(PersonId person) {
    return check(person).gaps(applicationOf(person));
  }

  /**
   * Counts the draft's hours (R7): as if it were submitted today, or, while the office asks for
   * more, for the day it was submitted.
   */
  @Transactional(readOnly = true)
  public AdmissionAssessment assess(PersonId person) {
    var appliedOn = openOf(person).map(it -> it.basis().rulesOn()).orElseGet(calendar::today);
    return assess(person, applicationOf(person), appliedOn);
  }

  /**
   * Submits the draft: freezes it, fixes the rules of the day and opens a case. Submitting the same
   * draft twice gives the same candidate and changes nothing (R79).
   *
   * @throws ApplicationIncomplete when something is missing or cannot be right
   * @throws NotAdmissible when education or hours do not meet the admission rule (R7)
   * @throws CandidacyAlreadyOpen when the person has an open candidacy that did not come from this
   *     draft (R17)
   */
  public CandidateId submit(PersonId person)
      throws ApplicationIncomplete, NotAdmissible, CandidacyAlreadyOpen {
    var draft = lockedDraft(person);
    var open = openOf(person);
    return open.isPresent() ? sameAgain(draft, open.get()) : enter(person, draft);
  }

  private static CandidateId sameAgain(Draft draft, Candidacy open) throws CandidacyAlreadyOpen {
    if (!draft.isSubmittedAs(open.id())) {
      throw new CandidacyAlreadyOpen(open.caseNumber());
    }
    return open.id();
  }

  private CandidateId enter(PersonId person, Draft draft)
      throws ApplicationIncomplete, NotAdmissible {
    var today = calendar.today();
    var application = renewed(draft).application();
    var assessment = checked(person, application, today);
    var number = cases.open(CaseKind.CANDIDACY, person, application.personal().name());
    var basis = new RulesBasis(rules.on(today).edition(), today);
    var candidacy =
        new Candidacy(
            person, number, application, basis, assessment.hoursMayFollow(), calendar.now());
    drafts.save(draft.submit(candidacy.id()));
    story.submitted(number, person, assessment);
    return candidacies.save(candidacy).id();
  }

  private AdmissionAssessment checked(PersonId person, Application application, LocalDate today)
      throws ApplicationIncomplete, NotAdmissible {
    var gaps = check(person).gaps(application);
    if (!gaps.isEmpty()) {
      throw new ApplicationIncomplete(gaps);
    }
    var assessment = assess(person, application, today);
    if (!assessment.admissible()) {
      throw new NotAdmissible(assessment);
    }
    return assessment;
  }

  private AdmissionAssessment assess(
      PersonId person, Application application, LocalDate appliedOn) {
    return AdmissionPolicy.of(rules.on(appliedOn).admission(), mayFollow(person))
        .assess(application.education(), application.experience(), appliedOn, calendar.today());
  }

  private Application change(PersonId person, Section section, UnaryOperator<Application> change)
      throws CandidacyAlreadyOpen {
    var draft = lockedDraft(person);
    var open = openOf(person);
    if (open.isPresent() && !mayCorrect(open.get(), section)) {
      throw new CandidacyAlreadyOpen(open.get().caseNumber());
    }
    var current = open.isPresent() ? draft : renewed(draft);
    return drafts.save(current.change(change, calendar.now())).application();
  }

  private static boolean mayCorrect(Candidacy open, Section section) {
    return open.is(CandidacyState.AWAITING_ANSWERS) && CORRECTABLE.contains(section);
  }

  /** A draft that was submitted for a candidacy now ended is the beginning of the next one. */
  private static Draft renewed(Draft draft) {
    return draft.isSubmitted() ? draft.startAgain() : draft;
  }

  private Draft lockedDraft(PersonId person) {
    drafts.queueUp(person.value());
    return drafts.findById(person).orElseGet(() -> new Draft(person, calendar.now()));
  }

  private Application applicationOf(PersonId person) {
    Function<Draft, Application> asItStands = Draft::application;
    Function<Draft, Application> forTheNext =
        it -> it.isSubmitted() ? it.application().withoutDeclarations() : it.application();
    return drafts
        .findById(person)
        .map(openOf(person).isPresent() ? asItStands : forTheNext)
        .orElse(Application.EMPTY);
  }

  private Optional<Candidacy> openOf(PersonId person) {
    return candidacies.findByPersonAndEndedAtIsNull(person);
  }

  private ApplicationCheck check(PersonId person) {
    var today = calendar.today();
    return ApplicationCheck.of(rules.on(today), today, mayFollow(person));
  }

  /** What was so when an application came in stays so for it. */
  private boolean mayFollow(PersonId person) {
    return openOf(person)
        .map(Candidacy::hoursMayFollow)
        .orElseGet(() -> hoursLater.stream().anyMatch(it -> it.mayFollow(person)));
  }
}
