package org.colophon.notifications;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The notices there are, each with what its model must hold. The texts stand in {@code
 * notices/<name>.subject.txt}, {@code .txt} and {@code .html}; what is not named here a text cannot
 * use.
 */
enum NoticeTemplate {
  CONFIRM_ADDRESS(text("name"), link("link")),
  ADDRESS_KNOWN(text("name"), link("link")),
  CHANGE_ADDRESS(text("name"), link("link")),
  ADDRESS_CHANGED(text("name"), link("link")),
  RESET_PASSWORD(text("name"), link("link")),

  INVOICE(text("name", "number", "fee", "reason"), money("total"), link("payLink")),
  PAYMENT_RECEIVED(text("name", "number"), money("amount", "stillOpen")),
  PAYMENT_REMINDER(text("name", "number", "fee"), money("open"), date("cancelOn"), link("payLink")),
  INVOICE_CANCELLED(text("name", "number")),
  RECEIPT(text("name", "number"), money("total"), date("paidOn"), lines("lines")),
  REFUND(text("name", "reason", "number"), money("amount")),

  APPLICATION_RECEIVED(text("name", "caseNumber"), link("link")),
  MORE_INFORMATION(text("name", "caseNumber"), texts("items"), date("dueOn"), link("link")),
  APPLICATION_REFUSED(text("name", "refund", "caseNumber"), texts("reasons")),
  APPLICATION_CLOSED(text("name", "why", "refund", "caseNumber")),
  ACCEPTANCE_LETTER(
      text("name", "caseNumber", "edition"),
      number("setsNeeded"),
      date("acceptedOn", "termEnd"),
      link("link")),
  CANDIDACY_REMINDER(
      text("name"), texts("missing"), number("monthsLeft"), date("termEnd"), link("link")),
  CANDIDACY_LAPSED(text("name", "caseNumber"), date("termEnd")),
  CANDIDACY_WITHDRAWN(text("name", "caseNumber")),

  COMPLETION_CONFIRMED(text("name", "course", "set"), number("achieved", "needed"), link("link")),
  COMPLETION_NOT_CONFIRMED(text("name", "course", "reason"), link("link")),
  COMPLETION_TO_CONFIRM(
      text("name", "holder", "course"), date("startedOn", "completedOn", "answerBy"), link("link")),
  CERTIFICATE(
      text("name", "outcome", "number", "designation"),
      date("validUntil"),
      link("link", "checkLink")),
  EMPLOYER_LETTER(
      text("name", "holder", "credential", "designation", "number"),
      date("issuedOn", "validUntil"),
      link("checkLink")),

  CASE_REMINDER(text("name", "caseNumber", "stage", "whatNext"), link("link")),

  ACCOMMODATION_RECEIVED(text("name", "caseNumber"), date("dueOn")),
  ACCOMMODATION_DECIDED(text("name", "outcome", "reason", "caseNumber"), link("link")),

  INTEGRITY_ASKED(
      text("name", "set", "caseNumber", "rule", "question"), date("answerBy"), link("link")),
  INTEGRITY_UNFOUNDED(text("name", "set", "caseNumber", "reason"), link("link")),
  INTEGRITY_DECIDED(
      text("name", "set", "caseNumber", "outcome", "reason", "rule"),
      date("noticeBy", "groundsBy"),
      link("link")),

  RECORD_REQUEST_RECEIVED(text("name", "asked", "caseNumber"), date("dueOn"), link("link")),
  RECORD_REQUEST_EXTENDED(
      text("name", "asked", "reason", "caseNumber"), date("dueOn"), link("link")),
  RECORD_REQUEST_ANSWERED(
      text("name", "asked", "outcome", "done", "reason", "kept", "statement", "caseNumber"),
      link("link")),

