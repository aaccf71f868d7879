package org.colophon.journey;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.core.Application;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.servlet.ServletProperties;

/**
 * Every call the engine's web apps answer, found in the servlets that serve them: their own, their
 * plug-ins' and those of the engine's REST interface.
 */
final class WebAppAddresses {

  /** Where they all begin. */
  static final String AT = "/camunda/api/";

  /** Where the engine's REST interface begins. */
  static final String ENGINE = AT + "engine/engine/{name}";

  /** What a browser asks for a call with and what only describes one, of no interest here. */
  private static final Set<String> ASIDE = Set.of("OPTIONS", "HEAD");

  private final Set<Call> calls = new TreeSet<>();

  static Collection<Call> of(ServletContext server) throws ReflectiveOperationException {
    var found = new WebAppAddresses();
    for (var servlet : server.getServletRegistrations().values()) {
      found.add(servlet);
    }
    return found.calls;
  }

  private void add(ServletRegistration servlet) throws ReflectiveOperationException {
    var application = servlet.getInitParameter(ServletProperties.JAXRS_APPLICATION_CLASS);
    if (application == null) {
      return;
    }
    var constructor = Class.forName(application).getDeclaredConstructor();
    constructor.setAccessible(true);
    var classes = ((Application) constructor.newInstance()).getClasses();
    for (var mapping : servlet.getMappings()) {
      for (var type : classes) {
        var root = Resource.from(type);
        if (root != null) {
          walk(root, join(mapping.replace("/*", ""), root.getPath()), Set.of());
        }
      }
    }
  }

  /**
   * Follows the parts of a resource and what it hands calls on to.
   *
   * @param within what handed the call on to here, so that nothing is followed in a circle
   */
  private void walk(Resource resource, String address, Set<Class<?>> within) {
    for (var method : resource.getResourceMethods()) {
      if (!ASIDE.contains(method.getHttpMethod())) {
        calls.add(Call.of(method.getHttpMethod(), address));
      }
    }
    var handsOn = resource.getResourceLocator();
    if (handsOn != null) {
      var type = handsOn.getInvocable().getRawResponseType();
      var deeper = new HashSet<>(within);
      if (deeper.add(type)) {
        walk(Resource.from(type), address, deeper);
      }
    }
    resource.getChildResources().forEach(it -> walk(it, join(address, it.getPath()), within));
  }

  private static String join(String above, String part) {
    return part.isEmpty() || part.equals("/")
        ? above
        : above + (part.startsWith("/") ? "" : "/") + part;
  }
}
