package org.colophon.courses;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.conflicts.ConflictKind;
import org.colophon.conflicts.Conflicts;
import org.colophon.courses.AttestationView.Outcome;
import org.colophon.courses.CompletionView.Judgement;
import org.colophon.files.FileId;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.colophon.testing.ModuleTest;
import org.colophon.testing.MovingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Providers attest who completed their courses; who agreed to be matched is credited. */
@ModuleTest
@TestPropertySource(properties = "colophon.courses.work-off=false")
class AttestationsModuleTest {

  static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
  static final Instant NOW = Instant.parse("2026-03-09T15:00:00Z");
  static final SetId TECHNOLOGY = SetId.of("technology");
  static final PersonId STAFF = PersonId.of("u2001");
  static final AtomicInteger NUMBERS = new AtomicInteger(40_000);

  @Autowired Providers providers;
  @Autowired CourseCatalog catalog;
  @Autowired Completions completions;
  @Autowired Attestations attestations;
  @Autowired AttestationQueue queue;
  @Autowired AttestationWork work;
  @Autowired AttestationStore store;
  @Autowired CompletionConsents consents;
  @Autowired JdbcClient database;
  @MockitoBean CandidateStanding standing;
  @MockitoBean Conflicts conflicts;
  @MockitoBean Accounts accounts;
  @MockitoBean Cases cases;

  PersonId ana;
  PersonId ruth;
  CaseNumber ruthsCase;
  ProviderId elm;
  CourseId course;

  @BeforeEach
  void anaOwnsAProviderWithACourseAndRuthIsACandidate() throws Exception {
    database.sql("delete from attestations").update();
    database.sql("delete from attestation_uploads").update();
    ana = PersonId.of("u" + NUMBERS.incrementAndGet());
    ruth = candidate("Ruth", "Álvarez");
    ruthsCase = caseOf(ruth);
    elm = found(ana);
    course = course(elm, "Libraries online");
  }

  @Test
  void whoAgreedIsCreditedAtOnce(AssertablePublishedEvents events) throws Exception {
    consents.give(ruth, ruthsCase, elm);

    assertThat(attest("alvarez, RUTH", address(ruth))).isEmpty();

    var credited = completions.of(ruth).get(0);
    assertThat(credited.state()).isEqualTo(CompletionState.CONFIRMED);
    assertThat(credited.certificate()).isEmpty();
    assertThat(credited.caseNumber()).isEqualTo(ruthsCase);
    assertThat(credited.judgement()).contains(new Judgement(ana, NOW, "", "provider-attestation"));
    assertThat(events.ofType(CompletionAttested.class))
        .containsExactly(new CompletionAttested(credited.id(), ruthsCase, ruth, TECHNOLOGY));
    assertThat(events.ofType(CompletionConfirmed.class)).hasSize(1);
    assertThat(outcomes()).containsExactly(Outcome.CREDITED);
    verify(conflicts).register(eq(ana), eq(ruth), eq(ConflictKind.TOOK_PART), any(), any());
  }

  @Test
  void caseNumberFitsAsWellAsTheAddress() throws Exception {
    consents.give(ruth, ruthsCase, elm);

    attest("Ruth Alvarez", ruthsCase.value().toLowerCase());

    assertThat(completions.of(ruth)).hasSize(1);
  }

  @Test
  void providerReadsTheSameOfACandidateWhoDidNotAgreeAndOfAStranger() throws Exception {
    attest("Ruth Alvarez", address(ruth));
    attest("Nobody Known", "nobody@x.example");

    var seen = attestations.latest(ana, elm, 10);
    assertThat(seen).extracting(AttestationView::outcome).containsOnly(Outcome.WAITS);
    assertThat(seen).extracting(AttestationView::note).containsOnly("");
    assertThat(completions.of(ruth)).isEmpty();
  }

  @Test
  void consentGivenLaterMatchesWhatWaits() throws Exception {
    attest("Ruth Alvarez", address(ruth));

    consents.give(ruth, ruthsCase, elm);
    consents.give(ruth, ruthsCase, elm);

    assertThat(completions.of(ruth)).hasSize(1);
    assertThat(outcomes()).containsExactly(Outcome.CREDITED);
    assertThat(consents.of(ruth)).hasSize(1);
  }

