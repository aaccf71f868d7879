package org.colophon.process.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.notifications.NewNotice;
import org.colophon.notifications.Notices;
import org.colophon.process.ProcessVariable;
import org.springframework.stereotype.Component;

/**
 * Every send task: writes the notice its model names into the outbox, in the same transaction.
 *
 * <p>The model says which notice in the input parameter {@code notice}.
 */
@Component
class NotificationDelegate implements JavaDelegate {

  private static final ProcessVariable<String> NOTICE = ProcessVariable.text("notice");

  private final Notices notices;
  private final Map<String, Function<Occasion, List<NewNotice>>> letters = new HashMap<>();

  NotificationDelegate(Notices notices, List<Letters> groups) {
    this.notices = notices;
    for (var group : groups) {
      group.letters().forEach(this::add);
    }
  }

  private void add(String name, Function<Occasion, List<NewNotice>> letter) {
    if (letters.put(name, letter) != null) {
      throw new IllegalStateException("Two notices are called " + name);
    }
  }

  @Override
  public void execute(DelegateExecution execution) {
    var name = NOTICE.from(execution);
    Optional.ofNullable(letters.get(name))
        .orElseThrow(() -> new IllegalStateException("No notice is called " + name))
        .apply(Occasion.of(execution))
        .forEach(notices::write);
  }

  /** The names a model may use. */
  Set<String> names() {
    return Set.copyOf(letters.keySet());
  }
}
