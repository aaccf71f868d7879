package org.colophon.notifications;

import static java.util.Map.entry;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.colophon.notifications.NoticeTemplate.Value.DATE;
import static org.colophon.notifications.NoticeTemplate.Value.LINES;
import static org.colophon.notifications.NoticeTemplate.Value.LINK;
import static org.colophon.notifications.NoticeTemplate.Value.MONEY;
import static org.colophon.notifications.NoticeTemplate.Value.NUMBER;
import static org.colophon.notifications.NoticeTemplate.Value.TEXT;
import static org.colophon.notifications.NoticeTemplate.Value.TEXTS;

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
  CONFIRM_ADDRESS(Map.of("name", TEXT, "link", LINK)),
  ADDRESS_KNOWN(Map.of("name", TEXT, "link", LINK)),
  RESET_PASSWORD(Map.of("name", TEXT, "link", LINK)),

  INVOICE(
      Map.of(
          "name", TEXT,
          "number", TEXT,
          "fee", TEXT,
          "total", MONEY,
          "reason", TEXT,
          "payLink", LINK)),
  PAYMENT_RECEIVED(Map.of("name", TEXT, "amount", MONEY, "stillOpen", MONEY, "number", TEXT)),
  PAYMENT_REMINDER(
      Map.of(
          "name", TEXT,
          "number", TEXT,
          "fee", TEXT,
          "open", MONEY,
          "payLink", LINK,
          "cancelOn", DATE)),
  INVOICE_CANCELLED(Map.of("name", TEXT, "number", TEXT)),
  RECEIPT(Map.of("name", TEXT, "number", TEXT, "total", MONEY, "paidOn", DATE, "lines", LINES)),
  REFUND(Map.of("name", TEXT, "amount", MONEY, "reason", TEXT, "number", TEXT)),

  APPLICATION_RECEIVED(Map.of("name", TEXT, "caseNumber", TEXT, "link", LINK)),
  MORE_INFORMATION(
      Map.of("name", TEXT, "items", TEXTS, "dueOn", DATE, "link", LINK, "caseNumber", TEXT)),
  APPLICATION_REFUSED(Map.of("name", TEXT, "reasons", TEXTS, "refund", TEXT, "caseNumber", TEXT)),
  APPLICATION_CLOSED(Map.of("name", TEXT, "why", TEXT, "refund", TEXT, "caseNumber", TEXT)),
  ACCEPTANCE_LETTER(
      Map.of(
          "name", TEXT,
          "acceptedOn", DATE,
          "termEnd", DATE,
          "setsNeeded", NUMBER,
          "link", LINK,
          "caseNumber", TEXT,
          "edition", TEXT)),
  CANDIDACY_REMINDER(
      Map.of("name", TEXT, "monthsLeft", NUMBER, "termEnd", DATE, "missing", TEXTS, "link", LINK)),
  CANDIDACY_LAPSED(Map.of("name", TEXT, "termEnd", DATE, "caseNumber", TEXT)),
  CANDIDACY_WITHDRAWN(Map.of("name", TEXT, "caseNumber", TEXT)),

  COMPLETION_CONFIRMED(
      Map.of(
          "name", TEXT,
          "course", TEXT,
          "set", TEXT,
          "achieved", NUMBER,
          "needed", NUMBER,
          "link", LINK)),
  COMPLETION_NOT_CONFIRMED(Map.of("name", TEXT, "course", TEXT, "reason", TEXT, "link", LINK)),
  COMPLETION_TO_CONFIRM(
      Map.of(
          "name", TEXT,
          "holder", TEXT,
          "course", TEXT,
          "startedOn", DATE,
          "completedOn", DATE,
          "answerBy", DATE,
          "link", LINK)),
  CERTIFICATE(
      Map.of(
          "name", TEXT,
          "outcome", TEXT,
          "number", TEXT,
          "designation", TEXT,
          "validUntil", DATE,
          "link", LINK,
          "checkLink", LINK)),
  EMPLOYER_LETTER(
      Map.of(
          "name", TEXT,
          "holder", TEXT,
          "credential", TEXT,
          "designation", TEXT,
          "number", TEXT,
          "issuedOn", DATE,
          "validUntil", DATE,
          "checkLink", LINK)),

  CASE_REMINDER(
      Map.of("name", TEXT, "caseNumber", TEXT, "stage", TEXT, "whatNext", TEXT, "link", LINK)),

  ACCOMMODATION_RECEIVED(Map.of("name", TEXT, "dueOn", DATE, "caseNumber", TEXT)),
  ACCOMMODATION_DECIDED(
      Map.of("name", TEXT, "outcome", TEXT, "reason", TEXT, "link", LINK, "caseNumber", TEXT)),

  INTEGRITY_ASKED(
      Map.of(
          "name", TEXT,
          "set", TEXT,
          "portfolio", TEXT,
          "rule", TEXT,
          "question", TEXT,
          "answerBy", DATE,
          "link", LINK)),
  INTEGRITY_UNFOUNDED(
      Map.of("name", TEXT, "set", TEXT, "portfolio", TEXT, "reason", TEXT, "link", LINK)),
  INTEGRITY_DECIDED(
      Map.of(
          "name", TEXT,
          "set", TEXT,
          "portfolio", TEXT,
          "outcome", TEXT,
          "reason", TEXT,
          "rule", TEXT,
          "noticeBy", DATE,
          "groundsBy", DATE,
          "link", LINK)),

  RECORD_REQUEST_RECEIVED(
      Map.of("name", TEXT, "asked", TEXT, "dueOn", DATE, "link", LINK, "caseNumber", TEXT)),
  RECORD_REQUEST_EXTENDED(
      Map.of(
          "name", TEXT,
          "asked", TEXT,
          "dueOn", DATE,
          "reason", TEXT,
          "link", LINK,
          "caseNumber", TEXT)),
  RECORD_REQUEST_ANSWERED(
      Map.of(
          "name", TEXT,
          "asked", TEXT,
          "outcome", TEXT,
          "done", TEXT,
          "reason", TEXT,
          "kept", TEXT,
          "statement", TEXT,
          "link", LINK,
          "caseNumber", TEXT)),

  PROPOSAL_RECEIVED(
      Map.of("name", TEXT, "title", TEXT, "provider", TEXT, "caseNumber", TEXT, "link", LINK)),
  PROPOSAL_RETURNED(
      Map.of(
          "name",
          TEXT,
          "title",
          TEXT,
          "provider",
          TEXT,
          "caseNumber",
          TEXT,
          "link",
          LINK,
          "reasons",
          TEXTS,
          "dueOn",
          DATE)),
  PROPOSAL_REVISE_REMINDER(
      Map.of(
          "name",
          TEXT,
          "title",
          TEXT,
          "provider",
          TEXT,
          "caseNumber",
          TEXT,
          "link",
          LINK,
          "reasons",
          TEXTS,
          "dueOn",
          DATE)),
  PROPOSAL_APPROVED(
      Map.of(
          "name",
          TEXT,
          "title",
          TEXT,
          "provider",
          TEXT,
          "caseNumber",
          TEXT,
          "link",
          LINK,
          "from",
          DATE,
          "until",
          DATE,
          "creditFrom",
          DATE,
          "conditions",
          TEXTS)),
  CONDITION_REMINDER(
      Map.of(
          "name", TEXT,
          "title", TEXT,
          "provider", TEXT,
          "caseNumber", TEXT,
          "condition", TEXT,
          "remark", TEXT,
          "dueOn", DATE,
          "link", LINK)),
  CONDITION_NOT_YET(
      Map.of(
          "name", TEXT,
          "title", TEXT,
          "provider", TEXT,
          "caseNumber", TEXT,
          "condition", TEXT,
          "remark", TEXT,
          "dueOn", DATE,
          "link", LINK)),
  CONDITION_CLOSED(
      Map.of(
          "name", TEXT,
          "title", TEXT,
          "provider", TEXT,
          "caseNumber", TEXT,
          "condition", TEXT,
          "remark", TEXT,
          "dueOn", DATE,
          "link", LINK)),
  CONDITION_OVERDUE(
      Map.of(
          "name", TEXT,
          "title", TEXT,
          "provider", TEXT,
          "caseNumber", TEXT,
          "condition", TEXT,
          "remark", TEXT,
          "dueOn", DATE,
          "link", LINK)),
  CONDITION_EXTENDED(
      Map.of(
          "name", TEXT,
          "title", TEXT,
          "provider", TEXT,
          "caseNumber", TEXT,
          "condition", TEXT,
          "remark", TEXT,
          "dueOn", DATE,
          "link", LINK)),
  APPROVAL_ENDED(
      Map.ofEntries(
          entry("name", TEXT),
          entry("title", TEXT),
          entry("provider", TEXT),
          entry("caseNumber", TEXT),
          entry("condition", TEXT),
          entry("remark", TEXT),
          entry("dueOn", DATE),
          entry("countsUntil", DATE),
          entry("link", LINK),
          entry("appealBy", DATE),
          entry("appealLink", LINK))),
  AGREEMENT_RECEIVED(
      Map.ofEntries(
          Map.entry("name", TEXT),
          Map.entry("title", TEXT),
          Map.entry("caseNumber", TEXT),
          Map.entry("link", LINK))),
  AGREEMENT_RETURNED(
      Map.ofEntries(
          Map.entry("name", TEXT),
          Map.entry("title", TEXT),
          Map.entry("caseNumber", TEXT),
          Map.entry("link", LINK),
          Map.entry("reasons", TEXTS),
          Map.entry("dueOn", DATE))),
  AGREEMENT_MADE(
      Map.ofEntries(
          Map.entry("name", TEXT),
          Map.entry("title", TEXT),
          Map.entry("caseNumber", TEXT),
          Map.entry("link", LINK),
          Map.entry("reasons", TEXTS),
          Map.entry("from", DATE),
          Map.entry("until", DATE))),
  AGREEMENT_DENIED(
      Map.ofEntries(
          Map.entry("name", TEXT),
          Map.entry("title", TEXT),
          Map.entry("caseNumber", TEXT),
          Map.entry("link", LINK),
          Map.entry("reasons", TEXTS))),
  AGREEMENT_ENDS(
      Map.ofEntries(
          Map.entry("name", TEXT),
          Map.entry("title", TEXT),
          Map.entry("caseNumber", TEXT),
          Map.entry("link", LINK),
          Map.entry("until", DATE))),
  AGREEMENT_ENDED(
      Map.ofEntries(
          Map.entry("name", TEXT),
          Map.entry("title", TEXT),
          Map.entry("caseNumber", TEXT),
          Map.entry("link", LINK),
          Map.entry("until", DATE))),
  AGREEMENT_CLOSED(
      Map.ofEntries(
          Map.entry("name", TEXT),
          Map.entry("title", TEXT),
          Map.entry("caseNumber", TEXT),
          Map.entry("link", LINK))),
  AGREEMENT_WITHDRAWN(
      Map.ofEntries(
          Map.entry("name", TEXT),
          Map.entry("title", TEXT),
          Map.entry("caseNumber", TEXT),
          Map.entry("link", LINK))),
  GRADUATION_TO_CONFIRM(
      Map.ofEntries(
          Map.entry("name", TEXT),
          Map.entry("title", TEXT),
          Map.entry("caseNumber", TEXT),
          Map.entry("link", LINK),
          Map.entry("holder", TEXT),
          Map.entry("completedOn", DATE),
          Map.entry("answerBy", DATE))),
  GRADUATION_REMINDER(
      Map.ofEntries(
          Map.entry("name", TEXT),
          Map.entry("title", TEXT),
          Map.entry("caseNumber", TEXT),
          Map.entry("link", LINK),
          Map.entry("holder", TEXT),
          Map.entry("completedOn", DATE),
          Map.entry("answerBy", DATE))),
  GRADUATION_CONFIRMED(
      Map.ofEntries(
          Map.entry("name", TEXT),
          Map.entry("title", TEXT),
          Map.entry("caseNumber", TEXT),
          Map.entry("link", LINK),
          Map.entry("reasons", TEXTS))),
  GRADUATION_REFUSED(
      Map.ofEntries(
          Map.entry("name", TEXT),
          Map.entry("title", TEXT),
          Map.entry("caseNumber", TEXT),
          Map.entry("link", LINK),
          Map.entry("reason", TEXT))),
  HOURS_REMINDER(
      Map.ofEntries(
          Map.entry("name", TEXT),
          Map.entry("title", TEXT),
          Map.entry("caseNumber", TEXT),
          Map.entry("link", LINK),
          Map.entry("until", DATE))),
  HOURS_NOT_CONFIRMED(
      Map.ofEntries(
          Map.entry("name", TEXT),
          Map.entry("title", TEXT),
          Map.entry("caseNumber", TEXT),
          Map.entry("link", LINK),
          Map.entry("reason", TEXT),
          Map.entry("until", DATE))),
  CERTIFICATE_FULL(
      Map.ofEntries(
          Map.entry("name", TEXT),
          Map.entry("title", TEXT),
          Map.entry("caseNumber", TEXT),
          Map.entry("link", LINK),
          Map.entry("validUntil", DATE))),
  PROVISIONAL_ENDED(
      Map.ofEntries(
          Map.entry("name", TEXT),
          Map.entry("title", TEXT),
          Map.entry("caseNumber", TEXT),
          Map.entry("link", LINK),
          Map.entry("until", DATE))),
  RENEWAL_OPEN(
      Map.of(
          "name",
          TEXT,
          "title",
          TEXT,
          "provider",
          TEXT,
          "caseNumber",
          TEXT,
          "until",
          DATE,
          "link",
          LINK,
          "amount",
          MONEY)),
  RENEWAL_REMINDER(
      Map.of(
          "name",
          TEXT,
          "title",
          TEXT,
          "provider",
          TEXT,
          "caseNumber",
          TEXT,
          "until",
          DATE,
          "link",
          LINK,
          "amount",
          MONEY)),
  APPROVAL_LAPSED(
      Map.of(
          "name",
          TEXT,
          "title",
          TEXT,
          "provider",
          TEXT,
          "caseNumber",
          TEXT,
          "until",
          DATE,
          "begunBy",
          DATE,
          "countsUntil",
          DATE,
          "link",
          LINK)),
  APPROVAL_RENEWED(
      Map.of(
          "name",
          TEXT,
          "title",
          TEXT,
          "provider",
          TEXT,
          "caseNumber",
          TEXT,
          "until",
          DATE,
          "link",
          LINK)),
  APPROVAL_NOT_RENEWED(
      Map.of(
          "name",
          TEXT,
          "title",
          TEXT,
          "provider",
          TEXT,
          "caseNumber",
          TEXT,
          "until",
          DATE,
          "countsUntil",
          DATE,
          "link",
          LINK,
          "reason",
          TEXT,
          "appealBy",
          DATE,
          "appealLink",
          LINK)),
  PROPOSAL_DENIED(
      Map.of(
          "name",
          TEXT,
          "title",
          TEXT,
          "provider",
          TEXT,
          "caseNumber",
          TEXT,
          "link",
          LINK,
          "reasons",
          TEXTS,
          "appealBy",
          DATE,
          "appealLink",
          LINK)),
  PROPOSAL_CLOSED(
      Map.of("name", TEXT, "title", TEXT, "provider", TEXT, "caseNumber", TEXT, "link", LINK)),
  APPROVAL_REVIEW_OPENED(
      Map.of(
          "name", TEXT,
          "title", TEXT,
          "provider", TEXT,
          "caseNumber", TEXT,
          "link", LINK,
          "concern", TEXT,
          "answerBy", DATE)),
  APPROVAL_REVIEW_REMINDER(
      Map.of(
          "name", TEXT,
          "title", TEXT,
          "provider", TEXT,
          "caseNumber", TEXT,
          "link", LINK,
          "answerBy", DATE)),
  APPROVAL_STANDS(
      Map.of(
          "name", TEXT,
          "title", TEXT,
          "provider", TEXT,
          "caseNumber", TEXT,
          "link", LINK,
          "reasons", TEXTS,
          "outcome", TEXT)),
  APPROVAL_SUSPENDED(
      Map.of(
          "name", TEXT,
          "title", TEXT,
          "provider", TEXT,
          "caseNumber", TEXT,
          "link", LINK,
          "reasons", TEXTS,
          "since", DATE,
          "lookOn", DATE)),
  APPROVAL_WITHDRAWN(
      Map.ofEntries(
          entry("name", TEXT),
          entry("title", TEXT),
          entry("provider", TEXT),
          entry("caseNumber", TEXT),
          entry("link", LINK),
          entry("reasons", TEXTS),
          entry("until", DATE),
          entry("begunBy", DATE),
          entry("countsUntil", DATE),
          entry("appealBy", DATE),
          entry("appealLink", LINK))),
  COURSE_GIVEN_UP(
      Map.of(
          "name", TEXT,
          "title", TEXT,
          "provider", TEXT,
          "caseNumber", TEXT,
          "link", LINK,
          "reasons", TEXTS,
          "until", DATE,
          "begunBy", DATE,
          "countsUntil", DATE)),
  COURSE_GIVEN_UP_OFFICE(
      Map.of(
          "name", TEXT,
          "title", TEXT,
          "provider", TEXT,
          "caseNumber", TEXT,
          "link", LINK,
          "reason", TEXT,
          "until", DATE)),
  TEACH_OUT(
      Map.of(
          "name", TEXT,
          "title", TEXT,
          "provider", TEXT,
          "caseNumber", TEXT,
          "link", LINK,
          "standing", TEXT,
          "until", DATE,
          "begunBy", DATE,
          "countsUntil", DATE)),
  RETURN_NOT_ANSWERED(
      Map.of(
          "name", TEXT,
          "title", TEXT,
          "provider", TEXT,
          "caseNumber", TEXT,
          "link", LINK,
          "appealBy", DATE,
          "appealLink", LINK)),
  APPEAL_RECEIVED(
      Map.of(
          "name", TEXT,
          "title", TEXT,
          "provider", TEXT,
          "caseNumber", TEXT,
          "link", LINK,
          "dueOn", DATE)),
  APPEAL_LATE(
      Map.of(
          "name", TEXT,
          "title", TEXT,
          "provider", TEXT,
          "caseNumber", TEXT,
          "link", LINK,
          "reason", TEXT)),
  APPEAL_UPHELD(
      Map.of(
          "name", TEXT,
          "title", TEXT,
          "provider", TEXT,
          "caseNumber", TEXT,
          "link", LINK,
          "stage", TEXT,
          "reason", TEXT,
          "next", TEXT,
          "until", DATE)),
  APPEAL_REMINDER(
      Map.of(
          "name", TEXT,
          "title", TEXT,
          "provider", TEXT,
          "caseNumber", TEXT,
          "link", LINK,
          "next", TEXT,
          "until", DATE)),
  APPEAL_RESTS(
      Map.of(
          "name", TEXT,
          "title", TEXT,
          "provider", TEXT,
          "caseNumber", TEXT,
          "link", LINK)),
  APPEAL_OVERTURNED(
      Map.of(
          "name", TEXT,
          "title", TEXT,
          "provider", TEXT,
          "caseNumber", TEXT,
          "link", LINK,
          "stage", TEXT,
          "reason", TEXT,
          "follows", TEXT)),
  APPEAL_FINAL(
      Map.of(
          "name", TEXT,
          "title", TEXT,
          "provider", TEXT,
          "caseNumber", TEXT,
          "link", LINK,
          "reason", TEXT)),
  APPEAL_WITHDRAWN(
      Map.of(
          "name", TEXT,
          "title", TEXT,
          "provider", TEXT,
          "caseNumber", TEXT,
          "link", LINK)),
  APPEAL_DELAYED(
      Map.of(
          "name", TEXT,
          "title", TEXT,
          "provider", TEXT,
          "caseNumber", TEXT,
          "link", LINK,
          "stage", TEXT,
          "dueOn", DATE)),
  PROPOSAL_WITHDRAWN(
      Map.of("name", TEXT, "title", TEXT, "provider", TEXT, "caseNumber", TEXT, "link", LINK)),

  AMENDMENT_APPROVED(
      Map.of(
          "name", TEXT,
          "title", TEXT,
          "provider", TEXT,
          "from", DATE,
          "link", LINK,
          "caseNumber", TEXT)),
  INSTRUCTORS_RECORDED(
      Map.of(
          "name", TEXT,
          "title", TEXT,
          "provider", TEXT,
          "people", TEXTS,
          "link", LINK,
          "caseNumber", TEXT)),

  PORTFOLIO_RECEIVED(
      Map.of("name", TEXT, "set", TEXT, "checksum", TEXT, "caseNumber", TEXT, "link", LINK)),
  PORTFOLIO_RESUBMITTED(
      Map.of("name", TEXT, "set", TEXT, "checksum", TEXT, "caseNumber", TEXT, "link", LINK)),
  PORTFOLIO_ACHIEVED(
      Map.of("name", TEXT, "set", TEXT, "rows", TEXTS, "caseNumber", TEXT, "link", LINK)),
  PORTFOLIO_MORE_ASKED(
      Map.of(
          "name", TEXT,
          "set", TEXT,
          "asked", TEXT,
          "dueOn", DATE,
          "rows", TEXTS,
          "caseNumber", TEXT,
          "link", LINK)),
  PORTFOLIO_REVISION_REMINDER(
      Map.of(
          "name", TEXT,
          "set", TEXT,
          "asked", TEXT,
          "dueOn", DATE,
          "caseNumber", TEXT,
          "link", LINK)),
  PORTFOLIO_NOT_ACHIEVED(
      Map.of(
          "name", TEXT,
          "set", TEXT,
          "reason", TEXT,
          "rows", TEXTS,
          "noticeBy", DATE,
          "documentsBy", DATE,
          "caseNumber", TEXT,
          "link", LINK)),
  PORTFOLIO_ENDED(
      Map.of("name", TEXT, "set", TEXT, "reason", TEXT, "caseNumber", TEXT, "link", LINK)),

  VOLUNTEER_RECEIVED(
      Map.of("name", TEXT, "kind", TEXT, "dueOn", DATE, "caseNumber", TEXT, "link", LINK)),
  VOLUNTEER_DECLINED(
      Map.of("name", TEXT, "kind", TEXT, "reasons", TEXTS, "caseNumber", TEXT, "link", LINK)),
  VOLUNTEER_QUALIFIED(
      Map.of(
          "name", TEXT,
          "kind", TEXT,
          "sets", TEXTS,
          "items", TEXTS,
          "reasons", TEXTS,
          "readyBy", DATE,
          "caseNumber", TEXT,
          "link", LINK)),
  VOLUNTEER_REMINDER(
      Map.of("name", TEXT, "kind", TEXT, "items", TEXTS, "dueOn", DATE, "link", LINK)),
  VOLUNTEER_LAPSED(Map.of("name", TEXT, "kind", TEXT, "link", LINK)),
  VOLUNTEER_WELCOME(Map.of("name", TEXT, "kind", TEXT, "sets", TEXTS, "until", DATE, "link", LINK)),
  VOLUNTEER_RENEW(
      Map.of("name", TEXT, "kind", TEXT, "items", TEXTS, "readyBy", DATE, "link", LINK)),
  REVIEW_OFFERED(
      Map.of("name", TEXT, "title", TEXT, "answerBy", DATE, "days", NUMBER, "link", LINK)),
  REVIEW_REMINDER(Map.of("name", TEXT, "title", TEXT, "dueOn", DATE, "link", LINK)),
  REVIEW_MOVED(Map.of("name", TEXT, "title", TEXT, "caseNumber", TEXT)),
  REVIEW_PAUSED(Map.of("name", TEXT, "title", TEXT, "caseNumber", TEXT)),
  REVIEW_NOT_NEEDED(Map.of("name", TEXT, "title", TEXT, "caseNumber", TEXT)),
  REVIEW_OFFER_MOVED(Map.of("name", TEXT, "title", TEXT, "caseNumber", TEXT)),
  REVIEW_OFFER_OVER(Map.of("name", TEXT, "title", TEXT, "dueOn", DATE)),
  REVIEW_TAKEN_BACK(Map.of("name", TEXT, "title", TEXT, "dueOn", DATE)),
  MENTOR_RECEIVED(Map.of("name", TEXT, "dueOn", DATE, "caseNumber", TEXT, "link", LINK)),
  MENTOR_DECLINED(Map.of("name", TEXT, "reason", TEXT, "caseNumber", TEXT, "link", LINK)),
  MENTOR_WELCOME(Map.of("name", TEXT, "caseNumber", TEXT, "link", LINK)),
  MENTOR_ASKED(
      Map.of(
          "name", TEXT,
          "candidate", TEXT,
          "sets", TEXTS,
          "library", TEXT,
          "words", TEXT,
          "answerBy", DATE,
          "link", LINK)),
  MENTOR_TURN_OVER(Map.of("name", TEXT, "candidate", TEXT, "link", LINK)),
  MENTOR_WITHDRAWN(Map.of("name", TEXT, "candidate", TEXT, "link", LINK)),
  MENTOR_FOUND(
      Map.of(
          "name", TEXT, "other", TEXT, "address", TEXT, "since", DATE, "days", NUMBER, "link",
          LINK)),
  MENTOR_MATCHED(
      Map.of(
          "name", TEXT, "other", TEXT, "address", TEXT, "since", DATE, "days", NUMBER, "link",
          LINK)),
  MENTOR_NONE(Map.of("name", TEXT, "reason", TEXT, "link", LINK)),
  MENTOR_NUDGE(
      Map.of(
          "name", TEXT, "other", TEXT, "address", TEXT, "since", DATE, "days", NUMBER, "link",
          LINK)),
  MENTOR_SILENCE(
      Map.of(
          "name", TEXT, "other", TEXT, "address", TEXT, "since", DATE, "days", NUMBER, "link",
          LINK)),
  MENTOR_SILENCE_MENTOR(
      Map.of(
          "name", TEXT, "other", TEXT, "address", TEXT, "since", DATE, "days", NUMBER, "link",
          LINK)),
  MENTOR_CHANGED(Map.of("name", TEXT, "mentor", TEXT, "link", LINK)),
  MENTOR_THANKS(
      Map.of(
          "name", TEXT,
          "candidate", TEXT,
          "from", DATE,
          "until", DATE,
          "outcome", TEXT,
          "link", LINK)),
  MEETING_ARRANGED(
      Map.of(
          "name", TEXT,
          "other", TEXT,
          "inviter", TEXT,
          "time", TEXT,
          "place", TEXT,
          "words", TEXT,
          "link", LINK)),
  MEETING_CALLED_OFF(
      Map.of(
          "name", TEXT,
          "other", TEXT,
          "inviter", TEXT,
          "time", TEXT,
          "place", TEXT,
          "words", TEXT,
          "link", LINK)),
  PROVIDER_INVITATION(
      Map.of(
          "name", TEXT,
          "provider", TEXT,
          "inviter", TEXT,
          "roles", TEXTS,
          "validUntil", DATE,
          "link", LINK)),
  PROVIDER_TOKEN_MADE(
      Map.of(
          "name", TEXT,
          "provider", TEXT,
          "token", TEXT,
          "by", TEXT,
          "validUntil", DATE,
          "link", LINK)),
  ATTESTATIONS_DECIDED(Map.of("name", TEXT, "provider", TEXT, "rows", TEXTS, "link", LINK)),

  WEBINAR_CONFIRM(
      Map.of("name", TEXT, "title", TEXT, "when", TEXT, "confirmBy", TEXT, "link", LINK)),
  WEBINAR_KNOWN(Map.of("name", TEXT, "title", TEXT, "when", TEXT, "place", TEXT, "link", LINK)),
  WEBINAR_REGISTERED(
      Map.of(
          "name", TEXT,
          "title", TEXT,
          "when", TEXT,
          "opening", TEXT,
          "meetingLink", LINK,
          "link", LINK)),
  WEBINAR_WAITING(Map.of("name", TEXT, "title", TEXT, "when", TEXT, "link", LINK)),
  WEBINAR_LEFT(Map.of("name", TEXT, "title", TEXT, "when", TEXT, "link", LINK)),
  WEBINAR_CHANGED(
      Map.of(
          "name", TEXT,
          "title", TEXT,
          "when", TEXT,
          "changes", TEXTS,
          "place", TEXT,
          "link", LINK)),
  WEBINAR_CANCELLED(
      Map.of("name", TEXT, "title", TEXT, "when", TEXT, "reason", TEXT, "link", LINK)),
  WEBINAR_REMINDER(
      Map.of(
          "name", TEXT,
          "title", TEXT,
          "when", TEXT,
          "meetingLink", LINK,
          "link", LINK)),
  WEBINAR_FOLLOW_UP(Map.of("name", TEXT, "title", TEXT, "opening", TEXT, "link", LINK)),
  WEBINAR_RECORDING(
      Map.of("name", TEXT, "title", TEXT, "opening", TEXT, "recording", LINK, "link", LINK)),
  OUTREACH_RECEIVED(
      Map.of("name", TEXT, "asked", TEXT, "dueOn", DATE, "caseNumber", TEXT, "link", LINK)),
  OUTREACH_ANSWERED(
      Map.of(
          "name", TEXT,
          "asked", TEXT,
          "outcome", TEXT,
          "answer", TEXT,
          "caseNumber", TEXT,
          "link", LINK)),

  WEBINAR_NOT_WRAPPED_UP(Map.of("title", TEXT, "when", TEXT, "link", LINK)),
  STAFF_REVIEW_DUE(
      Map.of("caseNumber", TEXT, "candidate", TEXT, "dueOn", DATE, "day", NUMBER, "link", LINK)),
  TASK_DUE_SOON(Map.of("task", TEXT, "caseNumber", TEXT, "dueOn", DATE, "link", LINK)),
  REVIEWS_LATE(
      Map.of("caseNumber", TEXT, "title", TEXT, "dueOn", DATE, "out", NUMBER, "link", LINK)),
  AGREEMENT_LOW(Map.of("caseNumber", TEXT, "about", TEXT, "dueOn", DATE, "link", LINK)),
  COVERAGE_GAP(Map.of("set", TEXT, "since", DATE, "link", LINK)),
  TASK_OVERDUE(Map.of("task", TEXT, "caseNumber", TEXT, "dueOn", DATE, "link", LINK));

  private static final Map<String, NoticeTemplate> BY_NAME =
      Arrays.stream(values()).collect(toMap(NoticeTemplate::fileName, identity()));

  private final Map<String, Value> model;

  NoticeTemplate(Map<String, Value> model) {
    this.model = model;
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
