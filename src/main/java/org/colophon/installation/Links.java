package org.colophon.installation;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes links that work in mails, on paper and behind a proxy: always from the configured base. */
@Component
public class Links {

  private final String base;

  Links(Installation installation) {
    this.base = StringUtils.trimTrailingCharacter(installation.baseUrl().toString(), '/');
  }

  /** The start page. */
  public String home() {
    return to("/");
  }

  /**
   * An absolute link to a page.
   *
   * @param path starts with a slash, may hold a query and {@code {places}}
   * @param values fill the places in their order, encoded so that none can change the link
   */
  public String to(String path, Object... values) {
    return UriComponentsBuilder.fromUriString(base + path)
        .encode()
        .buildAndExpand(values)
        .toUriString();
  }
}
