package org.colophon.mentoring.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every matching, whoever would rather be with whom. */
class DeferredAcceptancePropertiesTest {

  @Property(tries = 500)
  void noPairWouldRatherHaveEachOther(@ForAll("markets") Market market) {
    assertThat(Stability.of(market, DeferredAcceptance.match(market)).isStable()).isTrue();
  }

  @Property(tries = 500)
  void nobodyGetsMoreThanTheirPlacesOrSomebodyNotOnTheList(@ForAll("markets") Market market) {
    var matching = DeferredAcceptance.match(market);
    var has = new int[market.mentors()];
    for (var candidate = 0; candidate < market.candidates(); candidate++) {
      var mentor = matching.mentorOf(candidate, market);
      if (mentor >= 0) {
        has[mentor]++;
        assertThat(market.wishes()[candidate]).contains(mentor);
      }
    }
    for (var mentor = 0; mentor < market.mentors(); mentor++) {
      assertThat(has[mentor]).isLessThanOrEqualTo(market.places()[mentor]);
    }
  }

  @Property(tries = 300)
  void everyCandidateHasTheBestMentorOfAllStableMatchings(@ForAll("smallMarkets") Market market) {
    var found = DeferredAcceptance.match(market);
    var stable = stableMatchings(market);

    assertThat(stable).as("among them the one found").anyMatch(it -> same(it, found));
    for (var other : stable) {
      for (var candidate = 0; candidate < market.candidates(); candidate++) {
        assertThat(place(found, candidate))
            .as("candidate %d in %s", candidate, Arrays.toString(other.rank()))
            .isLessThanOrEqualTo(place(other, candidate));
      }
    }
  }

  @Property(tries = 200)
  void theProofFindsEveryPairThatBlocks(@ForAll("smallMarkets") Market market) {
    for (var matching : matchings(market)) {
      assertThat(Stability.of(market, matching).blocking().isEmpty())
          .isEqualTo(blockedByHand(market, matching).isEmpty());
    }
  }

  @Property(tries = 200)
  void whoeverAsksFirstMakesNoDifference(@ForAll("markets") Market market, @ForAll long seed) {
    // distinct worths, so that numbers break no ties
    var numbers = new ArrayList<>(IntStream.range(0, market.candidates()).boxed().toList());
    Collections.shuffle(numbers, new Random(seed));
    var wishes = new int[market.candidates()][];
    var worth = new long[market.candidates()][];
    var strict = strict(market);
    for (var i = 0; i < numbers.size(); i++) {
      wishes[i] = strict.wishes()[numbers.get(i)];
      worth[i] = strict.worth()[numbers.get(i)];
    }
    var found = DeferredAcceptance.match(strict);
    var shuffled = DeferredAcceptance.match(new Market(strict.places(), wishes, worth));
    for (var i = 0; i < numbers.size(); i++) {
      assertThat(shuffled.rank()[i]).isEqualTo(found.rank()[numbers.get(i)]);
    }
  }

  @Example
  void whoWouldRatherHaveEachOtherIsNamed() {
    var market = new Market(new int[] {1}, new int[][] {{0}, {0}}, new long[][] {{1}, {7}});

    var proof = Stability.of(market, new Matching(new int[] {0, -1}));

    assertThat(proof.blocking()).containsExactly(new Stability.Block(1, 0));
    assertThat(proof.isStable()).isFalse();
    assertThat(Stability.of(market, new Matching(new int[] {-1, 0})).isStable()).isTrue();
  }

  @Example
  void ofTwoWhoFitEquallyTheFirstIsTaken() {
    var market = new Market(new int[] {1}, new int[][] {{0}, {0}}, new long[][] {{7}, {7}});

    assertThat(DeferredAcceptance.match(market).rank()).containsExactly(0, -1);
  }

  @Example
  void whoHasNoPlaceTakesNobody() {
    var market = new Market(new int[] {0, 1}, new int[][] {{0, 1}}, new long[][] {{7, 1}});

    assertThat(DeferredAcceptance.match(market).rank()).containsExactly(1);
    assertThat(Stability.of(market, new Matching(new int[] {1})).isStable()).isTrue();
    assertThat(Stability.of(market, new Matching(new int[] {0})).overfull()).containsExactly(0);
  }

