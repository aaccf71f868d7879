package org.colophon.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.colophon.installation.Installation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SecretBoxTest {

  private static final PersonId RUTH = PersonId.of("u1001");

  private final SecretBox box = box("the first secret of this house", null);

  @Test
  void whatIsSealedOpensAndCannotBeRead() {
    var sealed = box.seal(RUTH, "JBSWY3DP");

    assertThat(box.open(RUTH, sealed).secret()).isEqualTo("JBSWY3DP");
    assertThat(box.open(RUTH, sealed).current()).isTrue();
    assertThat(sealed).doesNotContain("JBSWY3DP").isNotEqualTo(box.seal(RUTH, "JBSWY3DP"));
  }

  @Test
  void nobodyElseOpensIt() {
    var sealed = box.seal(RUTH, "JBSWY3DP");

    assertThatIllegalStateException().isThrownBy(() -> box.open(PersonId.of("u1002"), sealed));
  }

  @Test
  void afterAChangeOfTheSecretTheOldOneStillOpens() {
    var sealed = box.seal(RUTH, "JBSWY3DP");

    var opened = box("another secret", "the first secret of this house").open(RUTH, sealed);

    assertThat(opened.secret()).isEqualTo("JBSWY3DP");
    assertThat(opened.current()).isFalse();
  }

  @Test
  void withoutTheOldOneItSaysWhatIsMissing() {
    var sealed = box.seal(RUTH, "JBSWY3DP");

    assertThatIllegalStateException()
        .isThrownBy(() -> box("another secret", "").open(RUTH, sealed))
        .withMessageContaining("u1001")
        .withMessageContaining("previous-secret");
  }

  private static SecretBox box(String secret, @Nullable String previous) {
    return new SecretBox(
        new Installation(URI.create("http://here"), "Program", Path.of("data"), secret),
        new SecondFactorSettings(false, Duration.ofMinutes(15), 20, previous));
  }
}
