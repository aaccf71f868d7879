package org.colophon.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SignUpTest {

  @Test
  void addressAndNamesAreTidied() {
    var wish = signUp(" Ruth@Library.Example", "  Ruth \t Ann\r\n", "Alvarez ");

    assertThat(wish.email()).isEqualTo("ruth@library.example");
    assertThat(wish.givenName()).isEqualTo("Ruth Ann");
    assertThat(wish.familyName()).isEqualTo("Alvarez");
  }

  @Test
  void aNameCarriesNoLink() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> signUp("ruth@library.example", "See https://prize.example", "Now"));
  }

  @Test
  void aShortPasswordNeverGetsThisFar() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SignUp("ruth@library.example", "short", "Ruth", "Alvarez"));
  }

  @Test
  void theProgramMayOpenAnAccountWithAShortPassword() {
    var wish = new OpenAccount("ruth@demo.example", "demo", "Ruth", "Alvarez", Set.of());

    assertThat(wish.password()).isEqualTo("demo");
  }

  @Test
  void nothingSecretIsPrinted() {
    var secret = "correct horse battery";

    assertThat(new SignUp("ruth@library.example", secret, "Ruth", "Alvarez").toString())
        .doesNotContain(secret);
    assertThat(new OpenAccount("a@b.example", secret, "Ruth", "Alvarez", Set.of()).toString())
        .doesNotContain(secret);
    assertThat(new SignUpRequested(PersonId.of("u1001"), secret).toString()).doesNotContain(secret);
    assertThat(new PasswordResetRequested(PersonId.of("u1001"), secret).toString())
        .doesNotContain(secret);
    assertThat(new SecretToken(secret).toString()).doesNotContain(secret);
    assertThat(new Credentials(PersonId.of("u1001"), secret, true, true, Set.of(), 0).toString())
        .doesNotContain(secret);
  }

  private static SignUp signUp(String email, String givenName, String familyName) {
    return new SignUp(email, "shelf list 12", givenName, familyName);
  }
}
