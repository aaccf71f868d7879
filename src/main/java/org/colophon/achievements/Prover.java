package org.colophon.achievements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.colophon.achievements.AchievementProof.Line;
import org.colophon.candidates.CandidateId;
import org.colophon.program.CompetencySet;
import org.colophon.program.Edition;
import org.colophon.program.SetId;

/**
 * Draws up why a record is, or is not yet, enough.
 *
 * @param policy the rules the candidate came in under
 * @param edition the sets the candidate works on
 */
record Prover(EligibilityPolicy policy, Edition edition) {

  AchievementProof prove(CandidateId candidate, AchievementRecord achievements) {
    var achieved = achievements.achievedOn();
    var counting = policy.counting(achieved);
    var required = (int) counting.stream().filter(policy.required()::contains).count();
    return new AchievementProof(
        candidate,
        edition.id(),
        edition.sets().stream().map(it -> line(it, achievements, achieved, counting)).toList(),
        required,
        policy.required().size(),
        counting.size() - required,
        policy.electives(),
        policy.isSatisfiedBy(achieved) ? List.of() : missing(achieved, counting));
  }

  private Line line(
      CompetencySet set,
      AchievementRecord achievements,
      Map<SetId, LocalDate> achieved,
      Set<SetId> counting) {
    var achievement = achievements.of(set.id());
    return new Line(
        set.id(),
        set.name(),
        policy.required().contains(set.id()),
        counting.contains(set.id()),
        policy.isOpen(set.id(), achieved),
        achievement.map(Achievement::route).orElse(null),
        achievement.map(Achievement::evidence).orElse(""),
        achievement.map(Achievement::achievedOn).orElse(null));
  }

  private List<String> missing(Map<SetId, LocalDate> achieved, Set<SetId> counting) {
    var missing = new ArrayList<String>();
    policy
        .first()
        .filter(it -> !achieved.containsKey(it))
        .ifPresent(it -> missing.add("Begin with " + name(it) + ": it comes before all others."));
    edition.sets().stream()
        .filter(it -> policy.required().contains(it.id()) && !achieved.containsKey(it.id()))
        .filter(it -> policy.first().filter(it.id()::equals).isEmpty())
        .forEach(it -> missing.add("Achieve " + it.name() + ", which is required."));
    var electives =
        policy.electives()
            - (int) counting.stream().filter(it -> !policy.required().contains(it)).count();
    if (electives > 0) {
      missing.add(
          electives == 1
              ? "Achieve 1 more elective of your choice."
              : "Achieve " + electives + " more electives of your choice.");
    }
    tooEarly(achieved, counting).forEach(missing::add);
    return List.copyOf(missing);
  }

  /** Sets that were achieved on a day before the one that comes first. */
  private List<String> tooEarly(Map<SetId, LocalDate> achieved, Set<SetId> counting) {
    return policy.first().filter(achieved::containsKey).stream()
        .flatMap(
            first ->
                edition.sets().stream()
                    .filter(it -> achieved.containsKey(it.id()) && !counting.contains(it.id()))
                    .map(
                        it ->
                            "%s does not count: it was achieved before %s."
                                .formatted(it.name(), name(first))))
        .toList();
  }

  private String name(SetId set) {
    return edition.set(set).name();
  }
}
