package org.colophon.process.collegeagreement;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.colophon.process.CaseVariables.COMPLETED_BY;
import static org.colophon.process.CaseVariables.caseOf;
import static org.colophon.process.collegeagreement.CollegeAgreement.Variables.REVISE_DUE;
import static org.colophon.process.collegeagreement.CollegeAgreement.Variables.VERDICT;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.colleges.AgreementReason;
import org.colophon.colleges.Agreements;
import org.colophon.engine.Refusal;
import org.colophon.process.FormField;
import org.colophon.process.collegeagreement.CollegeAgreement.Verdict;
import org.colophon.program.ProgramCalendar;
import org.springframework.stereotype.Component;

/** ServiceTask_RecordAgreementDecision: carries out what the committee decided. */
@Component
class RecordAgreementDecisionDelegate implements JavaDelegate {

  static final FormField DECISION = new FormField("agreementDecision", "Decision");
  static final FormField WORDS = new FormField("agreementWords", "What the college should know");

  static final FormField UNINVOLVED =
      new FormField(
          "agreementUninvolved", "I have no part in this college and no conflict of interest");

  static final Map<AgreementReason, FormField> REASONS =
      Arrays.stream(AgreementReason.values())
          .collect(
              toMap(
                  it -> it,
                  RecordAgreementDecisionDelegate::field,
                  (one, other) -> one,
                  () -> new EnumMap<>(AgreementReason.class)));

  private final Agreements agreements;
  private final ProgramCalendar calendar;

  RecordAgreementDecisionDelegate(Agreements agreements, ProgramCalendar calendar) {
    this.agreements = agreements;
    this.calendar = calendar;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var decision = DECISION.choice(execution, Verdict.class);
    if (!UNINVOLVED.required(execution).equals("true")) {
      throw new Refusal("Only a member who has no part in the college may decide.");
    }
    var words = WORDS.text(execution).orElse("");
    var by = COMPLETED_BY.from(execution);
    switch (decision) {
      case AGREE -> agreements.approve(caseOf(execution), words, by);
      case RETURN ->
          REVISE_DUE.set(
              execution,
              calendar.endOf(
                  agreements.sendBack(caseOf(execution), letter(execution, false, words), by)));
      case DENY -> agreements.deny(caseOf(execution), letter(execution, true, words), by);
    }
    VERDICT.set(execution, decision);
    List.of(DECISION, WORDS, UNINVOLVED).forEach(field -> field.forget(execution));
    REASONS.values().forEach(field -> field.forget(execution));
  }

  /** The chosen reasons as sentences, then what was written; a line each. */
  private static String letter(DelegateExecution execution, boolean last, String words) {
    var reasons =
        REASONS.keySet().stream()
            .filter(it -> it.isFinal() == last)
            .filter(it -> REASONS.get(it).text(execution).filter("true"::equals).isPresent())
            .map(AgreementReason::sentence)
            .toList();
    if (reasons.isEmpty()) {
      throw new Refusal("Please choose at least one reason; the letter to the college says it.");
    }
    return String.join("\n", reasons) + (words.isEmpty() ? "" : "\n" + words);
  }

  /** The field of a reason in the form, as {@code agreementMapUnproven}. */
  private static FormField field(AgreementReason reason) {
    var words =
        Arrays.stream(reason.name().split("_"))
            .map(it -> it.charAt(0) + it.substring(1).toLowerCase(Locale.ROOT))
            .collect(joining());
    return new FormField("agreement" + words, reason.sentence());
  }
}
