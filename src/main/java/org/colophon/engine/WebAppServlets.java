package org.colophon.engine;

import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.servlet.ServletProperties;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The web apps' calls with our {@link RefusalAnswers} in the place of the engine's. */
@Configuration(proxyBeanMethods = false)
class WebAppServlets {

  /** A servlet under the name the web apps would give it, who then leave it out. */
  private record Calls(String name, String path, Class<? extends Application> application) {}

  private static final List<Calls> ALL =
      List.of(
          new Calls("Engine Api", "engine", OfEngine.class),
          new Calls("Cockpit Api", "cockpit", OfCockpit.class),
          new Calls("Admin Api", "admin", OfAdmin.class),
          new Calls("Tasklist Api", "tasklist", OfTasklist.class),
          new Calls("Welcome Api", "welcome", OfWelcome.class));

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  ServletContextInitializer callsOfTheWebApps() {
    return server ->
        ALL.forEach(
            calls -> {
              var servlet = server.addServlet(calls.name(), ServletContainer.class);
              servlet.setInitParameter(
                  ServletProperties.JAXRS_APPLICATION_CLASS, calls.application().getName());
              servlet.addMapping("/camunda/api/" + calls.path() + "/*");
            });
  }

  private static Set<Class<?>> withOurAnswers(Set<Class<?>> theirs) {
    var ours = new HashSet<>(theirs);
    ours.removeIf(it -> it.getPackage().equals(RestException.class.getPackage()));
    ours.add(RefusalAnswers.class);
    ours.add(RefusalAnswers.OfUnreadable.class);
    ours.add(RefusalAnswers.OfBroken.class);
    ours.add(RefusalAnswers.NoEmptyBody.class);
    return ours;
  }

  static class OfEngine extends EngineRestApplication {
    @Override
    public Set<Class<?>> getClasses() {
      return withOurAnswers(super.getClasses());
    }
  }

  static class OfCockpit extends CockpitApplication {
    @Override
    public Set<Class<?>> getClasses() {
      return withOurAnswers(super.getClasses());
    }
  }

  static class OfAdmin extends AdminApplication {
    @Override
    public Set<Class<?>> getClasses() {
      return withOurAnswers(super.getClasses());
    }
  }

  static class OfTasklist extends TasklistApplication {
    @Override
    public Set<Class<?>> getClasses() {
      return withOurAnswers(super.getClasses());
    }
  }

  static class OfWelcome extends WelcomeApplication {
    @Override
    public Set<Class<?>> getClasses() {
      return withOurAnswers(super.getClasses());
    }
  }
}
