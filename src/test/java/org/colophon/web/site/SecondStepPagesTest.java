package org.colophon.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.EmailAddress;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.Proof;
import org.colophon.accounts.RecentProof;
import org.colophon.accounts.Role;
import org.colophon.accounts.SecondFactors;
import org.colophon.accounts.SignInParts;
import org.colophon.accounts.SignedText;
import org.colophon.accounts.StaffAccess;
import org.colophon.installation.Installation;
import org.colophon.web.SessionEntry;
import org.colophon.web.testing.PageFrame;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The pages of an account behind the real fences, in an installation that demands the second step.
 */
@WebMvcTest({
  SignInPage.class,
  SignInCodePage.class,
  SignInSetUpPage.class,
  AccountPage.class,
  AccountSecondFactorPage.class,
  ConfirmYouPage.class,
  SecondFactorResetPage.class,
  StaffAccountsPage.class,
  SecondStepPagesTest.StaffPage.class
})
@Import({
  PageFrame.class,
  AccountFormCheck.class,
  AppSetUp.class,
  CodeAnswer.class,
  KnownDevices.class,
  OwnPassword.class,
  SessionEntry.class,
  SignInEntry.class,
  SignInFailure.class,
  SignInSuccess.class,
  SecondStepPagesTest.Frame.class,
  SecondStepPagesTest.StaffPage.class
})
class SecondStepPagesTest {

  private static final PersonId AMOS = PersonId.of("u1002");
  private static final PersonId RUTH = PersonId.of("u1001");
  private static final PersonId DANA = PersonId.of("u1006");
  private static final String NEW = "a better password";

  private static final Map<String, PersonId> PEOPLE =
      Map.of("amos", AMOS, "ruth", RUTH, "dana", DANA);

  @Autowired MockMvcTester pages;
  @MockitoBean Accounts accounts;
  @MockitoBean SecondFactors factors;
  @MockitoBean RecentProof proof;

  private final MockHttpSession session = new MockHttpSession();

  @BeforeEach
  void everybodyIsWellKnown() {
    when(accounts.holdsSession(any(), anyInt())).thenReturn(true);
    when(accounts.signedIn(AMOS)).thenReturn(SignInParts.person(AMOS, Role.PROGRAM_STAFF));
    when(accounts.signedIn(RUTH)).thenReturn(SignInParts.person(RUTH));
    when(accounts.signedIn(DANA)).thenReturn(SignInParts.person(DANA, Role.ADMIN));
    when(accounts.person(AMOS)).thenReturn(person(AMOS, "Amos", Role.PROGRAM_STAFF));
    when(accounts.person(RUTH)).thenReturn(person(RUTH, "Ruth"));
    when(accounts.person(DANA)).thenReturn(person(DANA, "Dana", Role.ADMIN));
    when(accounts.isPassword(any(), eq("right"))).thenReturn(true);
    when(factors.isDemandedOf(any())).thenAnswer(it -> !it.<Set<Role>>getArgument(0).isEmpty());
    when(factors.newSecret()).thenReturn("JBSWY3DPEHPK3PXP");
    when(factors.link(any(), any(), any())).thenReturn("otpauth://totp/x?secret=JBSWY3DPEHPK3PXP");
    when(factors.prove(any(), anyString())).thenReturn(Proof.WRONG);
    when(factors.prove(any(), eq("123456"))).thenReturn(Proof.RIGHT);
    when(factors.enroll(any(), any(), anyString())).thenReturn(Optional.empty());
    when(factors.enroll(any(), eq("JBSWY3DPEHPK3PXP"), eq("123456")))
        .thenReturn(Optional.of(List.of("aaaa-bbbb-cccc-dddd")));
  }

  @Test
  void thePasswordAloneOpensNothing() {
    has(AMOS);
    assertThat(signIn("amos")).hasRedirectedUrl("/sign-in/code");

    assertThat(get("/staff")).hasStatus3xxRedirection();
    assertThat(get("/account")).hasStatus3xxRedirection();
    assertThat(get("/sign-in/code"))
        .hasStatusOk()
        .bodyText()
        .contains("One more step", "autocomplete=\"one-time-code\"", "recovery codes")
        .doesNotContain("Sign out");
  }

