package org.colophon.colleges;

import java.util.List;

/** Says what keeps a draft from being submitted. */
public class AgreementIncomplete extends Exception {

  private final transient List<AgreementGap> gaps;

  AgreementIncomplete(List<AgreementGap> gaps) {
    super(gaps.size() + " gaps");
    this.gaps = List.copyOf(gaps);
  }

  public List<AgreementGap> gaps() {
    return gaps;
  }
}