  @Test
  void consentForAnotherProviderOrTakenBackMatchesNothing() throws Exception {
    var oak = found(PersonId.of("u" + NUMBERS.incrementAndGet()));
    consents.give(ruth, ruthsCase, oak);
    consents.give(ruth, ruthsCase, elm);
    consents.revoke(ruth, elm);

    attest("Ruth Alvarez", address(ruth));

    assertThat(completions.of(ruth)).isEmpty();
    assertThat(consents.of(ruth))
        .extracting(ConsentView::holds)
        .containsExactlyInAnyOrder(true, false);
  }

  @Test
  void anotherNameMatchesNothing() throws Exception {
    consents.give(ruth, ruthsCase, elm);

    attest("Rita Alvarez", address(ruth));

    assertThat(completions.of(ruth)).isEmpty();
    assertThat(outcomes()).containsExactly(Outcome.WAITS);
  }

  @Test
  void onlyAcceptedCandidatesAgreeAndAreCredited() throws Exception {
    when(standing.isAccepted(ruthsCase)).thenReturn(false);
    assertThatThrownBy(() -> consents.give(ruth, ruthsCase, elm))
        .isInstanceOf(IllegalArgumentException.class);

    when(standing.isAccepted(ruthsCase)).thenReturn(true);
    consents.give(ruth, ruthsCase, elm);
    when(standing.isAccepted(ruthsCase)).thenReturn(false);
    attest("Ruth Alvarez", address(ruth));

    assertThat(completions.of(ruth)).isEmpty();
    assertThat(queue.waiting(0, 10).get(0).problem()).contains("not accepted");
    assertThat(outcomes()).containsExactly(Outcome.WAITS);
  }

  @Test
  void reportOfTheCandidateIsAnsweredByTheAttestation(AssertablePublishedEvents events)
      throws Exception {
    var reported = report(course);
    consents.give(ruth, ruthsCase, elm);

    attest("Ruth Alvarez", address(ruth));

    assertThat(completions.find(reported).state()).isEqualTo(CompletionState.CONFIRMED);
    assertThat(completions.of(ruth)).hasSize(1);
    assertThat(events.ofType(CompletionAnswered.class)).hasSize(1);
    assertThat(events.ofType(CompletionAttested.class)).isEmpty();
  }

  @Test
  void reportOfAnotherCourseForTheSetIsLeftToStaff() throws Exception {
    report(course(elm, "Another course"));
    consents.give(ruth, ruthsCase, elm);

    attest("Ruth Alvarez", address(ruth));

    assertThat(queue.waiting(0, 10).get(0).problem()).contains("another course");
  }

  @Test
  void setThatIsAchievedIsNotCreditedTwice() throws Exception {
    consents.give(ruth, ruthsCase, elm);
    course(elm, "Another course");
    attest("Ruth Alvarez", address(ruth));
    attestations.attest(
        ana, elm, row("Another course", "Ruth Alvarez", address(ruth), "2026-01-05", "2026-02-05"));

    assertThat(completions.of(ruth)).hasSize(1);
    assertThat(outcomes()).containsExactlyInAnyOrder(Outcome.CREDITED, Outcome.ALREADY);
  }

  @Test
  void setAchievedInAnotherWayIsNotCreditedOnceMore(AssertablePublishedEvents events)
      throws Exception {
    consents.give(ruth, ruthsCase, elm);
    when(standing.hasAchieved(ruthsCase, TECHNOLOGY)).thenReturn(true);

    attest("Ruth Alvarez", address(ruth));

    assertThat(completions.of(ruth)).isEmpty();
    assertThat(outcomes()).containsExactly(Outcome.ALREADY);
    assertThat(queue.count()).isZero();
    assertThat(events.ofType(CompletionAttested.class)).isEmpty();
  }

  @Test
  void nobodyAttestsThemself() throws Exception {
    var own = candidate("Ana", "Ruiz");
    var hers = found(own);
    course(hers, "Her course");
    consents.give(own, caseOf(own), hers);

    attestations.attest(
        own, hers, row("Her course", "Ana Ruiz", address(own), "2026-01-05", "2026-02-05"));

    assertThat(completions.of(own)).isEmpty();
    assertThat(queue.waiting(0, 10).get(0).problem()).contains("Somebody else");
  }

