package org.colophon.web;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** What the frame of every page says about the program and who runs it. */
@Component("imprint")
@EnableConfigurationProperties(SiteSettings.class)
class Imprint {

  private final SiteSettings settings;

  Imprint(SiteSettings settings) {
    this.settings = settings;
  }

  /** The program's name as people know it. */
  public String program() {
    return "Library Support Staff Certification";
  }

  /** Who runs this installation. */
  public SiteSettings operator() {
    return settings;
  }
}
