package org.colophon.process.candidacy;

import static org.colophon.process.ProcessVariable.flag;
import static org.colophon.process.ProcessVariable.moment;
import static org.colophon.process.ProcessVariable.text;

import java.time.Instant;
import org.colophon.candidates.CandidateId;
import org.colophon.candidates.NextClockEvent;
import org.colophon.candidates.ReviewDecision;
import org.colophon.credentials.AwardId;
import org.colophon.fees.InvoiceId;
import org.colophon.process.ProcessVariable;

/** The contract with {@code processes/candidacy.bpmn}: every name code and model share. */
final class Candidacy {

  static final String KEY = "candidacy";

  static final class Variables {
    static final ProcessVariable<CandidateId> CANDIDATE = text("candidateId", CandidateId::of);
    static final ProcessVariable<InvoiceId> INVOICE = text("invoiceId", InvoiceId::of);
    static final ProcessVariable<Boolean> FEE_SETTLED = flag("feeSettled");
    static final ProcessVariable<Instant> REVIEW_DUE = moment("reviewDue");
    static final ProcessVariable<Instant> REVIEW_FOLLOW_UP = moment("reviewFollowUp");
    static final ProcessVariable<Instant> REVIEW_FIRST_WARNING = moment("reviewFirstWarning");
    static final ProcessVariable<Instant> REVIEW_SECOND_WARNING = moment("reviewSecondWarning");
    static final ProcessVariable<ReviewDecision> REVIEW_DECISION =
        text("reviewDecision", ReviewDecision::valueOf);
    static final ProcessVariable<Instant> CURE_UNTIL = moment("cureUntil");
    static final ProcessVariable<Boolean> ELIGIBLE = flag("eligible");
    static final ProcessVariable<AwardId> AWARD = text("awardId", AwardId::of);
    static final ProcessVariable<Instant> AWARD_DUE = moment("awardDue");
    static final ProcessVariable<NextClockEvent.Kind> CLOCK_EVENT =
        text("clockEvent", NextClockEvent.Kind::valueOf);
    static final ProcessVariable<Instant> CLOCK_AT = moment("clockAt");
    static final ProcessVariable<Boolean> WITHDRAWN_BEFORE_ACCEPTANCE =
        flag("withdrawnBeforeAcceptance");

    private Variables() {}
  }

  static final class Messages {
    static final String APPLICATION_SUBMITTED = "ApplicationSubmitted";
    static final String APPLICATION_COMPLETED = "ApplicationCompleted";
    static final String SET_ACHIEVED = "SetAchieved";
    static final String CLOCK_MOVED = "ClockMoved";
    static final String CANDIDACY_WITHDRAWN = "CandidacyWithdrawn";

    private Messages() {}
  }

  private Candidacy() {}
}
