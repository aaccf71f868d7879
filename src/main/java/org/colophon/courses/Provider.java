package org.colophon.courses;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** An organization or a person that teaches approved courses, and who acts for it. */
@Entity
@Table(name = "providers")
@BatchSize(size = 100)
class Provider {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "provider_id"))
  private ProviderId id;

  private String name;

  @Enumerated(EnumType.STRING)
  private ProviderKind kind = ProviderKind.OTHER;

  private String web = "";
  private String contact = "";

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "founded_by"))
  private @Nullable PersonId foundedBy;

  private @Nullable Instant foundedAt;

  @ElementCollection
  @CollectionTable(
      name = "provider_representatives",
      joinColumns = @JoinColumn(name = "provider_id"))
  @OrderColumn(name = "position")
  @BatchSize(size = 100)
  private List<Representation> representations = new ArrayList<>();

  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected Provider() {} // for JPA

  /** One that staff know by name; nobody acts for it yet. */
  Provider(String name) {
    this.id = ProviderId.next();
    this.name = name;
  }

  /** One that a person founds, who owns it from then on. */
  Provider(ProviderDetails details, PersonId founder, Instant now) {
    this(details.name());
    change(details);
    this.foundedBy = founder;
    this.foundedAt = now;
    representations.add(Representation.of(founder, Set.of(ProviderRole.OWNER), now));
  }

  Provider change(ProviderDetails details) {
    name = details.name();
    kind = Objects.requireNonNull(details.kind());
    web = details.web();
    contact = details.contact();
    return this;
  }

  /**
   * Gives a person these roles instead of those they have; who has none joins.
   *
   * @throws LastOwner when nobody would be left to own the provider
   */
  Provider appoint(PersonId person, Set<ProviderRole> roles, Instant now) throws LastOwner {
    if (!roles.contains(ProviderRole.OWNER)) {
      keepAnOwnerBeside(person);
    }
    var at = place(person);
    if (at < 0) {
      representations.add(Representation.of(person, roles, now));
    } else {
      var joinedAt = representations.get(at).joinedAt();
      representations.set(at, Representation.of(person, roles, joinedAt));
    }
    return this;
  }

  /**
   * Ends what a person may do for the provider; who may do nothing stays so.
   *
   * @throws LastOwner when nobody would be left to own the provider
   */
  Provider remove(PersonId person, Instant now) throws LastOwner {
    keepAnOwnerBeside(person);
    var at = place(person);
    if (at >= 0) {
      representations.set(at, representations.get(at).ended(now));
    }
    return this;
  }

  private void keepAnOwnerBeside(PersonId person) throws LastOwner {
    var owners = representations.stream().filter(it -> it.runs() && it.owner()).toList();
    if (owners.size() == 1 && owners.get(0).person().equals(person)) {
      throw new LastOwner();
    }
  }

  private int place(PersonId person) {
    for (int i = 0; i < representations.size(); i++) {
      if (representations.get(i).runsFor(person)) {
        return i;
      }
    }
    return -1;
  }

  boolean hasOwner() {
    return representations.stream().anyMatch(it -> it.runs() && it.owner());
  }

  Optional<Representative> representative(PersonId person) {
    return representations.stream()
        .filter(it -> it.runsFor(person))
        .map(Representation::view)
        .findFirst();
  }

  List<Representative> representatives() {
    return representations.stream().filter(Representation::runs).map(Representation::view).toList();
  }

  /** Those who sign for it: its signatories and its owners, who may do everything. */
  List<PersonId> signers() {
    return representatives().stream()
        .filter(it -> it.has(ProviderRole.SIGNATORY) || it.has(ProviderRole.OWNER))
        .map(Representative::person)
        .toList();
  }

  ProviderId id() {
    return id;
  }

  String name() {
    return name;
  }

  ProviderView view() {
    return new ProviderView(
        id,
        new ProviderDetails(name, kind, web, contact),
        representatives(),
        version == null ? 0 : version);
  }
}
