package org.colophon.mentoring.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * How much time of a processor a round of 10,000 candidates and 3,000 mentors takes, proof
 * included: run by {@code ./mvnw test -Pbenchmark}. It prints what it costs; only that the result
 * is stable is held.
 */
class RoundBenchmark {

  private static final int CANDIDATES = 10_000;
  private static final int MENTORS = 3_000;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @Test
  void howLongARoundTakes() {
    for (var length : new int[] {5, 100, MENTORS}) {
      var market = market(length, new Random(7));
      for (var run = 1; run <= 3; run++) {
        var start = THREADS.getCurrentThreadCpuTime();
        var matching = DeferredAcceptance.match(market);
        var matched = THREADS.getCurrentThreadCpuTime();
        var proof = Stability.of(market, matching);
        var proved = THREADS.getCurrentThreadCpuTime();
        System.out.printf(
            "lists of %,5d: %,6d of %,d matched in %,6d ms; %,11d pairs compared in %,6d ms%n",
            length,
            matching.matched(),
            CANDIDATES,
            (matched - start) / 1_000_000,
            proof.compared(),
            (proved - matched) / 1_000_000);
        assertThat(proof.isStable()).isTrue();
      }
    }
  }

  /** Everybody likes the same few, which makes for the most asking. */
  private static Market market(int length, Random random) {
    var popular = random.doubles(MENTORS).toArray();
    var wishes = new int[CANDIDATES][];
    var worth = new long[CANDIDATES][];
    for (var candidate = 0; candidate < CANDIDATES; candidate++) {
      var order = new long[MENTORS];
      for (var mentor = 0; mentor < MENTORS; mentor++) {
        var dear = (long) ((popular[mentor] + random.nextDouble() / 4) * 1_000_000_000L);
        order[mentor] = -dear * 4096L + mentor;
      }
      Arrays.sort(order);
      wishes[candidate] =
          Arrays.stream(order).limit(length).mapToInt(it -> (int) (it & 4095)).toArray();
      worth[candidate] = random.longs(length, 0, 200).toArray();
    }
    return new Market(random.ints(MENTORS, 1, 4).toArray(), wishes, worth);
  }
}
