package org.colophon.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/**
 * Finds what was given another id between two models.
 *
 * <p>The model tells it: an element's extension property {@code formerly} holds the ids it had,
 * with commas between them. It is read both ways, so that cases find back when an older release
 * returns.
 */
final class MigrationNames {

  private static final String FORMERLY = "formerly";
  private static final String INSTEAD_OF = "insteadOf";

  private final BpmnModelInstance from;
  private final BpmnModelInstance to;
  private final Map<String, String> names = new LinkedHashMap<>();

  private MigrationNames(BpmnModelInstance from, BpmnModelInstance to) {
    this.from = from;
    this.to = to;
  }

  /**
   * The new id for each old one; with a renamed step go the events at it, whose ids stayed. A step
   * that is drawn inside a subprocess now, or no longer is, keeps its id.
   *
   * @return ids of {@code from} with ids of {@code to}; elements where no case waits are left out
   */
  static Map<String, String> between(BpmnModelInstance from, BpmnModelInstance to) {
    return new MigrationNames(from, to).find();
  }

  /**
   * The steps that do now what a step of another kind did.
   *
   * @return by the id the earlier step had
   */
  static Map<String, String> insteadOf(BpmnModelInstance model) {
    var steps = new LinkedHashMap<String, String>();
    for (var node : model.getModelElementsByType(FlowNode.class)) {
      ids(node, INSTEAD_OF).forEach(former -> steps.put(former, node.getId()));
    }
    return steps;
  }

  private Map<String, String> find() {
    for (var node : to.getModelElementsByType(FlowNode.class)) {
      formerly(node).forEach(former -> add(former, node.getId()));
    }
    for (var node : from.getModelElementsByType(FlowNode.class)) {
      formerly(node).forEach(former -> add(node.getId(), former));
    }
    from.getModelElementsByType(FlowNode.class).stream()
        .filter(it -> to.getModelElementById(it.getId()) != null)
        .filter(it -> isDrawnElsewhere(it) || belongsToARenamed(it))
        .filter(MigrationNames::canHoldACase)
        .forEach(it -> names.putIfAbsent(it.getId(), it.getId()));
    return names;
  }

  private void add(String old, String now) {
    if (to.getModelElementById(old) == null
        && to.getModelElementById(now) instanceof FlowNode
        && from.getModelElementById(old) instanceof FlowNode node
        && canHoldACase(node)) {
      names.putIfAbsent(old, now);
    }
  }

  /** Whether it went into a subprocess or out of one; the engine looks only where it was before. */
  private boolean isDrawnElsewhere(FlowNode node) {
    FlowNode now = to.getModelElementById(node.getId());
    return node.getParentElement() instanceof SubProcess
        != now.getParentElement() instanceof SubProcess;
  }

  private boolean belongsToARenamed(FlowNode node) {
    return hosts(node).anyMatch(it -> names.containsKey(it.getId()) || belongsToARenamed(it));
  }

  /** What an element hangs on, and moves with. */
  private static Stream<FlowNode> hosts(FlowNode node) {
    var around =
        node.getParentElement() instanceof SubProcess it
            ? Stream.<FlowNode>of(it)
            : Stream.<FlowNode>empty();
    if (node instanceof BoundaryEvent event) {
      return Stream.concat(around, Stream.of(event.getAttachedTo()));
    }
    return Stream.concat(
        around,
        node.getPreviousNodes().list().stream()
            .filter(EventBasedGateway.class::isInstance)
            .map(FlowNode.class::cast));
  }

  private static boolean canHoldACase(FlowNode node) {
    return node instanceof Activity
        || node instanceof BoundaryEvent
        || node instanceof IntermediateCatchEvent
        || node instanceof EventBasedGateway
        || node instanceof StartEvent start
            && start.getParentElement() instanceof SubProcess around
            && around.triggeredByEvent();
  }

  private static Stream<String> formerly(FlowNode node) {
    return ids(node, FORMERLY);
  }

  private static Stream<String> ids(FlowNode node, String property) {
    if (node.getExtensionElements() == null) {
      return Stream.empty();
    }
    return node.getExtensionElements().getChildElementsByType(CamundaProperties.class).stream()
        .flatMap(it -> it.getChildElementsByType(CamundaProperty.class).stream())
        .filter(it -> property.equals(it.getCamundaName()))
        .flatMap(it -> Stream.of(it.getCamundaValue().split(",")))
        .map(String::strip);
  }
}
