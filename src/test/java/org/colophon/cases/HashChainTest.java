package org.colophon.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.colophon.accounts.PersonId;
import org.colophon.cases.TimelineEntry.Kind;
import org.junit.jupiter.api.Test;

class HashChainTest {

  static final CaseNumber NUMBER = CaseNumber.of("C-2026-00042");
  static final Instant AT = Instant.parse("2026-11-23T15:04:05.123456Z");
  static final PersonId RUTH = PersonId.of("u1001");

  @Test
  void theFormOfALineNeverChanges() {
    var line = new TimelineLine(1, AT, Kind.DECISION, "Accepted – all 1,820 hours.", RUTH, true);

    assertThat(HashChain.hash(HashChain.START, NUMBER, line))
        .isEqualTo("a09ed2ef54eef2e00e806dee466d58e13d3668fc6b2941146d8e40c9fea9b899");
  }

  @Test
  void everyFieldOfALineCounts() {
    var line = new TimelineLine(1, AT, Kind.DECISION, "Accepted.", RUTH, true);
    var others =
        List.of(
            new TimelineLine(2, AT, Kind.DECISION, "Accepted.", RUTH, true),
            new TimelineLine(1, AT.plusNanos(1000), Kind.DECISION, "Accepted.", RUTH, true),
            new TimelineLine(1, AT, Kind.STATE, "Accepted.", RUTH, true),
            new TimelineLine(1, AT, Kind.DECISION, "Accepted!", RUTH, true),
            new TimelineLine(1, AT, Kind.DECISION, "Accepted.", PersonId.of("u1002"), true),
            new TimelineLine(1, AT, Kind.DECISION, "Accepted.", null, true),
            new TimelineLine(1, AT, Kind.DECISION, "Accepted.", RUTH, false));

    var hashes = new HashSet<String>();
    hashes.add(HashChain.hash(HashChain.START, NUMBER, line));
    others.forEach(other -> hashes.add(HashChain.hash(HashChain.START, NUMBER, other)));
    hashes.add(HashChain.hash("1".repeat(64), NUMBER, line));
    hashes.add(HashChain.hash(HashChain.START, CaseNumber.of("C-2026-00043"), line));

    assertThat(hashes).hasSize(10);
  }

  @Test
  void whatMovesFromOneFieldToTheNextIsNoticed() {
    var one = new TimelineLine(1, AT, Kind.NOTE, "Called u1001", null, false);
    var other = new TimelineLine(1, AT, Kind.NOTE, "Called ", RUTH, false);

    assertThat(HashChain.hash(HashChain.START, NUMBER, one))
        .isNotEqualTo(HashChain.hash(HashChain.START, NUMBER, other));
  }
}