  @Test
  void gapsAreNamedAtTheirFieldsAndNothingIsTaken() throws Exception {
    assertThat(attestations.attest(ana, elm, row("", "", "nothing", "5.1.2026", "")))
        .extracting(FieldGap::field)
        .containsExactly("course", "name", "identifier", "started", "completed");
    assertThat(attest("Ruth", address(ruth), "2026-02-05", "2026-01-05"))
        .extracting(FieldGap::field)
        .containsExactly("completed");
    assertThat(attest("Ruth", address(ruth), "2026-02-05", "2026-03-10"))
        .extracting(FieldGap::sentence)
        .containsExactly(
            "The last day lies in the future. Report the course once it is completed.");
    assertThat(attest("R".repeat(301), address(ruth)))
        .extracting(FieldGap::sentence)
        .containsExactly("Give the name in at most 300 characters.");
    assertThat(attest("Ruth", address(ruth), "2/30/2026", "3/1/2026"))
        .extracting(FieldGap::field)
        .containsExactly("started");
    assertThat(attestations.latest(ana, elm, 10)).isEmpty();
  }

  @Test
  void lookBackIsTwoYearsToTheDay() throws Exception {
    var edge = TODAY.minusYears(3).toString();
    var before = TODAY.minusYears(3).minusDays(1).toString();

    assertThat(attest("Too Early", "a@x.example", before, before)).hasSize(1);
    assertThat(attest("Just Right", "b@x.example", edge, edge)).isEmpty();
  }

  @Test
  void lookBackIsLookedAtAgainWhenConsentComesLater() throws Exception {
    var day = TODAY.minusYears(3); // approved a year ago, and two years of look-back
    var moved = candidate("Moved", "Approval");
    assertThat(attest("Ruth Alvarez", address(ruth), day.toString(), day.toString())).isEmpty();
    assertThat(attest("Moved Approval", address(moved), day.toString(), day.toString())).isEmpty();

    consents.give(ruth, ruthsCase, elm);
    approvalIsPutRight("credit_from_on = credit_from_on + 1");
    consents.give(moved, caseOf(moved), elm);

    assertThat(completions.of(ruth)).as("two years to the day").hasSize(1);
    assertThat(completions.of(moved)).as("two years and a day").isEmpty();
    assertThat(queue.waiting(0, 10).get(0).problem())
        .startsWith("It counted when it was attested, and does not now. This course was approved");
    assertThat(outcomes()).containsExactlyInAnyOrder(Outcome.CREDITED, Outcome.WAITS);
  }

  @Test
  void sectionThatBeganAfterTheApprovalEndedIsNotCreditedLater() throws Exception {
    var late = candidate("Late", "Begun");
    var last = TODAY.minusDays(10);
    attest("Ruth Alvarez", address(ruth), last.toString(), TODAY.toString());
    attest("Late Begun", address(late), last.plusDays(1).toString(), TODAY.toString());

    approvalIsPutRight(
        "ended_on = date '%s', ended_because = 'Withdrawn', ended_by = 'u2001', ended_at = now()"
            .formatted(last));
    consents.give(ruth, ruthsCase, elm);
    consents.give(late, caseOf(late), elm);

    assertThat(completions.of(ruth)).as("began on the last day").hasSize(1);
    assertThat(completions.of(late)).as("began a day later").isEmpty();
    assertThat(queue.waiting(0, 10).get(0).problem()).contains("ended on February 27, 2026");
  }

  @Test
  void windowIsLookedAtAgainWhenStaffMatchAndWhenAFileIsWorkedOff() throws Exception {
    var day = TODAY.minusYears(3);
    attest("Ruth Alvares", "typo@x.example", day.toString(), day.toString());
    var row = queue.waiting(0, 10).get(0).id();
    consents.give(ruth, ruthsCase, elm);
    var upload =
        upload("Libraries online,Ruth Alvarez,%s,%s,%s\n".formatted(address(ruth), day, day));
    attestations.confirm(ana, elm, upload);

    approvalIsPutRight("credit_from_on = credit_from_on + 1");
    work.run();

    assertThat(queue.match(STAFF, row, ruthsCase)).isTrue();
    assertThat(completions.of(ruth)).isEmpty();
    assertThat(queue.waiting(0, 10))
        .extracting(AttestationView::problem)
        .allMatch(it -> it != null && it.startsWith("It counted when it was attested"));
    assertThat(attestations.find(ana, elm, upload).state()).isEqualTo(UploadView.State.DONE);
  }

