package org.colophon.mentoring;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.conflicts.Conflict;
import org.colophon.conflicts.ConflictKind;
import org.colophon.conflicts.Conflicts;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.WrittenDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says how every mentor stands to one candidate: who is next, and why others are not. */
@Component
class Standings {

  private static final Comparator<Standing> IN_TURN =
      comparing((Standing it) -> it.choice() == 0)
          .thenComparingInt(Standing::choice)
          .thenComparing(Standing::fit)
          .thenComparingInt(Standing::load)
          .thenComparing(it -> it.mentor().filedAt());

  private static final Set<ConflictKind> NO_MATTER_TO_A_MENTOR =
      Set.of(ConflictKind.MENTOR, ConflictKind.EARLIER_JUDGE, ConflictKind.DECLARED);

  private final MentorRepository mentors;
  private final MentorAbsences absences;
  private final MentorProposalRepository proposals;
  private final PairRepository pairs;
  private final Conflicts conflicts;
  private final Accounts accounts;
  private final ProgramCalendar calendar;

  Standings(
      MentorRepository mentors,
      MentorAbsences absences,
      MentorProposalRepository proposals,
      PairRepository pairs,
      Conflicts conflicts,
      Accounts accounts,
      ProgramCalendar calendar) {
    this.mentors = mentors;
    this.absences = absences;
    this.proposals = proposals;
    this.pairs = pairs;
    this.conflicts = conflicts;
    this.accounts = accounts;
    this.calendar = calendar;
  }

  /** How the mentors are at present, whoever asks. */
  private record Present(
      Map<PersonId, Absence> away,
      Map<PersonId, Long> running,
      Map<PersonId, Long> open,
      Set<PersonId> keptOut) {}

  /** What is known about one candidate and all mentors. */
  private record Known(
      MentorRequest request,
      Wish wish,
      Map<CaseNumber, MentorProposal> asked,
      List<CaseNumber> before,
      Map<PersonId, Conflict> conflicts) {}

  /** All mentors as they stand to the candidate, in the order in which they are asked. */
  List<Standing> of(MentorRequest request) {
    return roll().of(request, known(List.of(request)));
  }

  /** One mentor as they stand to the candidate. */
  Optional<Standing> of(MentorRequest request, CaseNumber mentor) {
    return mentors
        .findById(mentor)
        .filter(it -> it.state() == MentorState.ACTIVE)
        .map(it -> standing(it.view(), known(List.of(request)).of(request), present()));
  }

  /** The mentors as they are now, to be looked at for one candidate after the other. */
  Roll roll() {
    return new Roll(
        mentors.findByStateOrderByFiledAt(MentorState.ACTIVE).stream().map(Mentor::view).toList(),
        present());
  }

  /** All mentors as they are at one time. */
  final class Roll {

    private final List<MentorView> all;
    private final Present present;

    private Roll(List<MentorView> all, Present present) {
      this.all = all;
      this.present = present;
    }

    List<MentorView> all() {
      return all;
    }

    /** How many more candidates the mentor can take who is asked for some already. */
    int free(MentorView mentor) {
      var taken =
          present.running().getOrDefault(mentor.person(), 0L)
              + present.open().getOrDefault(mentor.person(), 0L);
      return (int) Math.max(0, mentor.profile().places() - taken);
    }

    List<Standing> of(MentorRequest request, Files files) {
      var known = files.of(request);
      return all.stream().map(it -> standing(it, known, present)).sorted(IN_TURN).toList();
    }
  }

  private Present present() {
    return new Present(
        absences.covering(calendar.today()).stream()
            .collect(
                toMap(
                    AbsenceRow::person,
                    AbsenceRow::view,
                    (one, other) -> one.until().isAfter(other.until()) ? one : other)),
        running(),
        byPerson(proposals.countOpen()),
        accounts.keptOut());
  }

  Map<PersonId, Long> running() {
    return byPerson(pairs.countRunning());
  }

  private static Map<PersonId, Long> byPerson(List<Object[]> counted) {
    return counted.stream().collect(toMap(it -> (PersonId) it[0], it -> (Long) it[1]));
  }

