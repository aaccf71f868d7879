package org.colophon.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Applications;
import org.colophon.cases.CaseNumber;
import org.colophon.colleges.AgreementId;
import org.colophon.colleges.AgreementView;
import org.colophon.colleges.Agreements;
import org.colophon.colleges.GraduationClaim;
import org.colophon.colleges.Graduations;
import org.colophon.colleges.Requirement;
import org.colophon.credentials.ProvisionalCertifications;
import org.colophon.program.Competency;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Component;

/** What a college of the demo and its graduates do, by the services behind the pages. */
@Component
@OnlyInDemo
class CollegeDeeds {

  private static final List<Requirement> REQUIREMENTS =
      List.of(
          new Requirement("LIB 101", "Introduction to libraries"),
          new Requirement("LIB 120", "Working with the public"),
          new Requirement("LIB 135", "Library technology"),
          new Requirement("LIB 160", "Circulation and collections"),
          new Requirement("LIB 210", "Practicum, 120 hours"));

  private final Agreements agreements;
  private final Graduations graduations;
  private final ProvisionalCertifications provisionals;
  private final Applications applications;
  private final CourseDeeds courses;
  private final Accounts accounts;
  private final Office office;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  CollegeDeeds(
      Agreements agreements,
      Graduations graduations,
      ProvisionalCertifications provisionals,
      Applications applications,
      CourseDeeds courses,
      Accounts accounts,
      Office office,
      Rulebook rules,
      ProgramCalendar calendar) {
    this.agreements = agreements;
    this.graduations = graduations;
    this.provisionals = provisionals;
    this.applications = applications;
    this.courses = courses;
    this.accounts = accounts;
    this.office = office;
    this.rules = rules;
    this.calendar = calendar;
  }

  /** All cases about agreements of a college. */
  List<CaseNumber> casesOf(House college) {
    return agreements.ofProvider(courses.idOf(college)).stream()
        .flatMap(it -> Optional.ofNullable(it.caseNumber()).stream())
        .toList();
  }

  /** Writes a new agreement; where there was one about the program, its text is there already. */
  void begin(House college, String program, List<String> covered) throws Exception {
    var owner = office.id(college.owner());
    var id = AgreementId.next();
    agreements.begin(owner, courses.idOf(college), id, program);
    var text = agreements.find(owner, id).orElseThrow();
    if (text.content().requirements().isEmpty()) {
      agreements.saveProgram(
          owner, id, program, "Associate of Applied Science", college.details().web(), 0);
      agreements.saveRequirements(owner, id, REQUIREMENTS, 0);
      for (var set : rules.editionOn(calendar.today()).sets()) {
        if (covered.contains(set.id().value())) {
          agreements.saveMap(
              owner,
              id,
              set.id(),
              set.competencies().stream()
                  .collect(Collectors.toMap(Competency::number, CollegeDeeds::taughtBy)),
              0);
        }
      }
    }
  }

  private static List<String> taughtBy(Competency competency) {
    var course = REQUIREMENTS.get(competency.number() % (REQUIREMENTS.size() - 1)).code();
    return competency.number() % 3 == 0 ? List.of(course, "LIB 210") : List.of(course);
  }

  void submit(House college, String program) throws Exception {
    agreements.submit(office.id(college.owner()), latest(college, program).id());
  }

  void check(House college, String program) {
    office.complete(
        caseOf(college, program),
        "UserTask_CheckAgreement",
        DemoPerson.STAFF,
        Map.of("agreementCheck", "COMPLETE"));
  }

  void agree(House college, String program) {
    office.complete(
        caseOf(college, program),
        "UserTask_DecideAgreement",
        DemoPerson.COMMITTEE_2,
        Map.of("agreementDecision", "AGREE", "agreementUninvolved", true));
  }

  private CaseNumber caseOf(House college, String program) {
    return Optional.ofNullable(latest(college, program).caseNumber()).orElseThrow();
  }

  private AgreementView latest(House college, String program) {
    return agreements.ofProvider(courses.idOf(college)).stream()
        .filter(it -> it.content().program().equals(program))
        .findFirst()
        .orElseThrow();
  }

  /** Says that they graduated, from the program that was recognized on that day. */
  void sayThatTheyGraduated(Applicant who, String program, LocalDate on) throws Exception {
    var recognized =
        agreements.agreed().stream()
            .filter(it -> it.program().equals(program))
            .filter(it -> !calendar.today().isBefore(it.from()))
            .findFirst()
            .orElseThrow();
    graduations.ask(idOf(who), new GraduationClaim(recognized.id(), who.name(), on, null));
  }

  void confirm(Applicant who) throws Exception {
    var asked = graduations.of(idOf(who)).get(0).caseNumber();
    graduations.answer(
        graduations.signers(asked).get(0), asked, true, "The registrar’s record.", null);
  }

  void reportHours(Applicant who) throws Exception {
    applications.save(idOf(who), who.workSince(calendar.today().minusMonths(30)));
    provisionals.report(idOf(who));
  }

  void confirmHours(Applicant who) {
    office.complete(
        provisionals.ofPerson(idOf(who)).orElseThrow().caseNumber(),
        "UserTask_ConfirmHours",
        DemoPerson.STAFF,
        Map.of("hoursFound", "CONFIRM"));
  }

  private PersonId idOf(Applicant who) {
    return accounts.byEmail(who.address()).orElseThrow().id();
  }
}
