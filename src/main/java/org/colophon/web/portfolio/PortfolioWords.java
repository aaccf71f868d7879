package org.colophon.web.portfolio;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says sizes of files as people read them. */
@Component("portfolioWords")
public class PortfolioWords {

  private static final long KILO = 1024;
  private static final long MEGA = KILO * KILO;

  /** As "12.4 MB" or "8 KB". */
  public String size(long bytes) {
    if (bytes >= MEGA) {
      return String.format(Locale.ROOT, "%,.1f MB", (double) bytes / MEGA);
    }
    return bytes >= KILO ? (bytes + KILO - 1) / KILO + " KB" : bytes + " bytes";
  }
}
