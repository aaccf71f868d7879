package org.colophon.appeals;

import java.util.Locale;

/** Says that the decision was appealed before; an appeal is filed once. */
public class AppealFiledAlready extends Exception {

  private final transient AppealView filed;

  AppealFiledAlready(AppealView filed) {
    super(
        "This decision was appealed before, and an appeal is filed once. The appeal: %s."
            .formatted(filed.state().label().toLowerCase(Locale.ROOT)));
    this.filed = filed;
  }

  /** The one that was filed. */
  public AppealView filed() {
    return filed;
  }
}
