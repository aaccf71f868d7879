package org.colophon.portfolios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyState;
import org.colophon.candidates.CandidacyView;
import org.colophon.candidates.CandidateId;
import org.colophon.files.FileStore;
import org.colophon.portfolios.PortfolioBarred.Reason;
import org.colophon.program.EditionId;
import org.colophon.program.SetId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Drafts of portfolios. */
@ApplicationModuleTest(extraIncludes = {"cases", "program"})
@TestPropertySource(properties = "camunda.bpm.enabled=false")
class PortfoliosModuleTest {

  static final AtomicInteger PEOPLE = new AtomicInteger(8100);
  static final SetId COMMUNICATION = SetId.of("communication");

  @Autowired Portfolios portfolios;
  @Autowired JdbcTemplate sql;
  @MockitoBean Candidacies candidacies;
  @MockitoBean AchievedSets achieved;
  @MockitoBean FileStore files;

  PersonId ruth;
  CandidateId candidate;

  @BeforeEach
  void ruthIsACandidate() {
    ruth = PersonId.of("u" + PEOPLE.incrementAndGet());
    candidate = CandidateId.next();
    given(CandidacyState.ACCEPTED);
  }

  @Test
  void aPortfolioIsBegunOnceForASet() throws Exception {
    var id = PortfolioId.next();

    assertThat(portfolios.begin(ruth, id, COMMUNICATION)).isEqualTo(id);
    assertThat(portfolios.begin(ruth, id, COMMUNICATION)).as("sent twice").isEqualTo(id);
    assertThat(portfolios.begin(ruth, PortfolioId.next(), COMMUNICATION)).isEqualTo(id);
    assertThat(portfolios.of(ruth)).singleElement();
    assertThat(portfolios.begin(ruth, PortfolioId.next(), SetId.of("youth"))).isNotEqualTo(id);
  }

  @Test
  void twoClicksAtOnceBeginOne() throws Exception {
    var go = new CountDownLatch(1);
    Callable<PortfolioId> click =
        () -> {
          go.await();
          return portfolios.begin(ruth, PortfolioId.next(), COMMUNICATION);
        };
    var hands = Executors.newFixedThreadPool(2);
    try {
      var one = hands.submit(click);
      var other = hands.submit(click);
      go.countDown();

      assertThat(one.get()).isEqualTo(other.get());
    } finally {
      hands.shutdownNow();
    }
  }

  @ParameterizedTest
  @EnumSource(value = CandidacyState.class, mode = EnumSource.Mode.EXCLUDE, names = "ACCEPTED")
  void withoutAnAcceptedCandidacyNothingIsBegun(CandidacyState state) {
    given(state);

    assertThat(portfolios.barred(ruth, COMMUNICATION)).contains(Reason.NO_CANDIDACY);
    assertThatThrownBy(() -> portfolios.begin(ruth, PortfolioId.next(), COMMUNICATION))
        .isInstanceOf(PortfolioBarred.class);
    assertThat(portfolios.of(ruth)).isEmpty();
  }

  @Test
  void aSetThatIsAchievedIsNotBegunAgain() {
    when(achieved.has(candidate, COMMUNICATION)).thenReturn(true);

    assertThatThrownBy(() -> portfolios.begin(ruth, PortfolioId.next(), COMMUNICATION))
        .isInstanceOf(PortfolioBarred.class)
        .hasMessageContaining("achieved this set already");
    assertThat(portfolios.barred(ruth, SetId.of("youth"))).isEmpty();
  }

  @Test
  void aSetThatWaitsForAnotherIsNotBegun() {
    when(achieved.waits(candidate, COMMUNICATION)).thenReturn(true);

    assertThat(portfolios.barred(ruth, COMMUNICATION)).contains(Reason.OTHER_SET_FIRST);
  }

  @Test
  void aTextIsSavedPartByPartAndSaysWhatIsMissing() throws Exception {
    var id = begun();

    assertThat(portfolios.save(ruth, id, 3, Response.answering(2, " I read. "), 0)).isEqualTo(1);
    assertThat(portfolios.saveStatement(ruth, id, "I learned.", 0)).isEqualTo(1);

    var found = look(id);
    assertThat(found.content().response(3)).isEqualTo(Response.answering(2, "I read."));
    assertThat(found.gaps(Part.competency(3))).isEmpty();
    assertThat(found.gaps(Part.STATEMENT)).isEmpty();
    assertThat(found.gaps(Part.competency(4))).hasSize(1);
    assertThat(found.gaps()).hasSize(8);
  }

  @Test
  void theLaterOfTwoWindowsIsToldAndNothingIsOverwritten() throws Exception {
    var id = begun();
    portfolios.save(ruth, id, 1, Response.own("First window"), 0);

    assertThatThrownBy(() -> portfolios.save(ruth, id, 1, Response.own("Second window"), 0))
        .isInstanceOf(SavedMeanwhile.class);
    assertThat(look(id).content().response(1).text()).isEqualTo("First window");
    assertThat(portfolios.save(ruth, id, 1, Response.own("First window"), 0))
        .as("the same text again is no conflict")
        .isEqualTo(1);
    assertThat(portfolios.save(ruth, id, 2, Response.own("Another part"), 0)).isEqualTo(1);
    assertThat(portfolios.save(ruth, id, 1, Response.own("Both"), 1)).isEqualTo(2);
  }

  @Test
  void aSuggestionThatIsNotOfferedIsNoAnswer() throws Exception {
    var id = begun();

    assertThatThrownBy(() -> portfolios.save(ruth, id, 1, Response.answering(5, "x"), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> portfolios.save(ruth, id, 10, Response.own("x"), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(look(id).content()).isEqualTo(PortfolioContent.EMPTY);
  }

  @Test
  void toSomebodyElseNothingIsThere() throws Exception {
    var id = begun();
    var stranger = PersonId.of("u" + PEOPLE.incrementAndGet());

    assertThat(portfolios.find(stranger, id)).isEmpty();
    assertThat(portfolios.of(stranger)).isEmpty();
    assertThatThrownBy(() -> portfolios.saveStatement(stranger, id, "x", 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> portfolios.discard(stranger, id))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(look(id).content().statement()).isEmpty();
  }

  @Test
  void aDraftIsThrownAwayAndTheSetIsFreeAgain() throws Exception {
    var id = begun();

    portfolios.discard(ruth, id);
    portfolios.discard(ruth, id);

    assertThat(portfolios.find(ruth, id)).isEmpty();
    assertThat(begun()).isNotEqualTo(id);
  }

  private PortfolioId begun() throws PortfolioBarred {
    return portfolios.begin(ruth, PortfolioId.next(), COMMUNICATION);
  }

  private PortfolioView look(PortfolioId id) {
    return portfolios.find(ruth, id).orElseThrow();
  }

  private void given(CandidacyState state) {
    var candidacy = mock(CandidacyView.class);
    when(candidacy.id()).thenReturn(candidate);
    when(candidacy.state()).thenReturn(state);
    when(candidacy.edition()).thenReturn(EditionId.of("2012-10"));
    when(candidacies.ofPerson(any())).thenReturn(Optional.empty());
    when(candidacies.ofPerson(ruth)).thenReturn(Optional.of(candidacy));
  }
}