  @Test
  void whatStoodStillForAnEarlierCandidacyCountsForTheNextOne() throws Exception {
    consents.give(ruth, ruthsCase, elm);
    when(standing.isAccepted(ruthsCase)).thenReturn(false);
    attest("Ruth Alvarez", address(ruth));
    assertThat(queue.waiting(0, 10).get(0).problem()).contains("not accepted");

    var next = CaseNumber.of("C-2027-" + ruth.value().substring(1));
    when(standing.isAccepted(next)).thenReturn(true);
    consents.give(ruth, next, elm);

    assertThat(completions.of(ruth)).extracting(CompletionView::caseNumber).containsExactly(next);
    assertThat(consents.of(ruth))
        .extracting(ConsentView::holds)
        .containsExactlyInAnyOrder(true, false);
    assertThat(queue.count()).isZero();
  }

  @Test
  void whatIsAttestedTwiceIsTakenOnce() throws Exception {
    assertThat(attest("Ruth Alvarez", address(ruth))).isEmpty();
    assertThat(attest("Ruth Alvarez", address(ruth).toUpperCase()))
        .extracting(FieldGap::field)
        .containsExactly("identifier");
    assertThat(attestations.latest(ana, elm, 10)).hasSize(1);
  }

  @Test
  void providerAttestsAndSeesItsOwnCoursesOnly() throws Exception {
    var cleo = PersonId.of("u" + NUMBERS.incrementAndGet());
    var oak = found(cleo);
    var upload = upload(line("Ruth Alvarez", address(ruth)));
    attest("Ruth Alvarez", address(ruth));

    assertThat(
            attestations.attest(
                cleo, oak, row(course.toString(), "R", "r@x.example", "2026-01-05", "2026-02-05")))
        .extracting(FieldGap::field)
        .containsExactly("course");
    assertThat(attestations.latest(cleo, oak, 10)).isEmpty();
    assertThatThrownBy(() -> attest(cleo, "R", "r@x.example"))
        .isInstanceOf(NotRepresentative.class);
    assertThatThrownBy(() -> attestations.find(cleo, oak, upload))
        .isInstanceOf(NotRepresentative.class);
    assertThatThrownBy(() -> attestations.confirm(cleo, oak, upload))
        .isInstanceOf(NotRepresentative.class);
    assertThatThrownBy(() -> attestations.discard(cleo, oak, upload))
        .isInstanceOf(NotRepresentative.class);
    assertThatThrownBy(() -> attestations.rows(cleo, oak, upload, null, 0, 10))
        .isInstanceOf(NotRepresentative.class);
  }

  @Test
  void previewJudgesEveryRowAndTakesNothing() throws Exception {
    consents.give(ruth, ruthsCase, elm);
    attest("Earlier", "earlier@x.example");

    var upload =
        upload(
            line("Ruth Alvarez", address(ruth))
                + line("Nobody Known", "nobody@x.example")
                + line("Nobody Known", "NOBODY@x.example")
                + line("Earlier", "earlier@x.example")
                + line("", "c@x.example")
                + "Libraries online,Too Early,d@x.example,2019-01-05,2019-02-05\n"
                + "Unknown course,=cmd|' /C calc'!A0,e@x.example,2026-01-05,2026-02-05\n");

    assertThat(attestations.rows(ana, elm, upload, null, 0, 20))
        .extracting(AttestationView::outcome)
        .containsExactly(
            Outcome.MATCHED,
            Outcome.WAITS,
            Outcome.DUPLICATE,
            Outcome.DUPLICATE,
            Outcome.MALFORMED,
            Outcome.OUTSIDE,
            Outcome.MALFORMED);
    assertThat(attestations.rows(ana, elm, upload, Outcome.OUTSIDE, 0, 20))
        .extracting(AttestationView::line)
        .containsExactly(7);
    var view = attestations.find(ana, elm, upload);
    assertThat(view.taken()).isEqualTo(2);
    assertThat(view.count(Outcome.DUPLICATE)).isEqualTo(2);
    work.run();
    assertThat(completions.of(ruth)).isEmpty();
    assertThat(queue.count()).isEqualTo(1);
  }

