package org.colophon.web;

import java.util.List;
import org.colophon.installation.Announcement;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** What the frame of every page says about the program and who runs it. */
@Component("imprint")
@EnableConfigurationProperties(SiteSettings.class)
class Imprint {

  private final SiteSettings settings;
  private final ObjectProvider<Announcement> announcements;

  Imprint(SiteSettings settings, ObjectProvider<Announcement> announcements) {
    this.settings = settings;
    this.announcements = announcements;
  }

  /** The program's name as people know it. */
  public String program() {
    return "Library Support Staff Certification";
  }

  /** What everybody should know for now. */
  public List<String> announcements() {
    return announcements.orderedStream().flatMap(it -> it.text().stream()).toList();
  }

  /** Who runs this installation. */
  public SiteSettings operator() {
    return settings;
  }
}
