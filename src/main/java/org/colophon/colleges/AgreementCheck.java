package org.colophon.colleges;

import java.util.ArrayList;
import java.util.List;

/** Finds what is missing in the parts of a draft, or cannot be right. */
final class AgreementCheck {

  private static final int SHORT = 200;
  private static final int CODE = 20;
  static final int MOST = 120;

  private AgreementCheck() {}

  static List<AgreementGap> program(AgreementContent content) {
    var gaps = new ArrayList<AgreementGap>();
    text("name", content.program(), "the name of the program", gaps);
    text("award", content.award(), "what its graduates receive", gaps);
    if (!content.web().isEmpty() && !content.web().matches("https?://\\S{3,190}")) {
      gaps.add(new AgreementGap("program", "web", "Enter the web address with https://."));
    }
    return gaps;
  }

  static List<AgreementGap> requirements(List<Requirement> all) {
    var gaps = new ArrayList<AgreementGap>();
    if (all.isEmpty()) {
      add("Enter what every graduate has passed, one line each.", gaps);
    }
    if (all.size() > MOST) {
      add("Enter no more than %d lines.".formatted(MOST), gaps);
    }
    for (int i = 0; i < all.size(); i++) {
      line(all, i, gaps);
    }
    return gaps;
  }

  private static void line(List<Requirement> all, int i, List<AgreementGap> gaps) {
    var it = all.get(i);
    var line = i + 1;
    if (it.code().isEmpty() || it.title().isEmpty()) {
      add("Line %d: write code, colon and title, as LIB 101: Introduction.".formatted(line), gaps);
    } else if (it.code().length() > CODE || it.code().contains(",")) {
      add("Line %d: a code has up to %d characters and no comma.".formatted(line, CODE), gaps);
    } else if (it.title().length() > SHORT) {
      add("Line %d: shorten the title to %d characters.".formatted(line, SHORT), gaps);
    } else if (all.subList(0, i).stream().anyMatch(before -> before.isCalled(it.code()))) {
      add("Line %d: %s is in the list already.".formatted(line, it.code()), gaps);
    }
  }

  private static void text(String field, String text, String what, List<AgreementGap> gaps) {
    if (text.isBlank()) {
      gaps.add(new AgreementGap("program", field, "Enter " + what + "."));
    } else if (text.length() > SHORT) {
      gaps.add(
          new AgreementGap(
              "program", field, "Shorten %s to %d characters.".formatted(what, SHORT)));
    }
  }

  private static void add(String sentence, List<AgreementGap> gaps) {
    gaps.add(new AgreementGap("requirements", "requirements", sentence));
  }
}
