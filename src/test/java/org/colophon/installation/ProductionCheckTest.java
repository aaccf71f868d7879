package org.colophon.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class ProductionCheckTest {

  private static final Map<String, String> GOOD =
      Map.of(
          "colophon.base-url", "https://certification.example",
          "colophon.secret", "0123456789abcdef0123456789abcdef",
          "spring.datasource.url", "jdbc:postgresql://db/colophon",
          "spring.mail.host", "mail.example",
          "colophon.notifications.office-address", "office@certification.example",
          "colophon.sign-in.second-factor.demanded", "true",
          "colophon.demo.enabled", "false",
          "colophon.fees.card-provider", "none");

  @Test
  void completeSettingsStart() {
    var environment = production(GOOD);

    new ProductionCheck().postProcessEnvironment(environment, new SpringApplication());

    assertThat(ProductionCheck.wrongIn(environment)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "colophon.base-url, ''",
    "colophon.base-url, http://localhost:8080",
    "colophon.secret, short",
    "colophon.secret, 0123456789abcdef0123456789abcde",
    "colophon.notifications.office-address, ''",
    "colophon.notifications.office-address, certification-office@example.org",
    "colophon.sign-in.second-factor.demanded, false",
    "spring.datasource.url, embedded",
    "spring.datasource.url, ''",
    "spring.mail.host, ''",
    "colophon.demo.enabled, true",
    "colophon.fees.card-provider, sandbox"
  })
  void oneSettingForTryingOutIsNamed(String name, String value) {
    var environment = production(GOOD);
    environment.setProperty(name, value);

    assertThat(ProductionCheck.wrongIn(environment))
        .singleElement()
        .satisfies(it -> assertThat(it).startsWith(name + ":"));
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    assertThatThrownBy(
            () ->
                new ProductionCheck()
                    .postProcessEnvironment(production(Map.of()), new SpringApplication()))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("colophon.base-url")
        .hasMessageContaining("colophon.secret")
        .hasMessageContaining("spring.datasource.url")
        .hasMessageContaining("spring.mail.host");
  }

  @Test
  void tryingOutNeedsNothing() {
    var environment = new MockEnvironment();

    new ProductionCheck().postProcessEnvironment(environment, new SpringApplication());

    assertThat(environment.getActiveProfiles()).isEmpty();
  }

  private static MockEnvironment production(Map<String, String> settings) {
    var environment = new MockEnvironment();
    environment.setActiveProfiles("production");
    settings.forEach(environment::setProperty);
    return environment;
  }
}
