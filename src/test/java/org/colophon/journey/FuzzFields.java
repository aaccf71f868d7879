package org.colophon.journey;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What each address of ours takes, found by itself: in its handler and in the forms of pages. */
final class FuzzFields {

  private final SortedMap<Call, Fields> fields = new TreeMap<>();

  /**
   * What one address takes.
   *
   * @param values by the field's name, what a page offers for it
   * @param files the fields that take a file
   */
  record Fields(PathPattern pattern, Map<String, Set<String>> values, Set<String> files) {

    static final Fields NONE = of(new Call("GET", "/"));

    private static Fields of(Call call) {
      return new Fields(
          PathPatternParser.defaultInstance.parse(call.address()),
          new LinkedHashMap<>(),
          new LinkedHashSet<>());
    }

    private void take(String name, Class<?> type) {
      values.computeIfAbsent(name, it -> new LinkedHashSet<>());
      if (MultipartFile.class.isAssignableFrom(type)) {
        files.add(name);
      }
    }
  }

  FuzzFields(SortedMap<Call, HandlerMethod> calls) {
    calls.forEach((call, handler) -> handled(handler, ofNew(call)));
  }

  Fields of(Call call) {
    return fields.getOrDefault(call, Fields.NONE);
  }

  private Fields ofNew(Call call) {
    return fields.computeIfAbsent(call, Fields::of);
  }

  private static void handled(HandlerMethod handler, Fields fields) {
    for (var parameter : handler.getMethodParameters()) {
      parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
      if (isForm(parameter)) {
        Arrays.stream(parameter.getParameterType().getRecordComponents())
            .forEach(it -> fields.take(it.getName(), it.getType()));
      } else if (parameter.hasParameterAnnotation(RequestParam.class)) {
        var named = parameter.getParameterAnnotation(RequestParam.class).value();
        fields.take(
            named.isEmpty() ? String.valueOf(parameter.getParameterName()) : named,
            parameter.getParameterType());
      }
    }
  }

  private static boolean isForm(MethodParameter parameter) {
    return parameter.getParameterType().isRecord()
        && (parameter.hasParameterAnnotation(ModelAttribute.class)
            || parameter.getParameterAnnotations().length == 0);
  }

  /** Learns from the forms of a page what can be chosen in them. */
  void learn(String address, String page) {
    for (var form : Jsoup.parse(page).select("form")) {
      var method = form.attr("method").equalsIgnoreCase("post") ? "POST" : "GET";
      var action = path(form.hasAttr("action") ? form.attr("action") : address);
      fields.forEach(
          (call, known) -> {
            if (call.method().equals(method)
                && known.pattern().matches(PathContainer.parsePath(action))) {
              form.select("[name]").forEach(it -> learn(it, known));
            }
          });
    }
  }

  private static void learn(Element field, Fields known) {
    var name = field.attr("name");
    if (!name.equals("_csrf")) {
      var values = known.values().computeIfAbsent(name, it -> new LinkedHashSet<>());
      values.addAll(field.select("option").eachAttr("value"));
      if (!field.attr("value").isEmpty()) {
        values.add(field.attr("value"));
      }
    }
  }

  private static String path(String address) {
    return address.replaceFirst("[?#].*", "");
  }
}
