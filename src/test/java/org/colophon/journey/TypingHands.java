package org.colophon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/**
 * Uses the keyboard alone. On each page the first key leads to the link that skips the navigation,
 * and wherever a key leads to, an outline shows it within the window; the parts of a date show
 * theirs inside the field.
 */
final class TypingHands implements Hands {

  private static final int STEPS = 60;

  private static final String WHERE =
      """
      () => {
        const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
        const seen = at === document.body || at.id === 'main' || at.type === 'date' || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
          && box.bottom > 0 && box.top < innerHeight;
        return seen ? '' : at.outerHTML.slice(0, 200);
      }
      """;

  private final Page page;
  private FilePayload file;

  TypingHands(Page page) {
    this.page = page;
    page.onFileChooser(it -> it.setFiles(file));
  }

  @Override
  public Page page() {
    return page;
  }

  @Override
  public void follow(String link) {
    reach(named(AriaRole.LINK, link));
    enter();
  }

  @Override
  public void type(String label, String text) {
    var field = field(label);
    reach(field);
    if ("date".equals(field.getAttribute("type"))) {
      page.keyboard().type(text.replace("/", ""));
    } else {
      page.keyboard().press("Control+A");
      page.keyboard().type(text);
    }
  }

  @Override
  public void pick(String label) {
    pick(field(label), label);
  }

  @Override
  public void pick(String group, String label) {
    pick(field(group, label), label);
  }

  private void pick(Locator box, String label) {
    if ("radio".equals(box.getAttribute("type"))) {
      reach(page.locator("[name=\"" + box.getAttribute("name") + "\"]"));
      page.keyboard().press("Space");
      for (int i = 0; i < STEPS && !box.isChecked(); i++) {
        key("ArrowDown");
      }
    } else {
      reach(box);
      page.keyboard().press("Space");
    }
    assertThat(box.isChecked()).as(label).isTrue();
  }

  @Override
  public void choose(String label, String option) {
    var list = field(label);
    reach(list);
    page.keyboard().type(option);
    assertThat((String) list.evaluate("it => it.selectedOptions[0].text")).startsWith(option);
  }

  @Override
  public void upload(String label, FilePayload chosen) {
    file = chosen;
    reach(field(label));
    page.keyboard().press("Enter");
    page.waitForCondition(() -> !field(label).inputValue().isEmpty());
  }

  @Override
  public void press(String button) {
    reach(named(AriaRole.BUTTON, button));
    enter();
  }

  @Override
  public void fetch(String button) {
    reach(named(AriaRole.BUTTON, button));
    page.keyboard().press("Enter");
  }

  private void enter() {
    page.waitForNavigation(() -> page.keyboard().press("Enter"));
  }

  /** Goes on with the tabulator until one of these is reached. */
  private void reach(Locator target) {
    target.first().waitFor();
    if (Boolean.TRUE.equals(page.evaluate("() => !window.skipped"))) {
      skip();
    }
    for (int i = 0; i < STEPS; i++) {
      if (Boolean.TRUE.equals(target.evaluateAll("all => all.includes(document.activeElement)"))) {
        return;
      }
      key("Tab");
    }
    throw new AssertionError("No key leads to " + target + " on " + page.url());
  }

  private void skip() {
    key("Tab");
    assertThat(page.evaluate("() => document.activeElement.className"))
        .as("the first key on " + page.url())
        .isEqualTo("skip");
    page.keyboard().press("Enter");
    assertThat(page.evaluate("() => { window.skipped = true; return document.activeElement.id; }"))
        .isEqualTo("main");
  }

  private void key(String key) {
    page.keyboard().press(key);
    assertThat(page.evaluate(WHERE)).as("focus that nobody sees on " + page.url()).isEqualTo("");
  }
}
