package org.colophon.demo;

import org.colophon.courses.ProviderDetails;
import org.colophon.courses.ProviderKind;

/** The providers of the demo that somebody acts for. */
enum House {
  COPPER_RIDGE(
      DemoPerson.PROVIDER_1, DemoProvider.NAME, ProviderKind.COLLEGE, "copper-ridge.example"),
  LAKELAND(
      DemoPerson.PROVIDER_2, "Lakeland Library Network", ProviderKind.NETWORK, "lakeland.example");

  private final DemoPerson owner;
  private final String label;
  private final ProviderKind kind;
  private final String domain;

  House(DemoPerson owner, String label, ProviderKind kind, String domain) {
    this.owner = owner;
    this.label = label;
    this.kind = kind;
    this.domain = domain;
  }

  DemoPerson owner() {
    return owner;
  }

  String label() {
    return label;
  }

  String contact() {
    return "courses@" + domain;
  }

  ProviderDetails details() {
    return new ProviderDetails(label, kind, "https://" + domain, contact());
  }
}
