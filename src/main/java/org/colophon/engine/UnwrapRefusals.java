package org.colophon.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Lets a {@link Refusal} reach the person as it was said.
 *
 * <p>First in the chain, so the transaction is already rolled back when it passes. Who lost against
 * somebody else's click is refused too; a job that lost is left to the engine, which tries again.
 */
class UnwrapRefusals extends CommandInterceptor {

  private final ProcessEngineConfigurationImpl engine;

  UnwrapRefusals(ProcessEngineConfigurationImpl engine) {
    this.engine = engine;
  }

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return next.execute(command);
    } catch (OptimisticLockingException e) {
      throw somebodyIsSignedIn() ? Overtaken.byAChange(e) : e;
    } catch (TaskAlreadyClaimedException e) {
      throw somebodyIsSignedIn() ? Overtaken.byAClaim(e) : e;
    } catch (ProcessEngineException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof Refusal refusal) {
          throw refusal;
        }
      }
      throw e;
    }
  }

  private boolean somebodyIsSignedIn() {
    return engine.getIdentityService().getCurrentAuthentication() != null;
  }
}