  @Test
  void theRightCodeOpensWhatWasAskedFor() {
    has(AMOS);
    get("/staff");
    signIn("amos");
    var before = session.getId();

    var signed = post("/sign-in/code?code=123456");

    assertThat(signed).hasStatus3xxRedirection().redirectedUrl().contains("/staff");
    assertThat(signed).cookies().containsCookie("known-device");
    assertThat(session.getId()).isNotEqualTo(before);
    assertThat(get("/staff")).hasStatusOk();
  }

  @Test
  void aWrongCodeIsAskedForAgain() {
    has(AMOS);
    signIn("amos");

    assertThat(post("/sign-in/code?code=000000"))
        .hasStatusOk()
        .bodyText()
        .contains("This code is not right", "id=\"code-error\"");
    assertThat(get("/staff")).hasStatus3xxRedirection();
  }

  @Test
  void tooManyWrongCodesAreAnsweredSo() {
    has(AMOS);
    signIn("amos");
    when(factors.prove(AMOS, "123456")).thenReturn(Proof.TOO_OFTEN);

    assertThat(post("/sign-in/code?code=123456"))
        .hasStatus(429)
        .hasHeader("Retry-After", "3600")
        .bodyText()
        .contains("Use one of your recovery codes");
    assertThat(get("/staff")).hasStatus3xxRedirection();
  }

  @Test
  void aCodeWithoutThePasswordOpensNothing() {
    has(AMOS);

    assertThat(post("/sign-in/code?code=123456")).hasRedirectedUrl("/sign-in?ended");
    assertThat(get("/sign-in/code")).hasRedirectedUrl("/sign-in?ended");
    verify(factors, never()).prove(any(), any());
  }

  @Test
  void aPasswordChangedMeanwhileEndsTheFirstStep() {
    has(AMOS);
    signIn("amos");
    when(accounts.holdsSession(eq(AMOS), anyInt())).thenReturn(false);

    assertThat(post("/sign-in/code?code=123456")).hasRedirectedUrl("/sign-in?ended");
    verify(factors, never()).prove(any(), any());
  }

  @Test
  void whoHasNoAppYetSetsOneUpBeforeAnythingOpens() {
    signIn("amos");
    assertThat(get("/sign-in/code")).hasRedirectedUrl("/sign-in/set-up");
    assertThat(get("/sign-in/set-up"))
        .hasStatusOk()
        .bodyText()
        .contains("<svg class=\"qr\"", "JBSW Y3DP EHPK 3PXP", "action=\"/sign-in/set-up\"")
        .doesNotContain("id=\"current\"");
    assertThat(get("/staff")).hasStatus3xxRedirection();
    assertThat(post("/sign-in/set-up?code=000000")).bodyText().contains("This code is not right");
    assertThat(get("/staff")).hasStatus3xxRedirection();

    assertThat(post("/sign-in/set-up?code=123456")).hasRedirectedUrl("/account/recovery-codes");

    assertThat(get("/staff")).hasStatusOk();
  }

  @Test
  void whoHasAnAppCannotSetUpAnotherInsteadOfTypingItsCode() {
    has(AMOS);
    signIn("amos");

    assertThat(get("/sign-in/set-up")).hasRedirectedUrl("/sign-in/code");
    assertThat(post("/sign-in/set-up?code=123456")).hasRedirectedUrl("/sign-in/code");
    verify(factors, never()).enroll(any(), any(), any());
    assertThat(get("/staff")).hasStatus3xxRedirection();
  }

  @Test
  void recoveryCodesAreShownOnce() {
    signIn("ruth");
    when(proof.holds(RUTH)).thenReturn(true);

    var made = post("/account/second-factor?code=123456&current=right");

    assertThat(made).hasRedirectedUrl("/account/recovery-codes");
    assertThat(
            pages
                .get()
                .uri("/account/recovery-codes")
                .session(session)
                .flashAttr("codes", List.of("aaaa-bbbb-cccc-dddd")))
        .bodyText()
        .contains("aaaa-bbbb-cccc-dddd");
    get("/account/recovery-codes");
    assertThat(get("/account/recovery-codes")).hasRedirectedUrl("/account");
  }

  @Test
  void theFirstAppOfSomebodySignedInAsksForThePassword() {
    signIn("ruth");
    when(proof.holds(RUTH)).thenReturn(true);

    assertThat(get("/account/second-factor")).bodyText().contains("id=\"current\"");
    assertThat(post("/account/second-factor?code=123456&current=wrong"))
        .bodyText()
        .contains("This is not your password.");
    verify(factors, never()).enroll(any(), any(), any());
  }

