package org.colophon.engine;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Engines for tests of what stands around the engine: one that all share, or one of a test's own.
 */
final class EngineInMemory {

  private static @Nullable ProcessEngine shared;

  private EngineInMemory() {}

  /**
   * An engine without plugins that is built once, because building takes a second or two. It is
   * empty: whatever another test left behind is gone.
   */
  static synchronized ProcessEngine shared() {
    if (shared == null) {
      shared = with();
    }
    clear(shared);
    return shared;
  }

  private static void clear(ProcessEngine engine) {
    engine.getIdentityService().clearAuthentication();
    var repository = engine.getRepositoryService();
    repository
        .createDeploymentQuery()
        .list()
        .forEach(it -> repository.deleteDeployment(it.getId(), true));
    var tasks = engine.getTaskService();
    tasks.createTaskQuery().list().forEach(it -> tasks.deleteTask(it.getId(), true));
    var filters = engine.getFilterService();
    filters.createFilterQuery().list().forEach(it -> filters.deleteFilter(it.getId()));
    var grants = engine.getAuthorizationService();
    grants.createAuthorizationQuery().list().forEach(it -> grants.deleteAuthorization(it.getId()));
  }

  /** An engine of one test's own that knows nothing but the plugins under test. */
  static ProcessEngine with(ProcessEnginePlugin... plugins) {
    var name = "engine-" + UUID.randomUUID();
    var configuration = new StandaloneInMemProcessEngineConfiguration();
    configuration.setProcessEngineName(name);
    configuration.setJdbcUrl("jdbc:h2:mem:" + name);
    configuration.setJobExecutorActivate(false);
    configuration.setEnforceHistoryTimeToLive(false);
    configuration.setEnableExpressionsInStoredQueries(true);
    configuration.getProcessEnginePlugins().addAll(List.of(plugins));
    return configuration.buildProcessEngine();
  }
}
