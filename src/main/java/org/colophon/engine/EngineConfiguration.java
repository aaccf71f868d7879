package org.colophon.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.plugin.AdministratorAuthorizationPlugin;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.colophon.accounts.People;
import org.colophon.accounts.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets the engine up: who its users are, how it says no, what stands before every task. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  @Bean
  ProcessEnginePlugin identityFromAccounts(People people) {
    return plugin(
        engine ->
            engine.setIdentityProviderSessionFactory(
                new SessionFactory() {
                  @Override
                  public Class<?> getSessionType() {
                    return ReadOnlyIdentityProvider.class;
                  }

                  @Override
                  public Session openSession() {
                    return new AccountIdentityProvider(people);
                  }
                }));
  }

  @Bean
  ProcessEnginePlugin administrators() {
    var administrators = new AdministratorAuthorizationPlugin();
    administrators.setAdministratorGroupName(Role.ADMIN.group());
    return administrators;
  }

  @Bean
  ProcessEnginePlugin grantsByDefinition() {
    return plugin(
        engine -> {
          engine.setResourceAuthorizationProvider(new TaskGrants());
          engine.setDefaultUserPermissionForTask(Permissions.TASK_WORK);
        });
  }

  @Bean
  ProcessEnginePlugin refusalsAndSearches() {
    return plugin(
        engine -> {
          engine.setCustomPreCommandInterceptorsTxRequired(
              first(engine, engine.getCustomPreCommandInterceptorsTxRequired()));
          engine.setCustomPreCommandInterceptorsTxRequiresNew(
              first(engine, engine.getCustomPreCommandInterceptorsTxRequiresNew()));
        });
  }

  private static List<CommandInterceptor> first(
      ProcessEngineConfigurationImpl engine, @Nullable List<CommandInterceptor> others) {
    var all = new ArrayList<CommandInterceptor>();
    all.add(new UnwrapRefusals(engine));
    all.add(new QueryFence());
    all.add(new TaskFence(engine));
    if (others != null) {
      all.addAll(others);
    }
    return all;
  }

  @Bean
  ProcessEnginePlugin fencedExpressions(ListableBeanFactory beans) {
    return plugin(engine -> engine.setExpressionManager(new ModelExpressions(beans)));
  }

  @Bean
  ProcessEnginePlugin guardedTasks(TaskGuard guard, TaskLabels labels, TaskStory story) {
    return plugin(
        engine -> {
          var listeners = new ArrayList<BpmnParseListener>();
          if (engine.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPostBPMNParseListeners());
          }
          listeners.add(
              new AbstractBpmnParseListener() {
                @Override
                public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                  var task =
                      ((UserTaskActivityBehavior) activity.getActivityBehavior())
                          .getTaskDefinition();
                  task.addTaskListener(TaskListener.EVENTNAME_CREATE, labels::created);
                  task.addTaskListener(TaskListener.EVENTNAME_CREATE, guard::created);
                  task.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, guard::assigned);
                  task.addTaskListener(TaskListener.EVENTNAME_UPDATE, guard::updated);
                  task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, guard::completed);
                  task.addTaskListener(TaskListener.EVENTNAME_CREATE, story::opened);
                  task.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, story::assigned);
                  task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, story::completed);
                  task.addTaskListener(TaskListener.EVENTNAME_DELETE, story::dropped);
                }

                @Override
                public void parseBoundaryTimerEventDefinition(
                    Element timer, boolean interrupting, ActivityImpl event) {
                  var limited = (ActivityImpl) event.getEventScope();
                  event.addListener(
                      ExecutionListener.EVENTNAME_START,
                      (ExecutionListener)
                          execution ->
                              story.timeCame(
                                  execution.getProcessBusinessKey(), name(event), name(limited)));
                }

                /** What the model calls it; the engine's own name is there only for some kinds. */
                private String name(ActivityImpl activity) {
                  return String.valueOf(activity.getProperty("name"));
                }
              });
          engine.setCustomPostBPMNParseListeners(listeners);
        });
  }

  private static ProcessEnginePlugin plugin(Consumer<ProcessEngineConfigurationImpl> setting) {
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl engine) {
        setting.accept(engine);
      }
    };
  }
}
