package org.colophon.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.ShortNames;
import org.colophon.accounts.SignUp;
import org.colophon.notifications.Notices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest({
  SignInPage.class,
  SignUpPage.class,
  ConfirmPage.class,
  ForgotPasswordPage.class,
  ResetPasswordPage.class
})
@Import({AccountFormCheck.class, SignInFailure.class, AccountPagesTest.Frame.class})
class AccountPagesTest {

  private static final String GOOD = "shelf list 12";
  private static final Person RUTH =
      new Person(PersonId.of("u1001"), "ruth@library.example", "Ruth", "Alvarez", false, Set.of());

  @Autowired MockMvcTester pages;
  @MockitoBean Accounts accounts;
  @MockitoBean Notices notices;

  @Test
  void signUpAsksForNameAddressAndPassword() {
    assertThat(pages.get().uri("/sign-up"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "autocomplete=\"given-name\"",
            "autocomplete=\"family-name\"",
            "autocomplete=\"email\"",
            "autocomplete=\"new-password\"",
            "aria-describedby=\"password-hint \"",
            "<title>Create an account – ")
        .doesNotContain("aria-invalid", "error-summary");
  }

  @Test
  void signUpEndsOnCheckYourMail() {
    var sent = signUp("Ruth", "Alvarez", " ruth@library.example ", GOOD);

    assertThat(sent).hasStatus3xxRedirection().hasRedirectedUrl("/sign-up?sent");
    verify(accounts).signUp(new SignUp("ruth@library.example", GOOD, "Ruth", "Alvarez"));
    assertThat(pages.get().uri("/sign-up?sent").flashAttr("email", "ruth@library.example"))
        .bodyText()
        .contains("We sent a mail to ruth@library.example.", "within 24 hours")
        .doesNotContain("/outgoing-mail");
  }

  @Test
  void withoutAMailServerTheMailIsReadHere() {
    when(notices.mailsStayHere()).thenReturn(true);

    assertThat(pages.get().uri("/sign-up?sent")).bodyText().contains("href=\"/outgoing-mail\"");
    assertThat(pages.get().uri("/forgot-password?sent"))
        .bodyText()
        .contains("href=\"/outgoing-mail\"");
  }

  @Test
  void signUpSaysAtEachFieldWhatToPutRightAndLosesNothingButThePassword() {
    var answer = signUp("Ruth <3", "", "ruth", "short");

    assertThat(answer)
        .hasStatusOk()
        .bodyText()
        .contains(
            "<title>Error: Create an account",
            "href=\"#givenName\"",
            "href=\"#familyName\"",
            "href=\"#email\"",
            "href=\"#password\"",
            "id=\"givenName-error\"",
            "aria-describedby=\"password-hint password-error\"",
            "Enter your family name.",
            "Enter an email address like name@example.com.",
            "Choose a password with at least 12 characters.",
            "value=\"Ruth &lt;3\"",
            "value=\"ruth\"")
        .doesNotContain("value=\"short\"");
    verify(accounts, never()).signUp(any());
  }

  @Test
  void anEmptySignUpNamesEveryField() {
    assertThat(pages.post().uri("/sign-up").with(csrf()))
        .bodyText()
        .contains(
            "Enter your given name.",
            "Enter your family name.",
            "Enter your email address.",
            "Enter a password.");
  }

  @Test
  void openingAConfirmationLinkConfirmsNothing() {
    when(accounts.confirming("secret")).thenReturn(Optional.of(RUTH));

    assertThat(pages.get().uri("/confirm?token=secret"))
        .bodyText()
        .contains("Hello Ruth", "ruth@library.example", "Confirm my address", "value=\"secret\"");
    verify(accounts, never()).confirm(any());
  }

  @Test
  void theButtonConfirmsAndLeadsToSignIn() {
    when(accounts.confirm("secret")).thenReturn(Optional.of(RUTH.id()));

    assertThat(post("/confirm").param("token", "secret")).hasRedirectedUrl("/sign-in?confirmed");
    assertThat(pages.get().uri("/sign-in?confirmed"))
        .bodyText()
        .contains("Your email address is confirmed.");
  }

  @Test
  void aLinkThatDoesNotWorkSaysWhatToDo() {
    assertThat(pages.get().uri("/confirm"))
        .bodyText()
        .contains("This link does not work any more", "href=\"/sign-up\"", "href=\"/sign-in\"");
    assertThat(post("/confirm").param("token", "used"))
        .bodyText()
        .contains("This link does not work any more");
    assertThat(pages.get().uri("/reset-password?token=used"))
        .bodyText()
        .contains("This link does not work any more", "href=\"/forgot-password\"");
    assertThat(post("/reset-password").param("token", "used").param("password", GOOD))
        .bodyText()
        .contains("This link does not work any more");
  }

  @Test
  void forgettingAPasswordAnswersTheSameForEveryAddress() {
    assertThat(post("/forgot-password").param("email", "who@library.example"))
        .hasRedirectedUrl("/forgot-password?sent");
    verify(accounts).requestReset("who@library.example");
    assertThat(pages.get().uri("/forgot-password?sent").flashAttr("email", "who@library.example"))
        .bodyText()
        .contains("If who@library.example has an account here");
  }

  /** Writing a mail takes a tenth of a second: measured, it would tell who has an account. */
  @Test
  void forgettingAPasswordTakesTheSameTimeForEveryAddress() {
    var begun = System.nanoTime();

    assertThat(post("/forgot-password").param("email", "nobody@library.example"))
        .hasRedirectedUrl("/forgot-password?sent");

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(499));
  }

