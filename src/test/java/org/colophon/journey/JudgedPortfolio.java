package org.colophon.journey;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.OpenAccount;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.evaluation.Degree;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.NewVolunteer;
import org.colophon.evaluation.Roster;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.Seats;
import org.colophon.evaluation.SetOffer;
import org.colophon.fees.CardCheckouts;
import org.colophon.fees.Invoices;
import org.colophon.files.FileId;
import org.colophon.files.FileKind;
import org.colophon.files.FileStore;
import org.colophon.mentoring.Frequency;
import org.colophon.mentoring.LibraryType;
import org.colophon.mentoring.MentorProfile;
import org.colophon.mentoring.Mentorings;
import org.colophon.mentoring.Mentors;
import org.colophon.mentoring.Region;
import org.colophon.mentoring.Way;
import org.colophon.mentoring.Wish;
import org.colophon.portfolios.Part;
import org.colophon.portfolios.PortfolioId;
import org.colophon.portfolios.Portfolios;
import org.colophon.portfolios.Response;
import org.colophon.portfolios.Weight;
import org.colophon.program.Language;
import org.colophon.program.SetId;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Brings a portfolio so far that it can be judged, and people who may judge it. */
class JudgedPortfolio {

  static final SetId SET = SetId.of("communication");
  static final int COMPETENCIES = 9;

  private final PaidApplication paid;
  private final Accounts accounts;
  private final Roster roster;
  private final Seats seats;
  private final Portfolios portfolios;
  private final FileStore files;
  private final Invoices invoices;
  private final CardCheckouts cards;
  private final Mentors mentors;
  private final Mentorings mentorings;
  private final List<PersonId> evaluators = new ArrayList<>();

  JudgedPortfolio(
      AutowireCapableBeanFactory beans,
      Accounts accounts,
      Roster roster,
      Seats seats,
      Portfolios portfolios,
      FileStore files,
      Invoices invoices,
      CardCheckouts cards,
      Mentors mentors,
      Mentorings mentorings) {
    this.paid = beans.createBean(PaidApplication.class);
    this.accounts = accounts;
    this.roster = roster;
    this.seats = seats;
    this.portfolios = portfolios;
    this.files = files;
    this.invoices = invoices;
    this.cards = cards;
    this.mentors = mentors;
    this.mentorings = mentorings;
  }

  /** A candidate with a mind for portfolios; the password is {@code not-so-secret}. */
  PersonId candidate(String first, String last) throws Exception {
    return paid.accepted(first, last);
  }

  /** Everything that makes a portfolio complete, and one file named after its owner. */
  PortfolioId written(PersonId owner) throws Exception {
    var portfolio = portfolios.begin(owner, PortfolioId.next(), SET);
    for (var number = 1; number <= COMPETENCIES; number++) {
      portfolios.save(
          owner, portfolio, number, Response.answering(1, "What I did, part " + number + "."), 0);
    }
    portfolios.saveStatement(owner, portfolio, "What I learned.", 0);
    attach(owner, portfolio, "Story hour", 1);
    return portfolio;
  }

  void attach(PersonId owner, PortfolioId portfolio, String title, int competency)
      throws Exception {
    var item = UUID.randomUUID();
    var name = "Work of " + accounts.person(owner).name() + ".pdf";
    var pdf = ("%PDF-1.4\n%" + item + "\n%%EOF\n").getBytes();
    try (var upload =
        files.receive(
            new ByteArrayInputStream(pdf), name, Set.of(FileKind.PDF), portfolios.largestFile())) {
      portfolios.attach(owner, portfolio, item, upload);
    }
    portfolios.describe(owner, portfolio, item, title, Map.of(competency, Weight.PRIMARY), 1);
  }

  /** Hands it in, and pays. */
  CaseNumber handedIn(PersonId owner, PortfolioId portfolio) throws Exception {
    var number = portfolios.submit(owner, portfolio);
    cards.pay(cards.start(invoices.ofCase(number).orElseThrow().id()).id());
    return number;
  }

  /** Completes what is asked about a competency, and hands it in once more. */
  void handInAgain(PersonId owner, PortfolioId portfolio, int competency) throws Exception {
    portfolios.save(
        owner,
        portfolio,
        competency,
        Response.answering(1, "What I did, and why."),
        portfolios.find(owner, portfolio).orElseThrow().version(Part.competency(competency)));
    portfolios.submit(owner, portfolio);
  }

  /** A place, once the program has asked somebody. */
  SeatView asked(CaseNumber number, int round, int position) {
    return seat(
        number, it -> it.round() == round && it.position() == position && it.turn().isPresent());
  }

  /** The place for which the program asks this person. */
  SeatView asked(CaseNumber number, PersonId person) {
    return seat(number, it -> it.turn().filter(turn -> turn.person().equals(person)).isPresent());
  }

  private SeatView seat(CaseNumber number, Predicate<SeatView> which) {
    return await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> seats.ofCase(number).stream().filter(which).findFirst(), Optional::isPresent)
        .orElseThrow();
  }

  /** Somebody on the roster who may judge it; the password is {@code not-so-secret}. */
  PersonId evaluator(String first, String last) throws Exception {
    return evaluator(first, last, SET);
  }

  /** The same for another set. */
  PersonId evaluator(String first, String last, SetId set) throws Exception {
    var person =
        accounts.open(
            new OpenAccount(
                UUID.randomUUID() + "@example.org", "not-so-secret", first, last, Set.of()));
    var staff = accounts.byEmail("staff@demo.example").orElseThrow().id();
    var offer =
        roster.offer(
            new NewVolunteer(
                person,
                EvaluatorKind.PORTFOLIO,
                Degree.LIBRARY,
                "",
                new FileId(UUID.randomUUID()),
                List.of(new SetOffer(set, 6, "Six years of meetings.")),
                4));
    roster.judge(offer, set, true, "", staff);
    roster.decide(offer, staff);
    roster.passTraining(person, EvaluatorKind.PORTFOLIO);
    roster.passCalibration(person, EvaluatorKind.PORTFOLIO);
    roster.sign(person, "");
    roster.activate(offer);
    evaluators.add(person);
    return person;
  }

  /** Somebody who is the candidate's mentor. */
  PersonId mentorOf(PersonId candidate, String first, String last) throws Exception {
    var mentor =
        accounts.open(
            new OpenAccount(
                UUID.randomUUID() + "@example.org", "not-so-secret", first, last, Set.of()));
    var staff = accounts.byEmail("staff@demo.example").orElseThrow().id();
    var zone = ZoneId.of("America/Denver");
    var profile =
        new MentorProfile(
            Set.of(SET),
            LibraryType.PUBLIC,
            Region.WEST,
            Set.of(Language.ENGLISH),
            zone,
            Set.of(Way.VIDEO),
            Frequency.MONTHLY,
            5,
            "");
    var offer = mentors.offer(mentor, profile, Set.of());
    mentors.decide(offer, true, "", staff);
    var asked =
        mentorings.ask(
            candidate,
            new Wish(
                Set.of(SET),
                LibraryType.PUBLIC,
                Region.WEST,
                Set.of(Language.ENGLISH),
                zone,
                List.of(offer),
                false,
                ""));
    mentorings.accept(mentorings.find(asked).openProposal().orElseThrow().id(), mentor);
    return mentor;
  }

  /** Nobody stays who would be asked in another test. */
  void everybodyLeaves() {
    evaluators.forEach(it -> roster.leave(it, EvaluatorKind.PORTFOLIO));
  }
}
