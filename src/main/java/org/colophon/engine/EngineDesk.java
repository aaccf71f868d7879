package org.colophon.engine;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseTasks;
import org.colophon.cases.StuckSteps;
import org.springframework.stereotype.Component;

/** Tells pages what the engine knows about a case, in the words of the house. */
@Component
class EngineDesk implements CaseTasks, StuckSteps {

  private static final int MOST = 200;

  /** In this order, because a message may speak of a file and of a connection. */
  private static final Map<Reason, Pattern> SIGNS =
      Map.of(
          Reason.FILE,
          words(
              "no space left|permission denied|access ?denied|read-only|no such file|cannot write"),
          Reason.OUTSIDE,
          words("connect|timed? ?out|unreachable|unknown host|refused|unavailable|mail server"),
          Reason.MODEL,
          words(
              "process variable '|no notice is called|unknown property|cannot resolve|template|bad sql"));

  private final HistoryService history;
  private final RuntimeService runtime;
  private final RepositoryService repository;

  EngineDesk(HistoryService history, RuntimeService runtime, RepositoryService repository) {
    this.history = history;
    this.runtime = runtime;
    this.repository = repository;
  }

  @Override
  public Optional<CaseTask> find(String task) {
    return Optional.ofNullable(
            history.createHistoricTaskInstanceQuery().taskId(task).singleResult())
        .map(it -> new CaseTask(caseOf(it), it.getName(), it.getEndTime() == null));
  }

  @Override
  public List<StuckStep> newest(int limit) {
    var incidents =
        runtime.createIncidentQuery().orderByIncidentTimestamp().desc().listPage(0, MOST).stream()
            .filter(it -> it.getId().equals(it.getRootCauseIncidentId())) // not those of callers
            .filter(it -> it.getProcessInstanceId() != null) // nor those of the engine's own jobs
            .limit(limit)
            .toList();
    if (incidents.isEmpty()) {
      return List.of();
    }
    var cases =
        runtime
            .createProcessInstanceQuery()
            .processInstanceIds(
                incidents.stream().map(Incident::getProcessInstanceId).collect(toSet()))
            .list()
            .stream()
            .collect(
                toMap(
                    ProcessInstance::getProcessInstanceId,
                    it -> CaseNumber.of(it.getBusinessKey())));
    return incidents.stream()
        .filter(it -> cases.containsKey(it.getProcessInstanceId())) // gone on meanwhile
        .map(it -> step(it, cases.get(it.getProcessInstanceId())))
        .toList();
  }

  private StuckStep step(Incident incident, CaseNumber number) {
    var message = Optional.ofNullable(incident.getIncidentMessage()).orElse("");
    return new StuckStep(
        number,
        nameOf(incident),
        incident.getIncidentTimestamp().toInstant(),
        reason(message),
        message,
        "/camunda/app/cockpit/default/#/process-instance/"
            + incident.getProcessInstanceId()
            + "/runtime?tab=incidents-tab");
  }

  private String nameOf(Incident incident) {
    var model = repository.getBpmnModelInstance(incident.getProcessDefinitionId());
    return model.getModelElementById(incident.getActivityId()) instanceof FlowElement step
            && step.getName() != null
        ? step.getName()
        : incident.getActivityId();
  }

  static Reason reason(String message) {
    if (message.isBlank()) {
      return Reason.UNKNOWN;
    }
    return List.of(Reason.FILE, Reason.OUTSIDE, Reason.MODEL).stream()
        .filter(it -> SIGNS.get(it).matcher(message).find())
        .findFirst()
        .orElse(Reason.RECORD);
  }

  private CaseNumber caseOf(HistoricTaskInstance task) {
    return CaseNumber.of(
        history
            .createHistoricProcessInstanceQuery()
            .processInstanceId(task.getProcessInstanceId())
            .singleResult()
            .getBusinessKey());
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE);
  }
}