  PROPOSAL_RECEIVED(text("name", "title", "provider", "caseNumber"), link("link")),
  PROPOSAL_RETURNED(
      text("name", "title", "provider", "caseNumber"),
      texts("reasons"),
      date("dueOn"),
      link("link")),
  PROPOSAL_REVISE_REMINDER(
      text("name", "title", "provider", "caseNumber"),
      texts("reasons"),
      date("dueOn"),
      link("link")),
  PROPOSAL_APPROVED(
      text("name", "title", "provider", "caseNumber"),
      texts("conditions"),
      date("from", "until", "creditFrom"),
      link("link")),
  CONDITION_REMINDER(
      text("name", "title", "provider", "caseNumber", "condition", "remark"),
      date("dueOn"),
      link("link")),
  CONDITION_NOT_YET(
      text("name", "title", "provider", "caseNumber", "condition", "remark"),
      date("dueOn"),
      link("link")),
  CONDITION_CLOSED(
      text("name", "title", "provider", "caseNumber", "condition", "remark"),
      date("dueOn"),
      link("link")),
  CONDITION_OVERDUE(
      text("name", "title", "provider", "caseNumber", "condition", "remark"),
      date("dueOn"),
      link("link")),
  CONDITION_EXTENDED(
      text("name", "title", "provider", "caseNumber", "condition", "remark"),
      date("dueOn"),
      link("link")),
  APPROVAL_ENDED(
      text("name", "title", "provider", "caseNumber", "condition", "remark"),
      date("dueOn", "countsUntil", "appealBy"),
      link("link", "appealLink")),
  AGREEMENT_RECEIVED(text("name", "title", "caseNumber"), link("link")),
  AGREEMENT_RETURNED(
      text("name", "title", "caseNumber"), texts("reasons"), date("dueOn"), link("link")),
  AGREEMENT_MADE(
      text("name", "title", "caseNumber"), texts("reasons"), date("from", "until"), link("link")),
  AGREEMENT_DENIED(text("name", "title", "caseNumber"), texts("reasons"), link("link")),
  AGREEMENT_ENDS(text("name", "title", "caseNumber"), date("until"), link("link")),
  AGREEMENT_ENDED(text("name", "title", "caseNumber"), date("until"), link("link")),
  AGREEMENT_CLOSED(text("name", "title", "caseNumber"), link("link")),
  AGREEMENT_WITHDRAWN(text("name", "title", "caseNumber"), link("link")),
  GRADUATION_TO_CONFIRM(
      text("name", "title", "caseNumber", "holder"), date("completedOn", "answerBy"), link("link")),
  GRADUATION_REMINDER(
      text("name", "title", "caseNumber", "holder"), date("completedOn", "answerBy"), link("link")),
  GRADUATION_CONFIRMED(text("name", "title", "caseNumber"), texts("reasons"), link("link")),
  GRADUATION_REFUSED(text("name", "title", "caseNumber", "reason"), link("link")),
  HOURS_REMINDER(text("name", "title", "caseNumber"), date("until"), link("link")),
  HOURS_NOT_CONFIRMED(text("name", "title", "caseNumber", "reason"), date("until"), link("link")),
  CERTIFICATE_FULL(text("name", "title", "caseNumber"), date("validUntil"), link("link")),
  PROVISIONAL_ENDED(text("name", "title", "caseNumber"), date("until"), link("link")),
  RENEWAL_OPEN(
      text("name", "title", "provider", "caseNumber"),
      money("amount"),
      date("until"),
      link("link")),
  RENEWAL_REMINDER(
      text("name", "title", "provider", "caseNumber"),
      money("amount"),
      date("until"),
      link("link")),
  APPROVAL_LAPSED(
      text("name", "title", "provider", "caseNumber"),
      date("until", "begunBy", "countsUntil"),
      link("link")),
  APPROVAL_RENEWED(text("name", "title", "provider", "caseNumber"), date("until"), link("link")),
  APPROVAL_NOT_RENEWED(
      text("name", "title", "provider", "caseNumber", "reason"),
      date("until", "countsUntil", "appealBy"),
      link("link", "appealLink")),
  PROPOSAL_DENIED(
      text("name", "title", "provider", "caseNumber"),
      texts("reasons"),
      date("appealBy"),
      link("link", "appealLink")),
  PROPOSAL_CLOSED(text("name", "title", "provider", "caseNumber"), link("link")),
  APPROVAL_REVIEW_OPENED(
      text("name", "title", "provider", "caseNumber", "concern"), date("answerBy"), link("link")),
  APPROVAL_REVIEW_REMINDER(
      text("name", "title", "provider", "caseNumber"), date("answerBy"), link("link")),
  APPROVAL_STANDS(
      text("name", "title", "provider", "caseNumber", "outcome"), texts("reasons"), link("link")),
  APPROVAL_SUSPENDED(
      text("name", "title", "provider", "caseNumber"),
      texts("reasons"),
      date("since", "lookOn"),
      link("link")),
  APPROVAL_WITHDRAWN(
      text("name", "title", "provider", "caseNumber"),
      texts("reasons"),
      date("until", "begunBy", "countsUntil", "appealBy"),
      link("link", "appealLink")),
  COURSE_GIVEN_UP(
      text("name", "title", "provider", "caseNumber"),
      texts("reasons"),
      date("until", "begunBy", "countsUntil"),
      link("link")),
  COURSE_GIVEN_UP_OFFICE(
      text("name", "title", "provider", "caseNumber", "reason"), date("until"), link("link")),
  TEACH_OUT(
      text("name", "title", "provider", "caseNumber", "standing"),
      date("until", "begunBy", "countsUntil"),
      link("link")),
  RETURN_NOT_ANSWERED(
      text("name", "title", "provider", "caseNumber"),
      date("appealBy"),
      link("link", "appealLink")),
  APPEAL_RECEIVED(text("name", "title", "provider", "caseNumber"), date("dueOn"), link("link")),
  APPEAL_LATE(text("name", "title", "provider", "caseNumber", "reason"), link("link")),
  APPEAL_UPHELD(
      text("name", "title", "provider", "caseNumber", "stage", "reason", "next"),
      date("until"),
      link("link")),
  APPEAL_REMINDER(
      text("name", "title", "provider", "caseNumber", "next"), date("until"), link("link")),
  APPEAL_RESTS(text("name", "title", "provider", "caseNumber"), link("link")),
  APPEAL_OVERTURNED(
      text("name", "title", "provider", "caseNumber", "stage", "reason", "follows"), link("link")),
  APPEAL_FINAL(text("name", "title", "provider", "caseNumber", "reason"), link("link")),
  APPEAL_WITHDRAWN(text("name", "title", "provider", "caseNumber"), link("link")),
  APPEAL_DELAYED(
      text("name", "title", "provider", "caseNumber", "stage"), date("dueOn"), link("link")),
  PROPOSAL_WITHDRAWN(text("name", "title", "provider", "caseNumber"), link("link")),

