package org.colophon.web.candidate;

import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.colophon.accounts.PersonId;
import org.colophon.achievements.AchievementProof;
import org.colophon.achievements.AchievementRecords;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyView;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineLine;
import org.colophon.courses.CompletionState;
import org.colophon.courses.CompletionView;
import org.colophon.courses.Completions;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.colophon.web.SetPlace;
import org.springframework.stereotype.Component;

/** Finds what belongs to the person who asks, and nothing of anybody else's. */
@Component
class OwnCase {

  private final Candidacies candidacies;
  private final AchievementRecords achievements;
  private final Completions completions;
  private final Cases cases;
  private final Rulebook rules;

  OwnCase(
      Candidacies candidacies,
      AchievementRecords achievements,
      Completions completions,
      Cases cases,
      Rulebook rules) {
    this.candidacies = candidacies;
    this.achievements = achievements;
    this.completions = completions;
    this.cases = cases;
    this.rules = rules;
  }

  static PersonId id(Principal person) {
    return PersonId.of(person.getName());
  }

  /** The open candidacy, else the latest one. */
  Optional<CandidacyView> candidacy(Principal person) {
    return candidacies.ofPerson(id(person));
  }

  CaseView caseOf(CandidacyView candidacy) {
    return cases.find(candidacy.caseNumber()).orElseThrow();
  }

  /** All candidacies' cases, the newest first. */
  List<CaseView> cases(Principal person) {
    return every(person).stream().filter(it -> it.kind() == CaseKind.CANDIDACY).toList();
  }

  /** Whatever case is about the person, but for those kept from them; the newest first. */
  List<CaseView> every(Principal person) {
    return cases.ofSubject(id(person)).stream()
        .filter(it -> !it.kind().isKeptFromSubject())
        .toList();
  }

  /** What the person may read of a case of theirs, newest first. */
  List<TimelineLine> timeline(CaseNumber number) {
    return cases.timelineForSubject(number);
  }

  AchievementProof proof(CandidacyView candidacy) {
    return achievements.proof(candidacy.id());
  }

  /** The ten sets, as far as the candidate has come. */
  List<SetPlace> sets(CandidacyView candidacy) {
    return SetPlace.of(
        proof(candidacy),
        rules.edition(candidacy.edition()),
        reported(candidacy),
        candidacy.state().open());
  }

  /** What the candidate reported in this candidacy, newest first. */
  List<CompletionView> completions(CandidacyView candidacy) {
    return completions.of(candidacy.person()).stream()
        .filter(it -> it.caseNumber().equals(candidacy.caseNumber()))
        .sorted(Comparator.comparing(CompletionView::reportedAt).reversed())
        .toList();
  }

  private Set<SetId> reported(CandidacyView candidacy) {
    return completions(candidacy).stream()
        .filter(it -> it.state() == CompletionState.REPORTED)
        .map(CompletionView::set)
        .collect(Collectors.toSet());
  }
}
