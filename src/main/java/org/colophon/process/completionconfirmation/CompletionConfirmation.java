package org.colophon.process.completionconfirmation;

import static org.colophon.process.ProcessVariable.flag;
import static org.colophon.process.ProcessVariable.moment;
import static org.colophon.process.ProcessVariable.text;

import java.time.Instant;
import org.colophon.courses.CompletionId;
import org.colophon.process.ProcessVariable;
import org.colophon.program.SetId;

/**
 * The contract with {@code processes/completion-confirmation.bpmn}: every name code and model
 * share.
 */
final class CompletionConfirmation {

  static final String KEY = "completion-confirmation";

  static final class Variables {
    static final ProcessVariable<CompletionId> COMPLETION = text("completionId", CompletionId::of);
    static final ProcessVariable<SetId> SET = text("setId", SetId::of);
    static final ProcessVariable<Instant> CONFIRM_DUE = moment("confirmDue");
    static final ProcessVariable<Boolean> PROVIDER_ASKED = flag("providerAsked");
    static final ProcessVariable<Boolean> CONFIRMED = flag("confirmed");

    private Variables() {}
  }

  static final class Messages {
    static final String COMPLETION_REPORTED = "CompletionReported";
    static final String COMPLETION_ANSWERED = "CompletionAnswered";
    static final String COMPLETION_WITHDRAWN = "CompletionWithdrawn";

    private Messages() {}
  }

  private CompletionConfirmation() {}
}
