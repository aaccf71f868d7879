package org.colophon.process.correspondence;

import java.util.Map;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.Role;
import org.colophon.courses.Coverage;
import org.colophon.courses.Coverage.Gap;
import org.colophon.installation.Links;
import org.colophon.notifications.MailByHand;
import org.colophon.notifications.NewNotice;
import org.colophon.notifications.Notices;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the program office when nobody offers a course for a set any more (R26). */
@Component
class CoverageAlarm {

  private static final String TEMPLATE = "coverage-gap";

  private final Coverage coverage;
  private final Accounts accounts;
  private final Notices notices;
  private final MailByHand byHand;
  private final Links links;

  CoverageAlarm(
      Coverage coverage, Accounts accounts, Notices notices, MailByHand byHand, Links links) {
    this.coverage = coverage;
    this.accounts = accounts;
    this.notices = notices;
    this.byHand = byHand;
    this.links = links;
  }

  /** Looks several times a day; a gap is noted once, so that looking more often changes nothing. */
  @Scheduled(initialDelayString = "2m", fixedDelayString = "${colophon.coverage.look-every:6h}")
  @Transactional
  public void look() {
    if (!byHand.isTaken()) {
      coverage
          .look()
          .forEach(gap -> accounts.inRole(Role.PROGRAM_STAFF).forEach(it -> tell(gap, it)));
    }
  }

  private void tell(Gap gap, Person staff) {
    notices.write(
        new NewNotice(
            String.join(
                ":", TEMPLATE, gap.set().value(), gap.toldOn().toString(), staff.id().value()),
            staff.id(),
            staff.email(),
            staff.name(),
            TEMPLATE,
            Map.of("set", gap.name(), "since", gap.since(), "link", links.to("/courses/coverage")),
            null));
  }
}
