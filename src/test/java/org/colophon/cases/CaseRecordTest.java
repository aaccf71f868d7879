package org.colophon.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.colophon.accounts.PersonId;
import org.colophon.cases.TimelineEntry.Kind;
import org.junit.jupiter.api.Test;

class CaseRecordTest {

  static final Instant NOW = Instant.parse("2026-11-23T15:04:05.123456789Z");
  static final CaseStep REVIEW =
      new CaseStep(
          "Admission review",
          WaitsOn.PROGRAM_OFFICE,
          LocalDate.of(2026, 12, 23),
          "We are reading your application.");

  @Test
  void theSameStepTwiceIsNoMove() {
    var record = openCase();

    assertThat(record.move(CaseStanding.OPEN, REVIEW, NOW)).isTrue();
    assertThat(record.move(CaseStanding.OPEN, REVIEW, NOW)).isFalse();
  }

  @Test
  void stoppingTheClockInTheSameStageIsAMove() {
    var record = openCase();
    record.move(CaseStanding.OPEN, REVIEW, NOW);

    assertThat(record.move(CaseStanding.PAUSED, REVIEW, NOW)).isTrue();
  }

  @Test
  void closingTwiceAlikeIsHarmless() {
    var record = openCase();

    assertThat(record.close("Certified.", "Your certificate is ready.", NOW)).isTrue();
    assertThat(record.close("Certified.", "Your certificate is ready.", NOW)).isFalse();
  }

  @Test
  void aClosedCaseNeitherMovesNorEndsOtherwise() {
    var record = openCase();
    record.close("Withdrawn.", "You can apply again at any time.", NOW);

    assertThatThrownBy(() -> record.move(CaseStanding.OPEN, REVIEW, NOW))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("C-2026-00042");
    assertThatThrownBy(() -> record.close("Certified.", "Done.", NOW))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void linesAreCountedAndChained() {
    var record = openCase();

    record.append(new TimelineEntry(Kind.STATE, "One.", null, true), NOW);
    var first = record.headHash();
    record.append(new TimelineEntry(Kind.STATE, "One.", null, true), NOW);

    assertThat(record.lineCount()).isEqualTo(2);
    assertThat(record.headHash()).isNotEqualTo(first);
  }

  @Test
  void titlesAreOneLineOfReasonableLength() {
    var record = openCase();

    assertThat(record.rename("Certification of\nMira\u0000 Stone")).isTrue();
    assertThat(record.title()).isEqualTo("Certification of Mira Stone");
    assertThat(record.rename("Certification of Mira Stone")).isFalse();
    record.rename("x".repeat(161));
    assertThat(record.title()).isEqualTo("x".repeat(159) + "…");
    record.rename("x".repeat(158) + "📚📚");
    assertThat(record.title()).as("no half character").isEqualTo("x".repeat(158) + "…");
    assertThatThrownBy(() -> record.rename(" ")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aNoteIsNeverForThePersonItIsAbout() {
    assertThatThrownBy(() -> new TimelineEntry(Kind.NOTE, "Called her.", null, true))
        .isInstanceOf(IllegalArgumentException.class);
  }

  static CaseRecord openCase() {
    return new CaseRecord(
        CaseNumber.of("C-2026-00042"),
        CaseKind.CANDIDACY,
        PersonId.of("u1001"),
        "Certification of Mira Okafor",
        NOW);
  }
}