  @Test
  void confirmedFileIsWorkedOffOnceHoweverOftenItIsConfirmed() throws Exception {
    consents.give(ruth, ruthsCase, elm);
    var upload = upload(line("Ruth Alvarez", address(ruth)) + line("Nobody", "n@x.example"));

    attestations.confirm(ana, elm, upload);
    attestations.confirm(ana, elm, upload);
    work.run();
    attestations.confirm(ana, elm, upload);
    attestations.discard(ana, elm, upload);
    work.run();

    assertThat(attestations.find(ana, elm, upload).state()).isEqualTo(UploadView.State.DONE);
    assertThat(attestations.rows(ana, elm, upload, null, 0, 10))
        .extracting(AttestationView::outcome)
        .containsExactly(Outcome.CREDITED, Outcome.WAITS);
    assertThat(completions.of(ruth)).hasSize(1);
  }

  @Test
  void sameFileAgainSaysSoAndTheSameRowsAreDuplicates() throws Exception {
    var text = line("Nobody", "n@x.example");
    var first = upload(text);
    var second = upload(text);
    attestations.confirm(ana, elm, first);

    assertThatThrownBy(() -> upload(text))
        .isInstanceOf(UploadRefused.class)
        .hasMessageContaining("exactly this file");
    assertThatThrownBy(() -> attestations.confirm(ana, elm, second))
        .isInstanceOf(UploadRefused.class);
    work.run();

    var other = upload(text + line("Another", "o@x.example"));
    attestations.confirm(ana, elm, other);
    work.run();
    assertThat(attestations.find(ana, elm, other).counts())
        .containsOnlyKeys(Outcome.DUPLICATE, Outcome.WAITS);
    assertThat(queue.count()).isEqualTo(2);
  }

  @Test
  void twoFilesThatSayTheSameCountOnce() throws Exception {
    var first = upload(line("Nobody", "n@x.example"));
    var second = upload(line("Nobody", "n@x.example") + line("Another", "o@x.example"));
    attestations.confirm(ana, elm, first);
    attestations.confirm(ana, elm, second);
    work.run();

    assertThat(queue.count()).isEqualTo(2);
    assertThat(attestations.find(ana, elm, second).count(Outcome.DUPLICATE)).isEqualTo(1);
  }

  @Test
  void discardedPreviewIsGone() throws Exception {
    var upload = upload(line("Nobody", "n@x.example"));

    attestations.discard(ana, elm, upload);

    assertThat(attestations.uploads(ana, elm, 10)).isEmpty();
    assertThatThrownBy(() -> attestations.confirm(ana, elm, upload))
        .isInstanceOf(UploadRefused.class);
    work.run();
    assertThat(queue.count()).isZero();
  }

  @Test
  void rowThatFailsKeepsNoOtherWaitingAndWorkGoesOnAfterAStop() throws Exception {
    var people = agreed(5);
    doThrow(new IllegalStateException("broken"))
        .when(conflicts)
        .register(any(), eq(people.get(2)), any(), any(), any());
    var upload = confirmed(people);

    work.run();

    assertThat(people).filteredOn(it -> completions.of(it).size() == 1).hasSize(4);
    assertThat(queue.waiting(0, 10))
        .extracting(AttestationView::problem)
        .containsExactly("It could not be credited; the log says why.");
    assertThat(attestations.find(ana, elm, upload).state()).isEqualTo(UploadView.State.DONE);
  }

