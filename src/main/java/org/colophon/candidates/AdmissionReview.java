package org.colophon.candidates;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.colophon.accounts.PersonId;

/** A decision on an application as it was made; of its questions, the answers fill in later. */
@Entity
@Table(name = "admission_reviews")
class AdmissionReview {

  @Id private UUID reviewId;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "candidate_id", nullable = false)
  private Candidacy candidacy;

  private int number;

  @Enumerated(EnumType.STRING)
  private ReviewDecision decision;

  @ElementCollection
  @CollectionTable(name = "admission_review_items", joinColumns = @JoinColumn(name = "review_id"))
  @OrderColumn(name = "number")
  private List<Item> items = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "admission_review_reasons", joinColumns = @JoinColumn(name = "review_id"))
  @OrderColumn(name = "number")
  @Column(name = "reason")
  @Enumerated(EnumType.STRING)
  private List<RefusalReason> reasons = new ArrayList<>();

  private String note;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
  private PersonId by;

  private Instant decidedAt;

  @SuppressWarnings("NullAway.Init")
  protected AdmissionReview() {} // for JPA

  AdmissionReview(Candidacy candidacy, int number, Review review, Instant now) {
    this.reviewId = UUID.randomUUID();
    this.candidacy = candidacy;
    this.number = number;
    this.decision = review.decision();
    review.items().forEach(it -> items.add(new Item(it, "")));
    this.reasons.addAll(review.reasons());
    this.note = Objects.requireNonNullElse(review.note(), "").strip();
    this.by = review.by();
    this.decidedAt = now;
  }

  /** Takes one answer per question, in their order; those left out stay as they are. */
  void answer(List<String> answers) {
    for (int i = 0; i < Math.min(answers.size(), items.size()); i++) {
      items.set(i, new Item(items.get(i).question(), answers.get(i).strip()));
    }
  }

  boolean decided(ReviewDecision it) {
    return decision == it;
  }

  List<Item> items() {
    return items;
  }

  ReviewView view() {
    return new ReviewView(
        decision,
        items.stream().map(it -> new ReviewView.Item(it.question(), it.answer())).toList(),
        List.copyOf(reasons),
        note,
        by,
        decidedAt);
  }

  /** A question and its answer, empty until given. */
  @Embeddable
  record Item(String question, String answer) {}
}
