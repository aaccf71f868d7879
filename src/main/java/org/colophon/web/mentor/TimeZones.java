package org.colophon.web.mentor;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Time zones to choose from: those of the country first, then all others. */
final class TimeZones {

  private static final List<String> NEAR =
      List.of(
          "America/New_York",
          "America/Chicago",
          "America/Denver",
          "America/Phoenix",
          "America/Los_Angeles",
          "America/Anchorage",
          "Pacific/Honolulu",
          "America/Puerto_Rico",
          "Pacific/Guam");

  private static final List<String> ALL =
      Stream.concat(
              NEAR.stream(),
              ZoneId.getAvailableZoneIds().stream()
                  .filter(
                      it ->
                          it.matches(
                              "(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                  .filter(it -> !NEAR.contains(it))
                  .sorted())
          .toList();

  private TimeZones() {}

  static List<String> all() {
    return ALL;
  }

  static Optional<ZoneId> of(String typed) {
    return ALL.contains(typed) ? Optional.of(ZoneId.of(typed)) : Optional.empty();
  }
}