  @Provide
  Arbitrary<Market> markets() {
    return markets(12, 6, 3);
  }

  @Provide
  Arbitrary<Market> smallMarkets() {
    return markets(4, 3, 2);
  }

  private static Arbitrary<Market> markets(int candidates, int mentors, int places) {
    return Combinators.combine(
            Arbitraries.integers().between(0, candidates),
            Arbitraries.integers().between(1, mentors),
            Arbitraries.longs())
        .as((count, available, seed) -> market(count, available, places, new Random(seed)));
  }

  private static Market market(int candidates, int mentors, int places, Random random) {
    var wishes = new int[candidates][];
    var worth = new long[candidates][];
    for (var candidate = 0; candidate < candidates; candidate++) {
      var order = new ArrayList<>(IntStream.range(0, mentors).boxed().toList());
      Collections.shuffle(order, random);
      var length = random.nextInt(mentors + 1);
      wishes[candidate] = order.stream().limit(length).mapToInt(it -> it).toArray();
      worth[candidate] = random.longs(length, 0, 4).toArray();
    }
    return new Market(random.ints(mentors, 0, places + 1).toArray(), wishes, worth);
  }

  private static Market strict(Market market) {
    var worth = new long[market.candidates()][];
    for (var candidate = 0; candidate < market.candidates(); candidate++) {
      var number = candidate;
      worth[candidate] =
          Arrays.stream(market.worth()[candidate]).map(it -> it * 1000 + number).toArray();
    }
    return new Market(market.places(), market.wishes(), worth);
  }

  private static List<Matching> stableMatchings(Market market) {
    return matchings(market).stream().filter(it -> blockedByHand(market, it).isEmpty()).toList();
  }

  /** Every way in which candidates can have a mentor of their list, or none, within the places. */
  private static List<Matching> matchings(Market market) {
    var found = new ArrayList<Matching>();
    extend(market, new int[market.candidates()], 0, new int[market.mentors()], found);
    return found;
  }

  private static void extend(
      Market market, int[] rank, int candidate, int[] has, List<Matching> found) {
    if (candidate == market.candidates()) {
      found.add(new Matching(rank.clone()));
      return;
    }
    rank[candidate] = -1;
    extend(market, rank, candidate + 1, has, found);
    for (var place = 0; place < market.wishes()[candidate].length; place++) {
      var mentor = market.wishes()[candidate][place];
      if (has[mentor] < market.places()[mentor]) {
        has[mentor]++;
        rank[candidate] = place;
        extend(market, rank, candidate + 1, has, found);
        has[mentor]--;
      }
    }
    rank[candidate] = -1;
  }

  /** The same as the proof, said plainly: pair by pair, mentee by mentee. */
  private static List<String> blockedByHand(Market market, Matching matching) {
    var blocked = new ArrayList<String>();
    for (var candidate = 0; candidate < market.candidates(); candidate++) {
      for (var mentor = 0; mentor < market.mentors(); mentor++) {
        var place = market.rank(candidate, mentor);
        var isDearer =
            place >= 0 && (matching.rank()[candidate] < 0 || place < matching.rank()[candidate]);
        if (isDearer && wants(market, matching, candidate, place, mentor)) {
          blocked.add(candidate + " and " + mentor);
        }
      }
    }
    return blocked;
  }

  private static boolean wants(
      Market market, Matching matching, int candidate, int place, int mentor) {
    var has = 0;
    var hasLess = false;
    for (var other = 0; other < market.candidates(); other++) {
      if (matching.mentorOf(other, market) == mentor) {
        has++;
        var worth = market.worth()[other][matching.rank()[other]];
        var mine = market.worth()[candidate][place];
        hasLess |= worth < mine || worth == mine && other > candidate;
      }
    }
    return market.places()[mentor] > 0 && (has < market.places()[mentor] || hasLess);
  }

  private static boolean same(Matching one, Matching other) {
    return Arrays.equals(one.rank(), other.rank());
  }

  /** At which place of the list the mentor stands; to have none is worse than all. */
  private static int place(Matching matching, int candidate) {
    return matching.rank()[candidate] < 0 ? Integer.MAX_VALUE : matching.rank()[candidate];
  }
}
