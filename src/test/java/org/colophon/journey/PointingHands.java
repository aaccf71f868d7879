package org.colophon.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** Points and clicks; works in a window without JavaScript too. */
record PointingHands(Page page) implements Hands {

  @Override
  public void follow(String link) {
    named(AriaRole.LINK, link).click();
  }

  @Override
  public void type(String label, String text) {
    var field = field(label);
    var date = text.matches("\\d\\d/\\d\\d/\\d{4}") && "date".equals(field.getAttribute("type"));
    field.fill(date ? text.replaceFirst("(\\d\\d)/(\\d\\d)/(\\d{4})", "$3-$1-$2") : text);
  }

  @Override
  public void pick(String label) {
    field(label).check();
  }

  @Override
  public void pick(String group, String label) {
    field(group, label).check();
  }

  @Override
  public void choose(String label, String option) {
    var list = field(label);
    var wanted =
        list.locator("option")
            .filter(new Locator.FilterOptions().setHasText(Hands.beginning(option)));
    list.selectOption(wanted.first().getAttribute("value"));
  }

  @Override
  public void upload(String label, FilePayload file) {
    field(label).setInputFiles(file);
  }

  @Override
  public void press(String button) {
    named(AriaRole.BUTTON, button).click();
  }

  @Override
  public void fetch(String button) {
    press(button);
  }
}
