package org.colophon.journey;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** The pictures in the documents: what a journey shows, when run with -Dscreenshots.write. */
final class Pictures {

  private static final boolean WANTED = System.getProperty("screenshots.write") != null;

  private Pictures() {}

  /** What the window shows now, as {@code docs/images/<name>.png}. */
  static void take(Page page, String name) {
    if (WANTED) {
      page.evaluate("() => scrollTo(0, 0)");
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of("docs", "images", name + ".png")));
    }
  }

  /** The same of another page, which is opened for it. */
  static void take(Page page, String address, String name) {
    if (WANTED) {
      page.navigate(address);
      take(page, name);
    }
  }
}
