package org.colophon.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Optional;
import java.util.Set;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.AddressChange;
import org.colophon.accounts.EmailAddress;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.RecentProof;
import org.colophon.notifications.Notices;
import org.colophon.web.testing.PageFrame;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(AccountAddressPage.class)
@Import({AccountFormCheck.class, OwnPassword.class, PageFrame.class})
class AccountAddressPageTest {

  private static final PersonId RUTH = PersonId.of("u1001");
  private static final Person PERSON =
      new Person(RUTH, "ruth@library.example", "Ruth", "Alvarez", true, Set.of());

  @Autowired MockMvcTester pages;
  @MockitoBean Accounts accounts;
  @MockitoBean RecentProof proof;
  @MockitoBean Notices notices;

  @BeforeEach
  void ruthIsSignedIn() {
    when(accounts.person(RUTH)).thenReturn(PERSON);
    when(accounts.isPassword(RUTH, "right")).thenReturn(true);
    when(proof.holds(RUTH)).thenReturn(true);
  }

  @Test
  void aLinkIsSentToTheNewAddress() {
    assertThat(get("/account/address"))
        .hasStatusOk()
        .bodyText()
        .contains("Now it is ruth@library.example.", "name=\"email\"", "name=\"current\"")
        .doesNotContain("??", "aria-invalid");

    assertThat(post(" Ruth@Home.Example ", "right")).hasRedirectedUrl("/account/address?sent");

    verify(accounts).requestAddress(RUTH, EmailAddress.of("ruth@home.example"));
    assertThat(
            pages
                .get()
                .uri("/account/address?sent")
                .with(user("u1001"))
                .flashAttr("email", "ruth@home.example"))
        .bodyText()
        .contains("We sent a mail to ruth@home.example.", "within 24 hours")
        .doesNotContain("??", "/outgoing-mail");
  }

  @Test
  void whatIsWrongIsSaidAtItsField() {
    assertThat(post("", ""))
        .bodyText()
        .contains("Enter your email address.", "id=\"email-error\"", "id=\"current-error\"");
    assertThat(post("ruth", "right"))
        .bodyText()
        .contains("Enter an email address like", "value=\"ruth\"");
    assertThat(post("RUTH@library.example", "right"))
        .bodyText()
        .contains("Your account has this address already.");
    assertThat(post("new@library.example", "wrong"))
        .bodyText()
        .contains("id=\"current-error\"", "value=\"new@library.example\"")
        .doesNotContain("value=\"wrong\"");
    verify(accounts, never()).requestAddress(any(), any());
  }

  @Test
  void aCodeIsAskedForFirstWhereOneIsDue() {
    when(proof.holds(RUTH)).thenReturn(false);

    assertThat(get("/account/address")).hasRedirectedUrl("/account/confirm");
    assertThat(post("new@library.example", "right")).hasRedirectedUrl("/account/confirm");
    verify(accounts, never()).requestAddress(any(), any());
  }

  @Test
  void theLinkChangesNothingItsButtonDoes() {
    when(accounts.changingAddress("secret"))
        .thenReturn(Optional.of(new AddressChange(PERSON, "ruth@home.example")));
    when(accounts.changeAddress("secret")).thenReturn(true);

    assertThat(get("/confirm/address?token=secret"))
        .bodyText()
        .contains("Hello Ruth", "ruth@home.example", "value=\"secret\"", "Use this address")
        .doesNotContain("??");
    verify(accounts, never()).changeAddress(any());

    assertThat(press("secret")).hasRedirectedUrl("/sign-in?address");
  }

  @Test
  void aLinkThatDoesNotWorkSaysWhy() {
    assertThat(get("/confirm/address"))
        .bodyText()
        .contains("This link does not work any more", "href=\"/account\"");
    assertThat(press("used")).bodyText().contains("It works once and for 24 hours");
  }

  private MvcTestResult get(String address) {
    return pages.get().uri(address).with(user("u1001")).exchange();
  }

  private MvcTestResult press(String token) {
    return pages
        .post()
        .uri("/confirm/address")
        .param("token", token)
        .with(user("u1001"))
        .with(csrf())
        .exchange();
  }

  private MvcTestResult post(String email, String current) {
    return pages
        .post()
        .uri("/account/address")
        .param("email", email)
        .param("current", current)
        .with(user("u1001"))
        .with(csrf())
        .exchange();
  }
}
