package org.colophon.web.testing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.colophon.webinars.RegistrationId;
import org.colophon.webinars.RegistrationState;
import org.colophon.webinars.RegistrationView;
import org.colophon.webinars.WebinarDetails;
import org.colophon.webinars.WebinarId;
import org.colophon.webinars.WebinarState;
import org.colophon.webinars.WebinarTime;
import org.colophon.webinars.WebinarView;
import org.jspecify.annotations.Nullable;

/** One webinar for page tests, and who registers for it. */
public final class Talks {

  public static final WebinarId ID = WebinarId.of("00000000-0000-0000-0000-00000000002a");
  public static final Instant COMING = Instant.parse("2026-03-24T19:00:00Z");
  public static final Instant PAST = Instant.parse("2026-03-03T20:00:00Z");

  private Talks() {}

  public static WebinarView coming() {
    return webinar(COMING, WebinarState.SCHEDULED, null);
  }

  public static WebinarView past(@Nullable String recording) {
    return webinar(PAST, WebinarState.SCHEDULED, recording);
  }

  public static WebinarView cancelled() {
    return webinar(COMING, WebinarState.CANCELLED, null);
  }

  private static WebinarView webinar(
      Instant start, WebinarState state, @Nullable String recording) {
    return new WebinarView(
        ID,
        new WebinarDetails(
            "What is <certification>?",
            "An introduction.</script><b>",
            new WebinarTime(start, ZoneId.of("America/Chicago"), 60),
            100,
            "https://meet.example.org/room",
            true),
        0,
        state,
        state == WebinarState.CANCELLED ? "The speaker is ill." : null,
        recording,
        null,
        null);
  }

  public static RegistrationView registration(RegistrationState state) {
    return new RegistrationView(
        RegistrationId.of("00000000-0000-0000-0000-00000000004d"),
        ID,
        Optional.empty(),
        "Mira Okafor",
        "mira@library.example",
        state,
        Ruth.NOW,
        Ruth.NOW,
        Ruth.NOW,
        null);
  }
}
