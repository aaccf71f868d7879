package org.colophon.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.Colophon;
import org.colophon.accounts.PersonId;
import org.colophon.evaluation.SeatId;
import org.colophon.evaluation.Seats;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The program in a process of its own, in which an evaluator files and the merge never comes to its
 * end: {@link MergeKillIT} kills it there.
 */
class SlowMerge {

  private SlowMerge() {}

  /** Seat, evaluator, the file that says how far it is, then settings. */
  public static void main(String... arguments) throws Exception {
    Locale.setDefault(Locale.US);
    var settings = new String[arguments.length - 3];
    System.arraycopy(arguments, 3, settings, 0, settings.length);
    try (var program =
        new SpringApplicationBuilder(Colophon.class)
            .initializers(
                it -> it.getBeanFactory().addBeanPostProcessor(new Held(Path.of(arguments[2]))))
            .run(settings)) {
      var hands = program.getAutowireCapableBeanFactory().createBean(EvaluatorsByHand.class);
      var seat = program.getBean(Seats.class).find(SeatId.of(arguments[0])).orElseThrow();
      hands.file(seat, PersonId.of(arguments[1]));
      TimeUnit.HOURS.sleep(1);
    }
  }

  /** Lets the merge do all it does, and keeps it from its commit. */
  private record Held(Path mark) implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return name.equals("mergeRatingsDelegate") ? held((JavaDelegate) bean) : bean;
    }

    private JavaDelegate held(JavaDelegate merge) {
      return execution -> {
        merge.execute(execution);
        stop(execution);
      };
    }

    private void stop(DelegateExecution execution) throws IOException, InterruptedException {
      Files.writeString(mark, execution.getProcessBusinessKey());
      TimeUnit.HOURS.sleep(1);
    }
  }
}
