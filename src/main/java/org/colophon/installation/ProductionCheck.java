package org.colophon.installation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Refuses to start in production with what is made for trying out, and says everything that is
 * wrong at once.
 */
class ProductionCheck implements EnvironmentPostProcessor, Ordered {

  private static final int SHORTEST_SECRET = 32;

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (!environment.acceptsProfiles(Profiles.of("production"))) {
      return;
    }
    var wrong = wrongIn(environment);
    if (!wrong.isEmpty()) {
      throw new CannotStart(
          "This is not ready for production:\n- " + String.join("\n- ", wrong),
          "Set each of these, or start without the profile \"production\" to try Colophon out.");
    }
  }

  /**
   * Every setting that production does not accept, with what to do, in the order people set them.
   */
  static List<String> wrongIn(Environment environment) {
    var wrong = new ArrayList<String>();
    var address = setting(environment, "colophon.base-url");
    if (!address.startsWith("https://")) {
      wrong.add(
          "colophon.base-url: the address people reach Colophon at, with https://, is missing.");
    }
    if (setting(environment, "colophon.secret").length() < SHORTEST_SECRET) {
      wrong.add(
          "colophon.secret: a secret of at least " + SHORTEST_SECRET + " characters is missing.");
    }
    if (!setting(environment, "spring.datasource.url").startsWith("jdbc:postgresql:")) {
      wrong.add(
          "spring.datasource.url: a PostgreSQL database of its own is missing; the embedded one is for"
              + " trying out.");
    }
    if (setting(environment, "spring.mail.host").isEmpty()) {
      wrong.add("spring.mail.host: a mail server is missing; without one no mail leaves.");
    }
    var office = setting(environment, "colophon.notifications.office-address");
    if (office.isEmpty() || office.matches("(?i).*[@.]example\\.(org|com|net)")) {
      wrong.add(
          "colophon.notifications.office-address: the address of your office is missing; letters name"
              + " it for questions.");
    }
    if (!environment.getProperty("colophon.sign-in.second-factor.demanded", Boolean.class, false)) {
      wrong.add(
          "colophon.sign-in.second-factor.demanded: who works for the program signs in with a second"
              + " step; leave it true.");
    }
    if (environment.getProperty("colophon.demo.enabled", Boolean.class, false)) {
      wrong.add("colophon.demo.enabled: the demo accounts have a known password; leave it false.");
    }
    if (setting(environment, "colophon.fees.card-provider").equals("sandbox")) {
      wrong.add("colophon.fees.card-provider: the sandbox takes no money; set it to none.");
    }
    return wrong;
  }

  private static String setting(Environment environment, String name) {
    var value = environment.getProperty(name);
    return value == null ? "" : value.strip();
  }

  /** After the configuration files have been read. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