  /** Whoever is killed at its last rows leaves them to the next, so it must not be called done. */
  @Test
  void fileIsNotDoneWhileSomebodyIsAtItsLastRow() throws Exception {
    var people = agreed(6);
    var reached = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    doAnswer(
            call -> {
              reached.countDown();
              return goOn.await(1, TimeUnit.MINUTES);
            })
        .when(conflicts)
        .register(any(), eq(people.get(3)), any(), any(), any());
    var upload = confirmed(people);

    var slow = CompletableFuture.runAsync(work::run);
    try {
      assertThat(reached.await(1, TimeUnit.MINUTES)).isTrue();
      work.run();
      assertThat(attestations.find(ana, elm, upload).state()).isEqualTo(UploadView.State.CONFIRMED);
    } finally {
      goOn.countDown();
    }
    slow.get(1, TimeUnit.MINUTES);

    assertThat(people).allSatisfy(it -> assertThat(completions.of(it)).hasSize(1));
    assertThat(attestations.find(ana, elm, upload).state()).isEqualTo(UploadView.State.DONE);
  }

  /** Two at work who take cases in one order never wait for each other for ever. */
  @Test
  void casesAreTakenInTheirOrder() throws Exception {
    var people = new ArrayList<>(agreed(5));
    Collections.reverse(people);
    var order = new ConcurrentHashMap<Thread, List<CaseNumber>>();
    when(standing.isAccepted(any()))
        .then(
            call -> {
              order
                  .computeIfAbsent(Thread.currentThread(), it -> new ArrayList<>())
                  .add(call.getArgument(0));
              return true;
            });
    confirmed(people);

    work.run();

    assertThat(order.values())
        .allSatisfy(it -> assertThat(it).isSortedAccordingTo(comparing(CaseNumber::value)));
    assertThat(order.values().stream().mapToInt(List::size).sum()).isEqualTo(5);
  }

  @Test
  void whatOneCouldNotCreditAndAnotherDidDoesNotStandStill() throws Exception {
    consents.give(ruth, ruthsCase, elm);
    attest("Ruth Alvarez", address(ruth));
    var row = attestations.latest(ana, elm, 1).get(0).id();

    store.stuck(row, "Somebody else was faster.");

    assertThat(queue.find(row).orElseThrow().problem()).isNull();
  }

  @Test
  void staffMatchOnlyWhoAgreed() throws Exception {
    attest("Ruth Alvares", "wrong@x.example");
    var row = queue.waiting(0, 10).get(0).id();

    assertThat(queue.match(STAFF, row, ruthsCase)).isFalse();
    consents.give(ruth, ruthsCase, elm);
    assertThat(queue.match(STAFF, row, ruthsCase)).isTrue();
    assertThat(queue.match(STAFF, row, ruthsCase)).isFalse();

    assertThat(completions.of(ruth)).hasSize(1);
    assertThat(queue.count()).isZero();
  }