  @Test
  void forgettingAPasswordNeedsAnAddress() {
    assertThat(post("/forgot-password").param("email", "ruth@"))
        .bodyText()
        .contains("Enter an email address like", "value=\"ruth@\"");
    verify(accounts, never()).requestReset(any());
  }

  @Test
  void aNewPasswordLeadsToSignIn() {
    when(accounts.resetting("secret")).thenReturn(Optional.of(RUTH));
    when(accounts.resetPassword("secret", GOOD)).thenReturn(true);

    assertThat(pages.get().uri("/reset-password?token=secret"))
        .bodyText()
        .contains("For the account of ruth@library.example", "autocomplete=\"new-password\"");
    assertThat(post("/reset-password").param("token", "secret").param("password", GOOD))
        .hasRedirectedUrl("/sign-in?reset");
  }

  @Test
  void aPoorNewPasswordIsAskedForAgainAndTheLinkStaysGood() {
    when(accounts.resetting("secret")).thenReturn(Optional.of(RUTH));

    assertThat(
            post("/reset-password")
                .param("token", "secret")
                .param("password", "Ruth@library.example"))
        .bodyText()
        .contains("Choose a password that is not your email address.", "value=\"secret\"");
    verify(accounts, never()).resetPassword("secret", "Ruth@library.example");
  }

  @Test
  void aWrongPasswordKeepsTheAddressAndSaysOneSentence() {
    assertThat(signInAgain("ruth@library.example", "wrong"))
        .bodyText()
        .contains(
            "The email address or the password is not right.",
            "value=\"ruth@library.example\"",
            "<title>Error: Sign in")
        .doesNotContain("value=\"wrong\"");
    assertThat(signInAgain("nobody@library.example", "wrong"))
        .bodyText()
        .contains("The email address or the password is not right.");
  }

  @Test
  void theSentenceIsGoneWhenThePageIsOpenedAgain() {
    var session = new MockHttpSession();
    signIn(session, "ruth@library.example", "wrong");
    pages.get().uri("/sign-in?again").session(session).exchange();

    assertThat(pages.get().uri("/sign-in").session(session))
        .bodyText()
        .doesNotContain("is not right", "ruth@library.example");
  }

  @Test
  void onlyWhoKnowsThePasswordHearsThatTheAddressIsNotConfirmed() {
    assertThat(signInAgain("new@library.example", GOOD))
        .bodyText()
        .contains("Confirm your email address first");
    assertThat(signInAgain("new@library.example", "wrong"))
        .bodyText()
        .contains("is not right")
        .doesNotContain("Confirm your email address first");
  }

  @Test
  void anEmptySignInNamesTheField() {
    assertThat(signInAgain("", "")).bodyText().contains("Enter your email address.");
    assertThat(signInAgain("ruth@library.example", ""))
        .bodyText()
        .contains("Enter a password.", "id=\"password-error\"");
  }

  @Test
  void signingOutIsSaid() {
    assertThat(pages.get().uri("/sign-in?out")).bodyText().contains("You are signed out.");
    assertThat(pages.get().uri("/sign-in")).bodyText().doesNotContain("You are signed out.");
  }

  @Test
  void aDemoSaysWhoMaySignIn() {
    assertThat(pages.get().uri("/sign-in")).bodyText().contains("Sign in as candidate-1.");
  }

  @Test
  @WithMockUser(username = "u1001")
  void whoIsSignedInGoesHome() {
    assertThat(pages.get().uri("/sign-in")).hasRedirectedUrl("/home");
  }

  private MvcTestResult signUp(String givenName, String familyName, String email, String password) {
    return post("/sign-up")
        .param("givenName", givenName)
        .param("familyName", familyName)
        .param("email", email)
        .param("password", password)
        .exchange();
  }

  private MockMvcRequestBuilder signInAgain(String email, String password) {
    var session = new MockHttpSession();
    assertThat(signIn(session, email, password)).hasRedirectedUrl("/sign-in?again");
    return pages.get().uri("/sign-in?again").session(session);
  }

  private MvcTestResult signIn(MockHttpSession session, String email, String password) {
    return post("/sign-in")
        .session(session)
        .param("email", email)
        .param("password", password)
        .exchange();
  }

  private MockMvcRequestBuilder post(String address) {
    return pages.post().uri(address).with(csrf());
  }

  /** The frame of the pages, and a sign-in with the same failure handler as the real one. */
  @TestConfiguration
  @ComponentScan(
      basePackages = "org.colophon.web",
      useDefaultFilters = false,
      includeFilters =
          @Filter(
              type = FilterType.REGEX,
              pattern = "org\\.colophon\\.web\\.(Texts|Dates|Imprint)"))
  static class Frame {

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    SecurityFilterChain pages(HttpSecurity http, SignInFailure failure) throws Exception {
      return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
          .formLogin(
              form -> form.loginPage("/sign-in").usernameParameter("email").failureHandler(failure))
          .build();
    }

    @Bean
    UserDetailsService people() {
      return email -> {
        if (email.startsWith("nobody") || email.isEmpty()) {
          throw new UsernameNotFoundException("no account");
        }
        return User.withUsername("u1001")
            .password("{noop}" + GOOD)
            .credentialsExpired(email.startsWith("new"))
            .build();
      };
    }

    @Bean
    ShortNames shortNames() {
      return new ShortNames() {
        @Override
        public Optional<String> addressOf(String typed) {
          return Optional.empty();
        }

        @Override
        public String hint() {
          return "Sign in as candidate-1.";
        }
      };
    }
  }
}