  AMENDMENT_APPROVED(text("name", "title", "provider", "caseNumber"), date("from"), link("link")),
  INSTRUCTORS_RECORDED(
      text("name", "title", "provider", "caseNumber"), texts("people"), link("link")),

  PORTFOLIO_RECEIVED(text("name", "set", "checksum", "caseNumber"), link("link")),
  PORTFOLIO_RESUBMITTED(text("name", "set", "checksum", "caseNumber"), link("link")),
  PORTFOLIO_ACHIEVED(text("name", "set", "caseNumber"), texts("rows"), link("link")),
  PORTFOLIO_MORE_ASKED(
      text("name", "set", "caseNumber"),
      texts("competencies", "sooner", "rows"),
      date("dueOn"),
      link("link")),
  PORTFOLIO_REVISION_REMINDER(
      text("name", "set", "caseNumber"),
      texts("competencies", "sooner"),
      date("dueOn"),
      link("link")),
  PORTFOLIO_NOT_ACHIEVED(
      text("name", "set", "reason", "caseNumber"),
      texts("rows"),
      date("noticeBy", "documentsBy"),
      link("link")),
  PORTFOLIO_ENDED(text("name", "set", "reason", "next", "caseNumber"), link("link")),

  VOLUNTEER_RECEIVED(text("name", "kind", "caseNumber"), date("dueOn"), link("link")),
  VOLUNTEER_DECLINED(text("name", "kind", "caseNumber"), texts("reasons"), link("link")),
  VOLUNTEER_QUALIFIED(
      text("name", "kind", "caseNumber"),
      texts("sets", "items", "reasons"),
      date("readyBy"),
      link("link")),
  VOLUNTEER_REMINDER(text("name", "kind"), texts("items"), date("dueOn"), link("link")),
  VOLUNTEER_LAPSED(text("name", "kind"), link("link")),
  VOLUNTEER_WELCOME(text("name", "kind"), texts("sets"), date("until"), link("link")),
  VOLUNTEER_RENEW(text("name", "kind"), texts("items"), date("readyBy"), link("link")),
  REVIEW_OFFERED(text("name", "title"), number("days"), date("answerBy"), link("link")),
  REVIEW_REMINDER(text("name", "title"), date("dueOn"), link("link")),
  REVIEW_MOVED(text("name", "title", "caseNumber")),
  REVIEW_PAUSED(text("name", "title", "caseNumber")),
  REVIEW_NOT_NEEDED(text("name", "title", "caseNumber")),
  REVIEW_OFFER_MOVED(text("name", "title", "caseNumber")),
  REVIEW_OFFER_OVER(text("name", "title"), date("dueOn")),
  REVIEW_TAKEN_BACK(text("name", "title"), date("dueOn")),
  MENTOR_RECEIVED(text("name", "caseNumber"), date("dueOn"), link("link")),
  MENTOR_DECLINED(text("name", "reason", "caseNumber"), link("link")),
  MENTOR_WELCOME(text("name", "caseNumber"), link("link")),
  MENTOR_ASKED(
      text("name", "candidate", "library", "words"), texts("sets"), date("answerBy"), link("link")),
  MENTOR_TURN_OVER(text("name", "candidate"), link("link")),
  MENTOR_WITHDRAWN(text("name", "candidate"), link("link")),
  MENTOR_FOUND(text("name", "other", "address"), number("days"), date("since"), link("link")),
  MENTOR_MATCHED(text("name", "other", "address"), number("days"), date("since"), link("link")),
  MENTOR_NONE(text("name", "reason"), link("link")),
  MENTOR_NUDGE(text("name", "other", "address"), number("days"), date("since"), link("link")),
  MENTOR_SILENCE(text("name", "other", "address"), number("days"), date("since"), link("link")),
  MENTOR_SILENCE_MENTOR(
      text("name", "other", "address"), number("days"), date("since"), link("link")),
  MENTOR_CHANGED(text("name", "mentor"), link("link")),
  MENTOR_THANKS(text("name", "candidate", "outcome"), date("from", "until"), link("link")),
  MEETING_ARRANGED(text("name", "other", "inviter", "time", "place", "words"), link("link")),
  MEETING_CALLED_OFF(text("name", "other", "inviter", "time", "place", "words"), link("link")),
  PROVIDER_INVITATION(
      text("name", "provider", "inviter"), texts("roles"), date("validUntil"), link("link")),
  PROVIDER_TOKEN_MADE(text("name", "provider", "token", "by"), date("validUntil"), link("link")),
  ATTESTATIONS_DECIDED(text("name", "provider"), texts("rows"), link("link")),

