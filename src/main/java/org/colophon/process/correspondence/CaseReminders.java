package org.colophon.process.correspondence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.cases.Reminders;
import org.colophon.cases.TimelineEntry;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.cases.WaitsOn;
import org.colophon.fees.InvoiceView;
import org.colophon.fees.Invoices;
import org.colophon.installation.Links;
import org.colophon.notifications.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminders staff send by hand to the people whose cases wait on them (R76). */
@Component
@EnableConfigurationProperties(ReminderSettings.class)
class CaseReminders implements Reminders {

  private static final String TEMPLATE = "case-reminder";

  /** Whoever got one of these is not bothered again at once, whoever sent it. */
  private static final Set<String> REMINDING =
      Set.of(TEMPLATE, "payment-reminder", "candidacy-reminder");

  private static final Set<WaitsOn> OUTSIDE = EnumSet.of(WaitsOn.CANDIDATE, WaitsOn.PAYER);

  private final Cases cases;
  private final Invoices invoices;
  private final Notices notices;
  private final Envelope envelope;
  private final Links links;
  private final ReminderSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  CaseReminders(
      Cases cases,
      Invoices invoices,
      Notices notices,
      Envelope envelope,
      Links links,
      ReminderSettings settings,
      TransactionTemplate transaction,
      Clock clock) {
    this.cases = cases;
    this.invoices = invoices;
    this.notices = notices;
    this.envelope = envelope;
    this.links = links;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public List<Outcome> remind(List<CaseNumber> chosen, PersonId by) {
    return chosen.stream()
        .distinct()
        .map(number -> transaction.execute(status -> remind(cases.hold(number), by)))
        .toList();
  }

  @Override
  public Map<CaseNumber, Instant> last(Collection<CaseNumber> asked) {
    return notices.last(asked, REMINDING);
  }

  @Override
  public Duration pause() {
    return settings.pause();
  }

  /** The case is held, so two clicks at once find each other's reminder. */
  private Outcome remind(CaseView found, PersonId by) {
    var last = last(List.of(found.number())).get(found.number());
    if (found.isClosed() || !OUTSIDE.contains(found.waitsOn())) {
      return outcome(found, Result.NOT_WAITING, last);
    }
    if (last != null && last.plus(settings.pause()).isAfter(clock.instant())) {
      return outcome(found, Result.TOO_SOON, last);
    }
    return outcome(found, send(found, by), last);
  }

  private Result send(CaseView found, PersonId by) {
    var notice =
        envelope.about(
            found.number(),
            recipient(found),
            TEMPLATE,
            clock.instant().toString(),
            Map.of(
                "stage", found.stage(), "whatNext", found.whatNext(), "link", links.to("/home")));
    if (!Notices.canReach(notice.address())) {
      return Result.NO_ADDRESS;
    }
    notices.write(notice);
    cases.record(
        found.number(), new TimelineEntry(Kind.MAIL, "Reminder written by hand.", by, true));
    return Result.SENT;
  }

  private PersonId recipient(CaseView found) {
    return found.waitsOn() == WaitsOn.PAYER
        ? invoices.ofCase(found.number()).map(InvoiceView::payer).orElse(found.subject())
        : found.subject();
  }

  private static Outcome outcome(CaseView found, Result result, @Nullable Instant last) {
    return new Outcome(found.number(), found.title(), result, last);
  }
}
