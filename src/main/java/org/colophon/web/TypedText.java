package org.colophon.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leaves out of whatever is typed the signs nobody types: control characters, which the database
 * refuses, halves of a character, spaces without a width, which make an empty field look filled in,
 * and those that turn the direction of everything after them on a page or a certificate. Tabs and
 * line breaks stay; so do the marks that Hebrew and Arabic names need, and passwords, which nobody
 * ever reads.
 */
public class TypedText extends OncePerRequestFilter {

  private static final Pattern NEVER_TYPED =
      Pattern.compile(
          "[\\p{Cc}\\p{Cs}\\u200B\\u2060\\uFEFF\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF&&[^\\t\\n\\r]]");

  public static String clean(String text) {
    return NEVER_TYPED.matcher(text).replaceAll("");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new Cleaned(request), response);
  }

  /** The request with its fields as they could have been typed. */
  private static final class Cleaned extends HttpServletRequestWrapper {

    Cleaned(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
      var value = super.getParameter(name);
      return value == null || isSecret(name) ? value : clean(value);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      var values = super.getParameterValues(name);
      return values == null || isSecret(name) ? values : clean(values);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      var cleaned = new LinkedHashMap<>(super.getParameterMap());
      cleaned.replaceAll((name, values) -> isSecret(name) ? values : clean(values));
      return cleaned;
    }

    private static String[] clean(String[] values) {
      return Arrays.stream(values).map(Cleaned::clean).toArray(String[]::new);
    }

    /** A test's request may hold a field without any value; a server's holds an empty one. */
    private static @Nullable String clean(@Nullable String value) {
      return value == null ? null : TypedText.clean(value);
    }

    private static boolean isSecret(String name) {
      return name.toLowerCase(Locale.ROOT).contains("password");
    }
  }
}