  /** What is known about candidates, read for all of them at once. */
  Files known(Collection<MentorRequest> requests) {
    var numbers = requests.stream().map(MentorRequest::caseNumber).toList();
    return new Files(
        proposals.findByCaseNumberInOrderByAskedAt(numbers).stream()
            .collect(groupingBy(MentorProposal::caseNumber)),
        pairs.findByCaseNumberIn(numbers).stream().collect(groupingBy(Pair::caseNumber)),
        conflicts.about(requests.stream().map(MentorRequest::person).toList()).stream()
            .filter(Standings::countsAgainstAMentor)
            .collect(groupingBy(Conflict::candidate)));
  }

  /** What is on file about some candidates. */
  record Files(
      Map<CaseNumber, List<MentorProposal>> proposals,
      Map<CaseNumber, List<Pair>> pairs,
      Map<PersonId, List<Conflict>> conflicts) {

    private Known of(MentorRequest request) {
      return new Known(
          request,
          request.wish(),
          proposals.getOrDefault(request.caseNumber(), List.of()).stream()
              .collect(toMap(MentorProposal::mentor, identity(), (earlier, later) -> later)),
          pairs.getOrDefault(request.caseNumber(), List.of()).stream().map(Pair::mentor).toList(),
          conflicts.getOrDefault(request.person(), List.of()).stream()
              .collect(toMap(Conflict::judge, identity(), (one, other) -> one)));
    }
  }

  /**
   * To have been somebody's mentor is no reason not to be, nor to have judged them or not wanted
   * to: who is refused for it would learn whose work it was (R37).
   */
  private static boolean countsAgainstAMentor(Conflict conflict) {
    return !NO_MATTER_TO_A_MENTOR.contains(conflict.kind());
  }

  boolean isTooClose(PersonId candidate, PersonId mentor) {
    return conflicts.about(List.of(candidate)).stream()
        .anyMatch(it -> countsAgainstAMentor(it) && it.judge().equals(mentor));
  }

  private Standing standing(MentorView mentor, Known known, Present present) {
    var fit = Fit.of(known.wish(), mentor.profile(), calendar.now());
    var choice = known.wish().choices().indexOf(mentor.caseNumber()) + 1;
    var load = present.running().getOrDefault(mentor.person(), 0L).intValue();
    var barred =
        present.keptOut().contains(mentor.person())
            ? "cannot sign in now"
            : barred(mentor, known, load);
    return barred != null
        ? new Standing(mentor, fit, load, choice, barred, false)
        : new Standing(
            mentor, fit, load, choice, passedOver(mentor, known, present, fit, choice, load), true);
  }

  /** What not even the program office can pass over. */
  private static @Nullable String barred(MentorView mentor, Known known, int load) {
    if (mentor.person().equals(known.request().person())) {
      return "is the candidate";
    }
    var conflict = known.conflicts().get(mentor.person());
    if (conflict != null) {
      return "conflict of interest: " + conflict.reason();
    }
    if (known.before().contains(mentor.caseNumber())) {
      return "was the mentor before";
    }
    var places = mentor.profile().places();
    if (load >= places) {
      return places == 0
          ? "wants no candidate now"
          : "has no free place: " + load + " of " + places;
    }
    return null;
  }

  private @Nullable String passedOver(
      MentorView mentor, Known known, Present present, Fit fit, int choice, int load) {
    var asked = known.asked().get(mentor.caseNumber());
    if (asked != null && asked.state() != ProposalState.PLACE_GONE) {
      return answer(asked.view());
    }
    var away = present.away().get(mentor.person());
    if (away != null) {
      return "away until " + WrittenDate.of(away.until());
    }
    if (!fit.canTalk()) {
      return "no language in common";
    }
    if (choice > 0) {
      return null;
    }
    if (!known.wish().anyone()) {
      return "not among the candidate’s choices";
    }
    var open = present.open().getOrDefault(mentor.person(), 0L);
    return load + open < mentor.profile().places()
        ? null
        : "is being asked for as many candidates as there are places";
  }

  private static String answer(ProposalView asked) {
    var words = asked.words().isEmpty() ? "" : " (" + asked.words() + ")";
    return asked.declined() == null
        ? asked.state().label()
        : "declined: " + asked.declined().label() + words;
  }
}
