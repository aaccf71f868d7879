package org.colophon.journey;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of our own pages with what answers there, found in Spring's mappings. */
final class OurAddresses {

  private final SortedMap<Call, HandlerMethod> calls = new TreeMap<>();

  static SortedMap<Call, HandlerMethod> of(RequestMappingHandlerMapping pages) {
    var found = new OurAddresses();
    pages.getHandlerMethods().forEach(found::add);
    return found.calls;
  }

  private void add(RequestMappingInfo mapping, HandlerMethod handler) {
    var methods = mapping.getMethodsCondition().getMethods();
    var asked = methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods;
    for (var address : mapping.getPatternValues()) {
      if (!address.equals("/error")) {
        asked.forEach(it -> calls.put(Call.of(it.name(), address), handler));
      }
    }
  }
}
