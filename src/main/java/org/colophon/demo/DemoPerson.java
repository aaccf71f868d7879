package org.colophon.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Set;
import org.colophon.accounts.OpenAccount;
import org.colophon.accounts.Role;

/** The people of the demo. */
enum DemoPerson {
  CANDIDATE_1("candidate-1", "Ruth", "Alvarez", "applies for the certification"),
  STAFF("staff", "Amos", "Whitfield", "runs the program office, in Tasklist", Role.PROGRAM_STAFF),
  COMMITTEE_1(
      "committee-1",
      "Helen",
      "Nakamura",
      "decides on awards, but also teaches a Foundations course",
      Role.REVIEW_COMMITTEE),
  COMMITTEE_2("committee-2", "Tobias", "Lindgren", "decides on awards", Role.REVIEW_COMMITTEE),
  COMMITTEE_3(
      "committee-3", "Lena", "Fischer", "reconsiders what was appealed", Role.REVIEW_COMMITTEE),
  COMMITTEE_4(
      "committee-4", "Omar", "Haddad", "decides anew after an appeal", Role.REVIEW_COMMITTEE),
  APPEALS_1("appeals-1", "Ngozi", "Adeyemi", "decides on appeals", Role.PROGRAM_COMMITTEE),
  APPEALS_2("appeals-2", "Marta", "Sobol", "decides on appeals", Role.PROGRAM_COMMITTEE),
  MANAGER("manager", "Priya", "Raman", "watches the cases, in Cockpit", Role.MANAGERS),
  PROVIDER_1("provider-1", "Ana", "Ruiz", "acts for the provider Copper Ridge Community College"),
  PROVIDER_2("provider-2", "Jonas", "Bright", "acts for the provider Lakeland Library Network"),
  EVALUATOR_1("evaluator-1", "Sofia", "Marchetti", "judges courses, in Tasklist"),
  EVALUATOR_2("evaluator-2", "Daniel", "Osei", "judges courses, in Tasklist"),
  EVALUATOR_3("evaluator-3", "Hana", "Kubo", "judges courses, in Tasklist"),
  EVALUATOR_4("evaluator-4", "Grace", "Lowell", "judges portfolios, in Tasklist"),
  EVALUATOR_5("evaluator-5", "Pavel", "Novak", "judges portfolios, in Tasklist"),
  EVALUATOR_6("evaluator-6", "Aisha", "Rahman", "judges portfolios, in Tasklist"),
  EVALUATOR_7("evaluator-7", "Tom", "Ferrer", "gets ready to judge portfolios"),
  MENTOR_1("mentor-1", "Ines", "Okafor", "is a mentor of candidates"),
  MENTOR_2("mentor-2", "Leon", "Petrov", "is a mentor of candidates"),
  MENTOR_3("mentor-3", "Mei", "Tanaka", "offers to be a mentor, and waits for the answer"),
  ADMIN("admin", "Dana", "Kowalski", "administers Tasklist and Cockpit", Role.ADMIN);

  static final String PASSWORD = "demo";

  private final String shortName;
  private final String givenName;
  private final String familyName;
  private final String does;
  private final Set<Role> roles;

  DemoPerson(String shortName, String givenName, String familyName, String does, Role... roles) {
    this.shortName = shortName;
    this.givenName = givenName;
    this.familyName = familyName;
    this.does = does;
    this.roles = Set.of(roles);
  }

  String address() {
    return address(shortName);
  }

  /** The one place that knows which address a short name stands for. */
  static String address(String shortName) {
    return shortName + "@demo.example";
  }

  /** What the person was given; evaluators get their role when they are on the roster. */
  Set<Role> roles() {
    return roles;
  }

  OpenAccount account() {
    return new OpenAccount(address(), PASSWORD, givenName, familyName, roles);
  }

  /** One line of the list of people, in columns. */
  String line() {
    return "%-12s %-16s %s".formatted(shortName, givenName + " " + familyName, does);
  }

  /** All of them; those that are alike but for a number as the first and the last. */
  static String shortNames() {
    return Arrays.stream(values())
        .map(it -> it.shortName)
        .collect(groupingBy(it -> it.replaceAll("[0-9]+$", ""), LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(it -> it.size() == 1 ? it.get(0) : it.get(0) + " to " + it.get(it.size() - 1))
        .collect(joining(", "));
  }
}
