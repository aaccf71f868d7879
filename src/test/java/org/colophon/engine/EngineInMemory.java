package org.colophon.engine;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;

/** An engine of one test's own that knows nothing but the plugins under test. */
final class EngineInMemory {

  private EngineInMemory() {}

  static ProcessEngine with(ProcessEnginePlugin... plugins) {
    var name = "engine-" + UUID.randomUUID();
    var configuration = new StandaloneInMemProcessEngineConfiguration();
    configuration.setProcessEngineName(name);
    configuration.setJdbcUrl("jdbc:h2:mem:" + name);
    configuration.setJobExecutorActivate(false);
    configuration.setEnforceHistoryTimeToLive(false);
    configuration.getProcessEnginePlugins().addAll(List.of(plugins));
    return configuration.buildProcessEngine();
  }
}