  @Test
  void anAppIsChangedAndGivenUpWithAFreshCodeOnly() {
    signIn("ruth");
    has(RUTH);

    assertThat(get("/account/second-factor")).hasRedirectedUrl("/account/confirm");
    assertThat(post("/account/second-factor?code=123456")).hasRedirectedUrl("/account/confirm");
    assertThat(post("/account/second-factor/remove")).hasRedirectedUrl("/account/confirm");
    assertThat(post("/account/recovery-codes")).hasRedirectedUrl("/account/confirm");
    verify(factors, never()).enroll(any(), any(), any());
    verify(factors, never()).remove(any());
    verify(factors, never()).newRecoveryCodes(any());

    when(proof.holds(RUTH)).thenReturn(true);
    assertThat(post("/account/second-factor/remove")).hasRedirectedUrl("/account");
    verify(factors).remove(RUTH);
  }

  @Test
  void whoMustHaveAnAppCannotGiveItUp() {
    signedInWithCode("amos");
    when(proof.holds(AMOS)).thenReturn(true);

    assertThat(get("/account")).bodyText().doesNotContain("Sign in without a code");
    post("/account/second-factor/remove");

    verify(factors, never()).remove(any());
  }

  @Test
  void confirmingTakesACodeAndSaysForHowLong() {
    signIn("ruth");
    has(RUTH);
    when(proof.lasts()).thenReturn(java.time.Duration.ofMinutes(15));

    assertThat(post("/account/confirm?code=000000")).bodyText().contains("This code is not right");
    assertThat(get("/account/confirm?done")).hasRedirectedUrl("/account/confirm");
    assertThat(post("/account/confirm?code=123456")).hasRedirectedUrl("/account/confirm?done");

    when(proof.holds(RUTH)).thenReturn(true);
    assertThat(get("/account/confirm?done")).bodyText().contains("For 15 minutes");
    assertThat(RecentProof.provenAt(authentication())).isPresent();
  }

  @Test
  void theAccountShowsWhoOneIs() {
    signIn("ruth");

    assertThat(get("/account"))
        .bodyText()
        .contains("Ruth Whitfield", "ruth@library.example", "Set up an app", "all devices")
        .doesNotContain("Help somebody");
  }

  @Test
  void aNewPasswordNeedsTheOldOneAndKeepsThisSession() {
    signIn("ruth");
    var before = session.getId();

    assertThat(post("/account/password?current=wrong&password=" + NEW))
        .bodyText()
        .contains("This is not your password.", "id=\"current-error\"");
    assertThat(post("/account/password?current=right&password=short"))
        .bodyText()
        .contains("at least 12 characters");
    verify(accounts, never()).changePassword(any(), any());

    assertThat(post("/account/password?current=right&password=" + NEW))
        .hasRedirectedUrl("/account");
    verify(accounts).changePassword(RUTH, NEW);
    assertThat(session.getId()).isNotEqualTo(before);
    assertThat(get("/account")).hasStatusOk();
  }

  @Test
  void nobodyAtSomebodyElsesScreenGuessesTheirPassword() {
    signIn("dana2");
    for (var i = 0; i < 10; i++) {
      post("/account/password?current=wrong&password=" + NEW);
    }

    assertThat(post("/account/password?current=right&password=" + NEW))
        .bodyText()
        .contains("Wait a quarter of an hour");
    verify(accounts, never()).changePassword(any(), any());
  }

