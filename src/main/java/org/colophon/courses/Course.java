package org.colophon.courses;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.colophon.accounts.PersonId;
import org.colophon.program.SetId;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A course that covers one competency set, with the periods in which it is approved. */
@Entity
@Table(name = "courses")
@BatchSize(size = 100)
class Course {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "course_id"))
  private CourseId id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "provider_id")
  private Provider provider;

  private String title;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "set_id"))
  private SetId set;

  @Enumerated(EnumType.STRING)
  private Delivery delivery;

  private String cost;

  private String contact;

  @ElementCollection
  @CollectionTable(name = "course_approvals", joinColumns = @JoinColumn(name = "course_id"))
  @OrderColumn(name = "position")
  @BatchSize(size = 100)
  private List<GivenApproval> approvals = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "course_suspensions", joinColumns = @JoinColumn(name = "course_id"))
  @OrderColumn(name = "position")
  @BatchSize(size = 100)
  private List<KeptSuspension> suspensions = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "course_instructors", joinColumns = @JoinColumn(name = "course_id"))
  @AttributeOverride(name = "value", column = @Column(name = "person_id"))
  @BatchSize(size = 100)
  private Set<PersonId> instructors = new HashSet<>();

  @Version private Long version;

  protected Course() {} // for JPA

  Course(Provider provider, ApprovedCourse course) {
    this.id = CourseId.next();
    this.provider = provider;
    this.title = course.title().strip();
    this.set = course.set();
    this.delivery = course.delivery();
    this.cost = course.cost().strip();
    this.contact = course.contact().strip();
    this.instructors.addAll(course.instructors());
  }

  /**
   * Adds a period of approval.
   *
   * @throws IllegalArgumentException when it begins before the last one ends
   */
  Course approve(Approval approval, PersonId by, Instant at) {
    if (approvals().stream().anyMatch(it -> !approval.from().isAfter(it.until()))) {
      throw new IllegalArgumentException(
          "Course " + id + " is already approved on " + approval.from());
    }
    approvals.add(
        new GivenApproval(
            approval.from(),
            approval.until(),
            approval.creditFrom(),
            approval.countsUntil(),
            by,
            at,
            null,
            null,
            null,
            null));
    return this;
  }

  /**
   * Ends what is approved on a day, and what would follow, with that day. An end can come earlier
   * than one that was set before, but not later. A suspension ends with the approval.
   *
   * @param because for the provider to read
   * @param teachOut how long those who began in time have left, for an approval of this day
   */
  Course end(
      LocalDate day,
      String because,
      PersonId by,
      Instant at,
      Function<LocalDate, Period> teachOut) {
    approvals.replaceAll(
        it ->
            it.approval().until().isAfter(day)
                ? it.ended(day, day.plus(teachOut.apply(it.approvedOn())), because, by, at)
                : it);
    return lift(day.plusDays(1));
  }

  /** From a day on it takes no new learners; suspended already, it stays as it is. */
  Course suspend(LocalDate day) {
    if (suspensions.stream().allMatch(it -> it.liftedOn() != null)) {
      suspensions.add(new KeptSuspension(day, null));
    }
    return this;
  }

  /** It is open to new learners again; one that is open stays so. */
  Course lift(LocalDate day) {
    suspensions.replaceAll(
        it -> it.liftedOn() == null ? new KeptSuspension(it.suspendedOn(), day) : it);
    return this;
  }

  /**
   * Takes back that its last approval was ended with that day.
   *
   * @param teachOut how long those who began in time have left, for an approval of this day
   */
  Course restore(LocalDate day, Function<LocalDate, Period> teachOut) {
    var last = approvals.size() - 1;
    if (day.equals(approvals.get(last).endedOn())) {
      approvals.set(last, approvals.get(last).restored(teachOut));
    }
    return this;
  }

  /**
   * Takes over what the catalog says of the course from a text that was approved (R25). Who taught
   * it stays among the instructors: having had a part does not wear off.
   */
  Course amend(ApprovedCourse text) {
    title = text.title().strip();
    delivery = text.delivery();
    cost = text.cost().strip();
    contact = text.contact().strip();
    instructors.addAll(text.instructors());
    return this;
  }

  boolean isApprovedOn(LocalDate day) {
    return approvedOn(day).isPresent();
  }

  Optional<Approval> approvedOn(LocalDate day) {
    return approvals().stream().filter(it -> it.covers(day)).findFirst();
  }

  boolean isApprovedFrom(LocalDate day) {
    return approvals().stream().anyMatch(it -> it.from().equals(day));
  }

  boolean isOf(ProviderId whom) {
    return provider.id().equals(whom);
  }

  /** Whom the case of this course is about: somebody who acts for it, else who recorded it. */
  PersonId spokesperson() {
    return provider.signers().stream()
        .findFirst()
        .orElseGet(() -> approvals.get(approvals.size() - 1).recordedBy());
  }

  /** How to reach the provider where nobody acts for it here. */
  String reachedAt() {
    return contact.isEmpty() ? provider.name() : contact;
  }

  boolean hasRepresentatives() {
    return !provider.representatives().isEmpty();
  }

  /** Makes sure that a person has one of these roles at the course's provider. */
  void requireRole(PersonId by, ProviderRole... roles) throws NotRepresentative, RoleMissing {
    if (provider.representative(by).isEmpty()) {
      throw new NotRepresentative(by, id);
    }
    if (!provider.view().lets(by, roles)) {
      throw new RoleMissing(provider.name(), roles);
    }
  }

  Course describe(String newCost, String newContact) {
    cost = newCost;
    contact = newContact;
    return this;
  }

  /** Who is asked whether this person completed the course; nobody is asked about themself. */
  List<PersonId> signers(PersonId about) {
    return provider.signers().stream().filter(it -> !it.equals(about)).toList();
  }

  CourseId id() {
    return id;
  }

  SetId set() {
    return set;
  }

  String title() {
    return title;
  }

  Set<PersonId> instructors() {
    return Set.copyOf(instructors);
  }

  /** Its periods of approval; one that was ended before it began never was. */
  List<Approval> approvals() {
    return approvals.stream()
        .map(GivenApproval::approval)
        .filter(it -> !it.until().isBefore(it.from()))
        .toList();
  }

  /** Its last approval, when that was ended before its time or has lapsed. */
  Optional<Approval> ending(LocalDate today) {
    return approvals.stream()
        .filter(it -> !it.approval().until().isBefore(it.approvedOn()))
        .reduce((earlier, later) -> later)
        .filter(it -> it.endedOn() != null || it.approvedUntil().isBefore(today))
        .map(GivenApproval::approval);
  }

  List<Suspension> suspensions() {
    return suspensions.stream().map(it -> new Suspension(it.suspendedOn(), it.liftedOn())).toList();
  }

  CreditPolicy credit() {
    return new CreditPolicy(approvals(), suspensions());
  }

  CourseView view() {
    return new CourseView(
        id,
        provider.id(),
        provider.name(),
        title,
        set,
        delivery,
        cost,
        contact,
        approvals(),
        instructors(),
        suspensions());
  }

  @Embeddable
  record GivenApproval(
      LocalDate approvedOn,
      LocalDate approvedUntil,
      LocalDate creditFromOn,
      LocalDate countsUntilOn,
      @Embedded @AttributeOverride(name = "value", column = @Column(name = "recorded_by"))
          PersonId recordedBy,
      Instant recordedAt,
      @Nullable LocalDate endedOn,
      @Nullable String endedBecause,
      @Nullable @Embedded @AttributeOverride(name = "value", column = @Column(name = "ended_by"))
          PersonId endedBy,
      @Nullable Instant endedAt) {

    GivenApproval ended(
        LocalDate day, LocalDate countsUntil, String because, PersonId by, Instant at) {
      return new GivenApproval(
          approvedOn,
          approvedUntil,
          creditFromOn,
          countsUntil,
          recordedBy,
          recordedAt,
          day,
          because,
          by,
          at);
    }

    GivenApproval restored(Function<LocalDate, Period> teachOut) {
      return new GivenApproval(
          approvedOn,
          approvedUntil,
          creditFromOn,
          approvedUntil.plus(teachOut.apply(approvedOn)),
          recordedBy,
          recordedAt,
          null,
          null,
          null,
          null);
    }

    Approval approval() {
      return new Approval(
          approvedOn, endedOn == null ? approvedUntil : endedOn, creditFromOn, countsUntilOn);
    }
  }

  @Embeddable
  record KeptSuspension(LocalDate suspendedOn, @Nullable LocalDate liftedOn) {}
}
