package org.colophon.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colophon.courses.ProviderRole.AUTHOR;
import static org.colophon.courses.ProviderRole.OWNER;
import static org.colophon.courses.ProviderRole.SIGNATORY;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderTest {

  static final Instant NOW = Instant.parse("2026-03-09T15:00:00Z");
  static final PersonId ANA = PersonId.of("u1001");
  static final PersonId BEN = PersonId.of("u1002");
  static final ProviderDetails DETAILS =
      new ProviderDetails(
          "Elm County", ProviderKind.NETWORK, "https://elm.example", "courses@elm.example");

  final Provider provider = new Provider(DETAILS, ANA, NOW);

  @Test
  void whoFoundsItOwnsIt() {
    assertThat(provider.representatives())
        .containsExactly(new Representative(ANA, Set.of(OWNER), NOW));
  }

  @Test
  void aPersonMayHaveSeveralRoles() throws Exception {
    provider.appoint(BEN, Set.of(AUTHOR, SIGNATORY), NOW);

    assertThat(provider.view().lets(BEN, OWNER)).isFalse();
    assertThat(provider.view().lets(BEN, OWNER, SIGNATORY)).isTrue();
  }

  @Test
  void theLastOwnerStays() throws Exception {
    provider.appoint(BEN, Set.of(AUTHOR), NOW);

    assertThatThrownBy(() -> provider.remove(ANA, NOW)).isInstanceOf(LastOwner.class);
    assertThatThrownBy(() -> provider.appoint(ANA, Set.of(AUTHOR), NOW))
        .isInstanceOf(LastOwner.class);
    assertThat(provider.view().lets(ANA, OWNER)).isTrue();
  }

  @Test
  void besideAnotherOwnerOneMayGo() throws Exception {
    provider.appoint(BEN, Set.of(OWNER), NOW).remove(ANA, NOW);

    assertThat(provider.representatives()).extracting(Representative::person).containsExactly(BEN);
    assertThatThrownBy(() -> provider.remove(BEN, NOW)).isInstanceOf(LastOwner.class);
  }

  @Test
  void whoComesBackStartsAnew() throws Exception {
    provider.appoint(BEN, Set.of(AUTHOR), NOW).remove(BEN, NOW);

    assertThat(provider.representative(BEN)).isEmpty();

    provider.appoint(BEN, Set.of(SIGNATORY), NOW.plusSeconds(60));

    assertThat(provider.representative(BEN))
        .contains(new Representative(BEN, Set.of(SIGNATORY), NOW.plusSeconds(60)));
  }

  @Test
  void detailsThatAreCompleteHaveNoGaps() {
    assertThat(Providers.gaps(DETAILS)).isEmpty();
    assertThat(Providers.gaps(new ProviderDetails("Elm", ProviderKind.PERSON, "", "555 0100")))
        .isEmpty();
  }

  @Test
  void whatIsMissingIsNamedAtItsField() {
    assertThat(Providers.gaps(ProviderDetails.EMPTY))
        .extracting(FieldGap::field)
        .isEqualTo(List.of("name", "kind", "contact"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "www.elm.example", "https://", "a b"})
  void whatIsNoWebAddressIsRefused(String web) {
    assertThat(Providers.gaps(new ProviderDetails("Elm", ProviderKind.PERSON, web, "555 0100")))
        .extracting(FieldGap::field)
        .containsExactly("web");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Win at https://x.example", "WWW.x.example", "me@x.example"})
  void aNameIsNoLinkInALetter(String name) {
    assertThat(Providers.gaps(new ProviderDetails(name, ProviderKind.PERSON, "", "555 0100")))
        .extracting(FieldGap::field)
        .containsExactly("name");
  }
}