  WEBINAR_CONFIRM(text("name", "title", "when", "confirmBy"), link("link")),
  WEBINAR_KNOWN(text("name", "title", "when", "place"), link("link")),
  WEBINAR_REGISTERED(text("name", "title", "when", "opening"), link("meetingLink", "link")),
  WEBINAR_WAITING(text("name", "title", "when"), link("link")),
  WEBINAR_LEFT(text("name", "title", "when"), link("link")),
  WEBINAR_CHANGED(text("name", "title", "when", "place"), texts("changes"), link("link")),
  WEBINAR_CANCELLED(text("name", "title", "when", "reason"), link("link")),
  WEBINAR_REMINDER(text("name", "title", "when"), link("meetingLink", "link")),
  WEBINAR_FOLLOW_UP(text("name", "title", "opening"), link("link")),
  WEBINAR_RECORDING(text("name", "title", "opening"), link("recording", "link")),
  OUTREACH_RECEIVED(text("name", "asked", "caseNumber"), date("dueOn"), link("link")),
  OUTREACH_ANSWERED(text("name", "asked", "outcome", "answer", "caseNumber"), link("link")),

  WEBINAR_NOT_WRAPPED_UP(text("title", "when"), link("link")),
  STAFF_REVIEW_DUE(text("caseNumber", "candidate"), number("day"), date("dueOn"), link("link")),
  TASK_DUE_SOON(text("task", "caseNumber"), date("dueOn"), link("link")),
  REVIEWS_LATE(text("caseNumber", "title"), number("out"), date("dueOn"), link("link")),
  AGREEMENT_LOW(text("caseNumber", "title"), date("dueOn"), link("link")),
  COVERAGE_GAP(text("set"), date("since"), link("link")),
  TASK_OVERDUE(text("task", "caseNumber"), date("dueOn"), link("link"));

