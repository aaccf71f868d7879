package org.colophon.demo;

import static org.colophon.courses.Delivery.HYBRID;
import static org.colophon.courses.Delivery.IN_PERSON;
import static org.colophon.courses.Delivery.ONLINE;
import static org.colophon.demo.House.COPPER_RIDGE;
import static org.colophon.demo.House.LAKELAND;

import java.util.List;
import java.util.function.Consumer;
import org.colophon.courses.Delivery;

/**
 * The courses that are proposed in the demo: together they reach every state a course can be in.
 * Each stands where its name says on the day the demo is played.
 */
enum CourseStory {
  DRAFT(
      COPPER_RIDGE,
      "technology",
      "Makerspaces and Their Machines",
      HYBRID,
      it -> it.begins(8),
      "What a makerspace is for",
      "Printers, cutters and cameras",
      "Helping people who make things",
      "Care and safety"),
  SUBMITTED(
      LAKELAND,
      "access",
      "Interlibrary Loan from Request to Return",
      ONLINE,
      it -> it.isSubmitted(2),
      "Requests",
      "Finding who has it",
      "Shipping and receiving",
      "What can go wrong"),
  FEE_OPEN(
      LAKELAND,
      "technology",
      "Networks for Small Libraries",
      ONLINE,
      it -> {
        it.isSubmitted(9);
        it.isChecked(5);
      },
      "Cables and waves",
      "Accounts and passwords",
      "When the network is down",
      "Privacy of users"),
  IN_REVIEW(
      COPPER_RIDGE,
      "collections",
      "Weeding with Confidence",
      ONLINE,
      it -> {
        it.isInReviewSince(14);
        it.isTakenBy(1, 12);
        it.isJudgedBy(1, 4);
        it.isTakenBy(2, 10);
      },
      "Why collections are weeded",
      "Criteria and lists",
      "Talking about it",
      "What happens to the books"),
  TO_DECIDE(
      LAKELAND,
      "youth",
      "Teens and Their Spaces",
      IN_PERSON,
      it -> it.waitsForTheCommitteeSince(4),
      "Who they are",
      "Rooms and rules",
      "Programs with them",
      "Working with schools"),
  RETURNED(
      COPPER_RIDGE,
      "readers-advisory",
      "Reading Groups That Last",
      HYBRID,
      it -> it.isReturned(21),
      "Beginning a group",
      "Choosing books",
      "Leading the talk",
      "Groups for special readers"),
  RETURNED_IN_VAIN(
      LAKELAND,
      "cataloging",
      "Tagging and Folksonomies",
      ONLINE,
      it -> it.isReturned(150),
      "What users call things",
      "Tags beside headings",
      "Keeping order",
      "Systems"),
  APPROVED(
      LAKELAND,
      "communication",
      "Difficult Conversations",
      IN_PERSON,
      it -> it.isApproved(120),
      "Listening first",
      "Saying no",
      "When it gets loud",
      "Afterwards"),
  CONDITION_OPEN(
      COPPER_RIDGE,
      "supervision",
      "Schedules and Fairness",
      ONLINE,
      it -> it.isApprovedUnderACondition(40),
      "A week on paper",
      "Fairness",
      "Changes at short notice",
      "Talking about performance"),
  CONDITION_ANSWERED(
      LAKELAND,
      "reference",
      "Health Questions at the Desk",
      ONLINE,
      it -> {
        it.isApprovedUnderACondition(50);
        it.conditionIsAnswered(5);
      },
      "What is asked",
      "Sources that can be trusted",
      "Privacy",
      "Where help ends"),
  CONDITION_MET(
      LAKELAND,
      "foundations",
      "The Library in Its Community",
      HYBRID,
      it -> {
        it.isApprovedUnderACondition(420);
        it.conditionIsAnswered(390);
        it.conditionIsMet(385);
      },
      "Whom a library serves",
      "Partners",
      "Values under pressure",
      "Where the profession goes"),
  CHANGED(
      COPPER_RIDGE,
      "cataloging",
      "Metadata for Digital Collections",
      ONLINE,
      it -> {
        it.isApproved(400);
        it.isChanged(16);
        it.isChecked(12);
        it.isTakenBy(1, 9);
      },
      "Objects and records",
      "Schemes",
      "Names and subjects",
      "Quality and repair"),
  NEW_INSTRUCTOR(
      LAKELAND,
      "collections",
      "Gifts to the Library",
      ONLINE,
      it -> {
        it.isApproved(330);
        it.getsAnInstructor(3);
      },
      "What is given and why",
      "Policies",
      "Thanks and refusals",
      "Value"),
  RENEWAL_OPEN(
      COPPER_RIDGE,
      "reference",
      "Local History Questions",
      HYBRID,
      it -> {
        it.isApproved(1370);
        it.opensForRenewal(1370);
      },
      "People and houses",
      "Newspapers",
      "Archives next door",
      "Answers that teach"),
  RENEWAL_ASKED(
      LAKELAND,
      "youth",
      "Summer Reading from Plan to Report",
      ONLINE,
      it -> {
        it.isApproved(1400);
        it.opensForRenewal(1400);
        it.asksForRenewal(4);
      },
      "A plan",
      "Partners and prizes",
      "The weeks themselves",
      "What came of it"),
  RENEWED(
      LAKELAND,
      "access",
      "Serving Readers at Home",
      IN_PERSON,
      it -> {
        it.isApproved(1500);
        it.opensForRenewal(1500);
        it.asksForRenewal(160);
        it.isRenewed(155);
      },
      "Who cannot come",
      "Bags and routes",
      "Books on tape and tablet",
      "Trust"),
  UNDER_REVIEW(
      COPPER_RIDGE,
      "technology",
      "Teaching Seniors to Go Online",
      IN_PERSON,
      it -> {
        it.isApproved(500);
        it.isLookedAtAgain(9);
      },
      "First steps",
      "Mail and messages",
      "Staying safe",
      "Patience"),
  SUSPENDED(
      LAKELAND,
      "supervision",
      "Volunteers at the Library",
      ONLINE,
      it -> {
        it.isApproved(640);
        it.isLookedAtAgain(70);
        it.providerAnswers(58);
        it.isSuspended(44);
      },
      "Finding people",
      "Tasks that fit",
      "Thanks",
      "Ending well"),
  WITHDRAWN(
      LAKELAND,
      "technology",
      "Library Apps in an Hour",
      ONLINE,
      it -> {
        it.isApproved(700);
        it.isLookedAtAgain(200);
        it.providerAnswers(185);
        it.isWithdrawn(170);
      },
      "Catalogs in the pocket",
      "Audiobooks",
      "Support",
      "Limits"),
  GIVEN_UP(
      COPPER_RIDGE,
      "access",
      "Shelving and Stacks",
      IN_PERSON,
      it -> {
        it.isApproved(800);
        it.isGivenUp(12, 40);
      },
      "Order",
      "Moving collections",
      "Backs and ladders",
      "Reading shelves"),
  APPEALED(
      COPPER_RIDGE,
      "communication",
      "Writing for the Library’s Website",
      ONLINE,
      it -> {
        it.isDenied(34);
        it.isAppealed(15);
      },
      "Readers who skim",
      "Pages and posts",
      "Pictures",
      "Corrections"),
  APPEALED_TO_THE_PROGRAM_COMMITTEE(
      LAKELAND,
      "foundations",
      "A Short History of Libraries",
      ONLINE,
      it -> {
        it.isDenied(110);
        it.isAppealed(90);
        it.committeeUpholds(60);
        it.isCarriedOn(45);
      },
      "Scrolls",
      "Chains",
      "Cards",
      "Screens"),
  APPEALED_TO_THE_BOARD(
      LAKELAND,
      "readers-advisory",
      "Poetry for Everybody",
      HYBRID,
      it -> {
        it.isDenied(210);
        it.isAppealed(190);
        it.committeeUpholds(150);
        it.isCarriedOn(135);
        it.programCommitteeUpholds(95);
        it.isCarriedOn(80);
      },
      "Reading aloud",
      "Forms",
      "Poets who come",
      "A shelf of its own"),
  APPEALED_WITH_SUCCESS(
      LAKELAND,
      "reference",
      "Maps and Places",
      ONLINE,
      it -> {
        it.isDenied(300);
        it.isAppealed(285);
        it.committeeOverturns(250);
      },
      "Kinds of maps",
      "Scale and sign",
      "Digital maps",
      "Questions about places");

  private final House house;
  private final String set;
  private final String title;
  private final Delivery delivery;
  private final Consumer<CourseLife> events;
  private final List<String> units;

  CourseStory(
      House house,
      String set,
      String title,
      Delivery delivery,
      Consumer<CourseLife> events,
      String... units) {
    this.house = house;
    this.set = set;
    this.title = title;
    this.delivery = delivery;
    this.events = events;
    this.units = List.of(units);
  }

  /** The course, as its provider proposes it. */
  DemoProposal proposal() {
    return new DemoProposal(house, set, title, delivery, units);
  }

  void writeInto(CourseLife life) {
    events.accept(life);
  }
}
