package org.colophon.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Stands in for the notification delegate and keeps the names of the notices asked for. */
public class SentNotices implements JavaDelegate {

  private final List<String> names = new ArrayList<>();

  @Override
  public void execute(DelegateExecution execution) {
    names.add((String) execution.getVariable("notice"));
  }

  public List<String> names() {
    return names;
  }
}
