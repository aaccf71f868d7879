package org.colophon.process.evaluatorassignment;

import static org.colophon.process.evaluatorassignment.EvaluatorAssignment.Variables.SEAT;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.colophon.cases.CaseNumber;
import org.colophon.engine.TaskLabel;
import org.colophon.evaluation.SeatId;
import org.colophon.evaluation.Seats;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says on the cards of a seat's tasks what is to be judged. */
@Configuration(proxyBeanMethods = false)
class SeatLabels {

  @Bean
  TaskLabel seatLabel(Seats seats) {
    return new SeatLabel(Set.of("UserTask_Review", "UserTask_ChooseEvaluator"), seats);
  }

  private record SeatLabel(Set<String> tasks, Seats seats) implements TaskLabel {

    @Override
    public Map<String, String> of(CaseNumber caseNumber, UnaryOperator<String> variables) {
      var seat = SeatId.of(variables.apply(SEAT.name()));
      return Map.of("about", seats.find(seat).orElseThrow().title(), "seat", seat.toString());
    }
  }
}