  @Test
  void staffDismissWithAReasonTheProviderReads() throws Exception {
    attest("Nobody", "n@x.example");
    var row = queue.waiting(0, 10).get(0).id();

    assertThatThrownBy(() -> queue.dismiss(STAFF, row, " "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(queue.dismiss(STAFF, row, "Not one of ours.")).isTrue();
    assertThat(queue.dismiss(STAFF, row, "Again.")).isFalse();

    assertThat(attestations.latest(ana, elm, 10).get(0).note()).isEqualTo("Not one of ours.");
    assertThat(outcomes()).containsExactly(Outcome.DISMISSED);
    assertThat(attest("Nobody", "n@x.example")).isEmpty();
  }

  /**
   * A measurement, not a check of time: {@code -Dattestations.load=50000} says how many rows. One
   * in ten is a candidate who agreed. Prints how long upload, judging and crediting took.
   */
  @Test
  @EnabledIfSystemProperty(named = "attestations.load", matches = "\\d+")
  void manyRowsAreWorkedOff() throws Exception {
    var rows = Integer.getInteger("attestations.load");
    var people = NUMBERS.getAndAdd(rows);
    when(standing.isAccepted(any())).thenReturn(true);
    when(accounts.person(any()))
        .thenAnswer(
            call -> {
              PersonId id = call.getArgument(0);
              return new Person(id, address(id), "Kim", "No " + id.value(), true, Set.of());
            });
    var lines = new StringBuilder();
    for (int i = 1; i <= rows; i++) {
      var person = PersonId.of("u" + (people + i));
      lines.append(line("Kim No " + person.value(), address(person)));
      if (i % 10 == 0) {
        consents.give(person, caseOf(person), elm);
      }
    }

    var began = System.nanoTime();
    var upload = upload(lines.toString());
    var judged = System.nanoTime();
    attestations.confirm(ana, elm, upload);
    work.run();
    var done = System.nanoTime();

    System.out.printf(
        "%,d rows: judged in %.1f s, %,d credited and the rest kept in %.1f s%n",
        rows, (judged - began) / 1e9, rows / 10, (done - judged) / 1e9);
    var view = attestations.find(ana, elm, upload);
    assertThat(view.count(Outcome.CREDITED)).isEqualTo(rows / 10);
    assertThat(view.count(Outcome.WAITS)).isEqualTo(rows - rows / 10);
  }

  private void approvalIsPutRight(String change) {
    database
        .sql("update course_approvals set " + change + " where course_id = ?")
        .param(course.value())
        .update();
  }

  private List<Outcome> outcomes() throws Exception {
    return attestations.latest(ana, elm, 10).stream().map(AttestationView::outcome).toList();
  }

  private List<FieldGap> attest(String name, String identifier) throws Exception {
    return attest(ana, name, identifier);
  }

  private List<FieldGap> attest(PersonId by, String name, String identifier) throws Exception {
    return attestations.attest(
        by, elm, row("Libraries online", name, identifier, "2026-01-05", "2/5/2026"));
  }

  private List<FieldGap> attest(String name, String identifier, String from, String until)
      throws Exception {
    return attestations.attest(ana, elm, row("libraries ONLINE", name, identifier, from, until));
  }

  private static AttestedRow row(
      String course, String name, String identifier, String from, String until) {
    return new AttestedRow(0, course, name, identifier, from, until);
  }

  private UploadId upload(String lines) throws Exception {
    return attestations.upload(
        ana, elm, "spring.csv", (AttestationFileTest.HEAD + lines).getBytes(UTF_8));
  }

  /** Candidates of one name who agreed, in the order of their cases. */
  private List<PersonId> agreed(int many) {
    var people = Stream.generate(() -> candidate("Person", "Of Row")).limit(many).toList();
    people.forEach(it -> consents.give(it, caseOf(it), elm));
    return people;
  }

  /** A confirmed file with a row for each of them. */
  private UploadId confirmed(List<PersonId> people) throws Exception {
    var upload =
        upload(
            people.stream()
                .map(it -> line("Person Of Row", address(it)))
                .collect(Collectors.joining()));
    attestations.confirm(ana, elm, upload);
    return upload;
  }

  private static String line(String name, String identifier) {
    return "Libraries online," + name + "," + identifier + ",2026-01-05,2026-02-05\n";
  }

  private CompletionId report(CourseId about) throws CompletionRefused {
    return completions.report(
        new ReportCompletion(
            ruth, ruthsCase, about, TODAY.minusDays(30), TODAY.minusDays(1), FileId.next()));
  }

  private PersonId candidate(String givenName, String familyName) {
    var id = PersonId.of("u" + NUMBERS.incrementAndGet());
    when(accounts.person(id))
        .thenReturn(new Person(id, address(id), givenName, familyName, true, Set.of()));
    when(standing.isAccepted(caseOf(id))).thenReturn(true);
    return id;
  }

  private static CaseNumber caseOf(PersonId person) {
    return CaseNumber.of("C-2026-" + person.value().substring(1));
  }

  private static String address(PersonId person) {
    return person + "@x.example";
  }

  private ProviderId found(PersonId owner) throws ProviderNameTaken {
    return providers.found(
        owner, new ProviderDetails("Elm County " + owner, ProviderKind.NETWORK, "", "555 0100"));
  }

  private CourseId course(ProviderId provider, String title) throws Exception {
    var name =
        providers.all().stream().filter(it -> it.id().equals(provider)).findFirst().orElseThrow();
    return catalog.record(
        new ApprovedCourse(
            name.name(), title, TECHNOLOGY, Delivery.ONLINE, "", "", TODAY.minusYears(1), Set.of()),
        STAFF);
  }

  @TestConfiguration
  static class Program {

    @Bean
    Rulebook rulebook() {
      return Rulebook.read("classpath:program/");
    }

    @Bean
    Clock clock() {
      return new MovingClock(NOW.toString());
    }

    @Bean
    ProgramCalendar calendar(Clock clock) {
      return new ProgramCalendar(clock);
    }
  }
}
