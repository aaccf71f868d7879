package org.colophon.web.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.SecretToken;
import org.colophon.courses.NotRepresentative;
import org.colophon.courses.ProviderDetails;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ProviderKind;
import org.colophon.courses.ProviderRole;
import org.colophon.courses.ProviderTokenId;
import org.colophon.courses.ProviderTokenView;
import org.colophon.courses.ProviderTokenView.State;
import org.colophon.courses.ProviderTokens;
import org.colophon.courses.ProviderView;
import org.colophon.courses.Providers;
import org.colophon.courses.Representative;
import org.colophon.courses.TokenRefused;
import org.colophon.installation.Links;
import org.colophon.web.testing.PageFrame;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(ProviderTokensPage.class)
@Import({PageFrame.class, ProviderDesk.class, ProviderAdvice.class})
class ProviderTokensPageTest {

  static final PersonId ANA = PersonId.of("u3001");
  static final ProviderId ELM = ProviderId.next();
  static final Instant NOW = Instant.parse("2026-03-09T15:00:00Z");
  static final String PATH = "/provider/" + ELM + "/tokens";

  @Autowired MockMvcTester pages;
  @MockitoBean ProviderTokens tokens;
  @MockitoBean Providers providers;
  @MockitoBean Accounts accounts;
  @MockitoBean Links links;

  @BeforeEach
  void anaOwnsElm() {
    when(links.to(any(), any(Object[].class))).thenReturn("https://certify.example/api");
    when(links.to("/api/v1/completions")).thenReturn("https://certify.example/api/v1/completions");
    when(providers.find(ANA, ELM))
        .thenReturn(
            Optional.of(
                new ProviderView(
                    ELM,
                    new ProviderDetails("Elm County", ProviderKind.NETWORK, "", "555 0100"),
                    List.of(new Representative(ANA, Set.of(ProviderRole.OWNER), NOW)),
                    0)));
  }

  @Test
  void secretIsShownOnceAfterItIsMade() throws Exception {
    when(tokens.make(ANA, ELM, "Records")).thenReturn(new SecretToken("s3cr3t-of-elm"));

    var made = post(PATH, "name", " Records ");
    assertThat(made).hasRedirectedUrl(PATH).flash().containsEntry("secret", "s3cr3t-of-elm");

    var next =
        pages
            .get()
            .uri(PATH)
            .with(user(ANA.value()))
            .flashAttr("secret", "s3cr3t-of-elm")
            .flashAttr("secretOf", "Records")
            .exchange();
    assertThat(next).hasStatusOk().bodyText().contains("s3cr3t-of-elm", "shown this once");
    assertThat(get()).bodyText().doesNotContain("s3cr3t-of-elm");
  }

  @Test
  void nameIsAskedForAtItsFieldAndWhatIsRefusedKeepsIt() throws Exception {
    assertThat(post(PATH, "name", " ")).hasStatusOk().bodyText().contains("id=\"name-error\"");
    assertThat(post(PATH, "name", "x".repeat(101))).bodyText().contains("id=\"name-error\"");
    verify(tokens, never()).make(any(), any(), any());

    var refused = mock(TokenRefused.class);
    when(refused.getMessage()).thenReturn("Revoke one first.");
    when(tokens.make(ANA, ELM, "Records")).thenThrow(refused);
    assertThat(post(PATH, "name", "Records"))
        .bodyText()
        .contains("Revoke one first.", "value=\"Records\"");
  }

  @Test
  void listSaysWhatEachIsAndOnlyGoodOnesCanBeRevoked() throws Exception {
    var good = token("Records", State.GOOD, NOW);
    when(tokens.of(ANA, ELM))
        .thenReturn(
            List.of(
                good,
                token("Old", State.EXPIRED, null),
                token("Lost", State.REVOKED, null),
                token("Ben's", State.ORPHANED, null)));

    assertThat(get())
        .bodyText()
        .contains("Records", "Expired", "Revoked", "Its maker signs no more", "Never")
        .containsOnlyOnce("/revoke\"");

    assertThat(post(PATH + "/" + good.id() + "/revoke")).hasRedirectedUrl(PATH);
    verify(tokens).revoke(ANA, ELM, good.id());
  }

  @Test
  void strangersFindNothing() throws Exception {
    when(tokens.make(any(), any(), any())).thenThrow(mock(NotRepresentative.class));

    assertThat(pages.get().uri(PATH).with(user("u3999")).exchange()).hasStatus(404);
    assertThat(
            pages
                .post()
                .uri(PATH)
                .with(user("u3999"))
                .with(csrf())
                .param("name", "Mine")
                .exchange())
        .hasStatus(404);
  }

  private static ProviderTokenView token(String name, State state, Instant used) {
    return new ProviderTokenView(
        new ProviderTokenId(UUID.randomUUID()), name, ANA, NOW, NOW.plusSeconds(3600), used, state);
  }

  private MvcTestResult get() {
    return pages.get().uri(PATH).with(user(ANA.value())).exchange();
  }

  private MvcTestResult post(String path, String... form) {
    var request = pages.post().uri(path).with(user(ANA.value())).with(csrf());
    for (int i = 0; i < form.length; i += 2) {
      request = request.param(form[i], form[i + 1]);
    }
    return request.exchange();
  }
}