  @Test
  void signingOutEverywhereEndsThisSessionToo() {
    signIn("ruth");

    assertThat(post("/account/sign-out-everywhere")).hasRedirectedUrl("/sign-in?out-everywhere");

    verify(accounts).endSessions(RUTH);
    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  void anAdministratorHelpsWhoLostEverything() {
    signedInWithCode("dana");
    when(accounts.byEmail("amos@library.example"))
        .thenReturn(Optional.of(person(AMOS, "Amos", Role.PROGRAM_STAFF)));
    when(factors.remove(AMOS)).thenReturn(true);
    var amos = "/staff/second-factor?email=amos@library.example";

    assertThat(post(amos)).hasRedirectedUrl("/account/confirm");
    verify(factors, never()).remove(any());
    when(proof.holds(DANA)).thenReturn(true);
    assertThat(post("/staff/second-factor?email=nobody")).bodyText().contains("has an app");
    assertThat(post(amos)).hasRedirectedUrl("/staff/second-factor");

    verify(factors).remove(AMOS);
  }

  @Test
  void nobodyElseTakesAnAppAway() {
    signedInWithCode("amos");
    when(proof.holds(AMOS)).thenReturn(true);

    assertThat(get("/staff/second-factor")).hasStatus(403);
    assertThat(post("/staff/second-factor?email=dana@library.example")).hasStatus(403);
    verify(accounts, never()).byEmail(any());
  }

  @Test
  void anAdministratorSaysWhoWorksForTheProgram() {
    signedInWithCode("dana");
    knownAs(AMOS, "amos", Role.PROGRAM_STAFF, Role.COURSE_EVALUATORS);
    when(accounts.isOpen(AMOS)).thenReturn(true);
    when(accounts.withRole())
        .thenReturn(List.of(person(AMOS, "Amos", Role.PROGRAM_STAFF, Role.COURSE_EVALUATORS)));
    assertThat(get("/staff/accounts?email=amos@library.example"))
        .hasStatusOk()
        .bodyText()
        .contains("Amos Whitfield", "Review committee", "Keep this person out")
        .doesNotContain("value=\"COURSE_EVALUATORS\"", "??");
    var roles = "/staff/accounts/roles?email=amos@library.example&roles=REVIEW_COMMITTEE";

    assertThat(post(roles)).hasRedirectedUrl("/account/confirm");
    verify(accounts, never()).grant(any(), any());
    when(proof.holds(DANA)).thenReturn(true);
    assertThat(post(roles)).hasRedirectedUrl("/staff/accounts?email=amos%40library.example");

    verify(accounts).grant(AMOS, Role.REVIEW_COMMITTEE);
    verify(accounts).revoke(AMOS, Role.PROGRAM_STAFF);
    verify(accounts, never()).revoke(AMOS, Role.COURSE_EVALUATORS);
  }

  @Test
  void whoLeavesIsKeptOutAndLetInAgain() {
    signedInWithCode("dana");
    knownAs(AMOS, "amos", Role.PROGRAM_STAFF);
    var amos = "/staff/accounts/access?email=amos@library.example";
    assertThat(post(amos)).hasRedirectedUrl("/account/confirm");
    verify(accounts, never()).disable(any());
    when(proof.holds(DANA)).thenReturn(true);

    post(amos);
    verify(accounts).disable(AMOS);
    assertThat(get("/staff/accounts?email=amos@library.example"))
        .bodyText()
        .contains("Kept out", "Let this person in again");
    post(amos + "&open=yes");
    verify(accounts).enable(AMOS);
  }

  @Test
  void aNameIsPutRightUnlessTheAddressIsSomebodyElses() {
    signedInWithCode("dana");
    when(proof.holds(DANA)).thenReturn(true);
    knownAs(RUTH, "ruth");
    var ruth = "/staff/accounts/correct?of=ruth@library.example&givenName=Ruth&familyName=";

    assertThat(post(ruth + "&email=ruth@library"))
        .bodyText()
        .contains("id=\"familyName-error\"", "id=\"email-error\"");
    verify(accounts, never()).correct(any(), any(), any(), any());
    assertThat(post(ruth + "Berg&email=amos@library.example"))
        .bodyText()
        .contains("Somebody else has an account with this address.", "value=\"Berg\"");
    when(accounts.correct(RUTH, EmailAddress.of("ruth@home.example"), "Ruth", "Berg"))
        .thenReturn(true);
    assertThat(post(ruth + "Berg&email=ruth@home.example")).hasStatus3xxRedirection();
  }

  @Test
  void nobodyChangesTheirOwnRolesAndOnlyAdministratorsThoseOfOthers() {
    signedInWithCode("dana");
    when(proof.holds(any())).thenReturn(true);
    knownAs(DANA, "dana", Role.ADMIN);
    for (var way : List.of("roles?email=", "access?email=", "correct?of=")) {
      assertThat(post("/staff/accounts/" + way + "dana@library.example"))
          .bodyText()
          .contains("This is your own account.");
      assertThat(post("/staff/accounts/" + way + "nobody@library.example"))
          .bodyText()
          .contains("Nobody has an account");
    }
    signedInWithCode("amos");
    assertThat(get("/staff/accounts")).hasStatus(403);
    for (var way : List.of("roles", "access", "correct")) {
      assertThat(post("/staff/accounts/" + way + "?email=ruth@library.example")).hasStatus(403);
    }
    verify(accounts, never()).revoke(any(), any());
    verify(accounts, never()).disable(any());
  }

  @Test
  void aSessionEndedElsewhereIsSaidSoAtTheNextRequest() {
    signIn("ruth");
    when(accounts.holdsSession(eq(RUTH), anyInt())).thenReturn(false);

    assertThat(get("/account")).hasRedirectedUrl("/sign-in?ended");
    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  void whatAPageLoadsInBetweenIsNotWhatWasAskedFor() {
    get("/account");
    pages.get().uri("/staff").accept(MediaType.APPLICATION_JSON).session(session).exchange();

    assertThat(signIn("ruth")).redirectedUrl().contains("/account");
  }

  @Test
  void aStrangerAtAnUnknownAddressIsToldSo() {
    assertThat(get("/nothing-here")).hasStatus(404);
    assertThat(get("/account/nothing-here")).hasStatus(404);
    assertThat(get("/account")).hasRedirectedUrl("/sign-in");
    assertThat(get("/account/password")).hasRedirectedUrl("/sign-in");
  }

  @Test
  void nobodyIsLedToTheHostThatARequestNames() {
    assertThat(
            pages
                .get()
                .uri("https://evil.example/account")
                .header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example"))
        .hasRedirectedUrl("/sign-in");
  }

  private void has(PersonId person) {
    when(factors.isEnrolled(person)).thenReturn(true);
  }

  private void knownAs(PersonId id, String name, Role... roles) {
    var known = person(id, name.substring(0, 1).toUpperCase() + name.substring(1), roles);
    when(accounts.byEmail(name + "@library.example")).thenReturn(Optional.of(known));
    when(accounts.person(id)).thenReturn(known);
  }

  private void signedInWithCode(String name) {
    has(PEOPLE.get(name));
    signIn(name);
    post("/sign-in/code?code=123456");
  }

  private Authentication authentication() {
    var context =
        (org.springframework.security.core.context.SecurityContext)
            session.getAttribute("SPRING_SECURITY_CONTEXT");
    return context.getAuthentication();
  }

  private MvcTestResult signIn(String name) {
    return post("/sign-in?password=right&email=" + name);
  }

  private MvcTestResult get(String address) {
    return pages.get().uri(address).accept(MediaType.TEXT_HTML).session(session).exchange();
  }

  private MvcTestResult post(String address) {
    return pages.post().uri(address).session(session).with(csrf()).exchange();
  }

  private static Person person(PersonId id, String name, Role... roles) {
    return new Person(
        id, name.toLowerCase() + "@library.example", name, "Whitfield", true, Set.of(roles));
  }

  @RestController
  static class StaffPage {

    @GetMapping("/staff")
    String work() {
      return "work";
    }
  }

  @TestConfiguration
  @EnableConfigurationProperties(Installation.class)
  @ComponentScan(
      basePackages = "org.colophon.web",
      useDefaultFilters = false,
      includeFilters =
          @Filter(type = FilterType.REGEX, pattern = "org\\.colophon\\.web\\.SignInConfiguration"))
  static class Frame {

    @Bean
    SignedText signedText(Installation installation) {
      return SignInParts.signedText(installation);
    }

    @Bean
    StaffAccess staffAccess() {
      return SignInParts.staffAccess(true);
    }

    /** As the real one: a second step for who has an app, and for who has a role. */
    @Bean
    AuthenticationProvider signIn(SecondFactors factors) {
      return new AuthenticationProvider() {
        @Override
        public Authentication authenticate(Authentication typed) {
          if (!typed.getCredentials().equals("right")) {
            throw new BadCredentialsException("wrong");
          }
          var id = PEOPLE.get(typed.getName().replace("2", ""));
          var me =
              id.equals(AMOS) ? SignInParts.person(id, Role.PROGRAM_STAFF) : SignInParts.person(id);
          if (factors.isEnrolled(id) || id.equals(AMOS)) {
            throw SignInParts.secondStepNeeded(me);
          }
          return me.authentication(null);
        }

        @Override
        public boolean supports(Class<?> kind) {
          return kind.equals(UsernamePasswordAuthenticationToken.class);
        }
      };
    }
  }
}