  private static final Map<String, NoticeTemplate> BY_NAME =
      Arrays.stream(values()).collect(toMap(NoticeTemplate::fileName, identity()));

  private final Map<String, Value> model;

  @SafeVarargs
  NoticeTemplate(Map<String, Value>... parts) {
    this.model =
        Arrays.stream(parts)
            .flatMap(it -> it.entrySet().stream())
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map<String, Value> text(String... names) {
    return all(Value.TEXT, names);
  }

  private static Map<String, Value> texts(String... names) {
    return all(Value.TEXTS, names);
  }

  private static Map<String, Value> number(String... names) {
    return all(Value.NUMBER, names);
  }

  private static Map<String, Value> money(String... names) {
    return all(Value.MONEY, names);
  }

  private static Map<String, Value> date(String... names) {
    return all(Value.DATE, names);
  }

  private static Map<String, Value> lines(String... names) {
    return all(Value.LINES, names);
  }

  private static Map<String, Value> link(String... names) {
    return all(Value.LINK, names);
  }

  private static Map<String, Value> all(Value value, String... names) {
    return Arrays.stream(names).collect(toMap(identity(), name -> value));
  }

  /** What a text may be given. */
  enum Value {
    TEXT,
    LINK,
    DATE,
    MONEY,
    NUMBER,
    TEXTS,
    LINES
  }

  /**
   * @param name as modules say it, for example {@code acceptance-letter}
   * @throws IllegalArgumentException when there is none of that name
   */
  static NoticeTemplate named(String name) {
    var template = BY_NAME.get(name);
    if (template == null) {
      throw new IllegalArgumentException("No notice template is called " + name);
    }
    return template;
  }

  String fileName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Map<String, Value> model() {
    return new LinkedHashMap<>(model);
  }

  /** Whether it goes to somebody outside the program, whom case numbers do not concern. */
  boolean isForOutsiders() {
    return this == EMPLOYER_LETTER;
  }

  /** Whether its link stands for a person: such a notice has no copy behind the sign-in. */
  boolean isAboutAccess() {
    return this == CONFIRM_ADDRESS
        || this == ADDRESS_KNOWN
        || this == CHANGE_ADDRESS
        || this == ADDRESS_CHANGED
        || this == RESET_PASSWORD
        || this == PROVIDER_INVITATION
        || this == COMPLETION_TO_CONFIRM
        || this == WEBINAR_CONFIRM;
  }

  /** Whether it goes to people of the program rather than to the person a case is about. */
  boolean isForStaff() {
    return !model.containsKey("name");
  }
}
