package org.colophon.evaluation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.colophon.evaluation.VolunteerView.SetView;
import org.colophon.program.SetId;
import org.jspecify.annotations.Nullable;

/** One set a volunteer offered to judge, and what staff found. */
@Embeddable
class VolunteerSet {

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "set_id"))
  private SetId set;

  private int years;

  private String evidence;

  private @Nullable Boolean accepted;

  private String reason;

  /** Whether the volunteer judges this set at present; theirs to say (R47). */
  private boolean offered;

  protected VolunteerSet() {} // for JPA

  VolunteerSet(SetOffer offer) {
    this.set = offer.set();
    this.years = offer.years();
    this.evidence = offer.evidence();
    this.reason = "";
    this.offered = true;
  }

  void judge(boolean accepted, String reason) {
    this.accepted = accepted;
    this.reason = reason;
  }

  void offer(boolean offered) {
    this.offered = offered;
  }

  SetId set() {
    return set;
  }

  boolean isJudged() {
    return accepted != null;
  }

  boolean isAccepted() {
    return Boolean.TRUE.equals(accepted);
  }

  SetView view() {
    return new SetView(set, years, evidence, accepted, reason, offered);
  }
}
