package org.colophon.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;

/** How a person works with our pages; everything is found by the words that name it. */
interface Hands {

  Page page();

  /** What the words at its beginning name. */
  default Locator field(String label) {
    return page().locator("main").getByLabel(beginning(label)).first();
  }

  default Locator field(String group, String label) {
    return page()
        .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(beginning(group)))
        .getByLabel(beginning(label))
        .first();
  }

  default Locator named(AriaRole role, String name) {
    return page()
        .locator("main")
        .getByRole(role, new Locator.GetByRoleOptions().setName(beginning(name)))
        .first();
  }

  /** The browser reads the pattern, so it is quoted as there. */
  static Pattern beginning(String words) {
    return Pattern.compile("^\\s*" + words.replaceAll("[^\\w ]", "\\\\$0"));
  }

  /** Follows a link. */
  void follow(String link);

  /** Fills a field in; a date is typed as its month, day and year. */
  void type(String label, String text);

  /** Picks a radio button or ticks a box. */
  void pick(String label);

  /** Picks a radio button of the group with this legend. */
  void pick(String group, String label);

  /** Chooses what begins so from a list. */
  void choose(String label, String option);

  void upload(String label, FilePayload file);

  /** Presses a button and comes to the next page. */
  void press(String button);

  /** Presses a button that fetches a file and leaves the page where it is. */
  void fetch(String button);
}
