package org.colophon.process.portfoliosubmission;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.Candidacies;
import org.colophon.cases.CaseNumber;
import org.colophon.engine.Refusal;
import org.colophon.engine.TaskLabel;
import org.colophon.engine.TaskRule;
import org.colophon.portfolios.Portfolios;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may arrange the evaluation of a portfolio, and what the card of the task says. */
@Configuration(proxyBeanMethods = false)
class PortfolioTasks {

  private static final String ARRANGE = "UserTask_ArrangeEvaluation";

  @Bean
  TaskRule arrangeEvaluationRule(Portfolios portfolios, Candidacies candidacies) {
    return new NotOnesOwn(portfolios, candidacies);
  }

  @Bean
  TaskLabel arrangeEvaluationLabel(Portfolios portfolios) {
    return new Label(portfolios);
  }

  /** Nobody handles a portfolio of their own. */
  record NotOnesOwn(Portfolios portfolios, Candidacies candidacies) implements TaskRule {

    @Override
    public String task() {
      return ARRANGE;
    }

    @Override
    public void check(PersonId person, CaseNumber caseNumber, UnaryOperator<String> variables) {
      if (candidacies.candidacy(portfolios.candidate(caseNumber)).person().equals(person)) {
        throw new Refusal("This is your own portfolio; someone else handles it.");
      }
    }
  }

  private record Label(Portfolios portfolios) implements TaskLabel {

    @Override
    public String task() {
      return ARRANGE;
    }

    @Override
    public Map<String, String> of(CaseNumber caseNumber, UnaryOperator<String> variables) {
      return Map.of("about", "Portfolio " + portfolios.ofCase(caseNumber).set().name());
    }
  }
}
