package org.colophon.process.providerappeal;

import static org.colophon.process.ProcessVariable.moment;
import static org.colophon.process.ProcessVariable.text;

import java.time.Instant;
import org.colophon.appeals.AppealOutcome;
import org.colophon.appeals.AppealStage;
import org.colophon.process.ProcessVariable;

/** The contract with {@code processes/provider-appeal.bpmn}: every name code and model share. */
final class ProviderAppeal {

  static final String KEY = "provider-appeal";

  static final class Variables {
    static final ProcessVariable<AppealStage> STAGE = text("appealStage", AppealStage::valueOf);
    static final ProcessVariable<String> TASK = text("appealTask");
    static final ProcessVariable<String> GROUP = text("appealGroup");
    static final ProcessVariable<Instant> STAGE_DUE = moment("appealStageDue");
    static final ProcessVariable<Instant> STAGE_REMINDER = moment("appealStageReminder");
    static final ProcessVariable<Instant> STAGE_LATE = moment("appealStageLate");
    static final ProcessVariable<AppealOutcome> OUTCOME =
        text("appealOutcome", AppealOutcome::valueOf);
    static final ProcessVariable<Instant> CHOICE_REMINDER = moment("appealChoiceReminder");
    static final ProcessVariable<Instant> CHOICE_ENDS = moment("appealChoiceEnds");

    private Variables() {}
  }

  static final class Messages {
    static final String FILED = "AppealFiled";
    static final String CARRIED_ON = "AppealCarriedOn";
    static final String WITHDRAWN = "AppealWithdrawn";

    private Messages() {}
  }

  private ProviderAppeal() {}
}
