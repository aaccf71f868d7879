package org.colophon.web.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.colophon.courses.CourseView;
import org.colophon.installation.Links;
import org.colophon.program.Competency;
import org.colophon.program.CompetencySet;
import org.springframework.stereotype.Component;

/** Says in the words of Schema.org what a course is, for search engines and other catalogs. */
@Component
class CourseData {

  private final Links links;

  CourseData(Links links) {
    this.links = links;
  }

  /**
   * The course as JSON-LD, safe to stand in a script element of a page.
   *
   * @param offered whether it is approved and takes learners today; what does not is described, but
   *     not offered
   */
  String of(CourseView course, CompetencySet set, boolean offered) {
    var page = links.to("/courses/{course}", course.id());
    var data = new LinkedHashMap<String, Object>();
    data.put("@context", "https://schema.org");
    data.put("@type", "Course");
    data.put("@id", page);
    data.put("url", page);
    data.put("name", course.title());
    data.put("inLanguage", "en");
    data.put("provider", Map.of("@type", "Organization", "name", course.providerName()));
    data.put(
        "about",
        Map.of("@type", "DefinedTerm", "name", set.name(), "inDefinedTermSet", links.to("/rules")));
    data.put("teaches", set.competencies().stream().map(Competency::text).toList());
    if (offered) {
      data.put("hasCourseInstance", List.of(instance(course)));
    }
    if (offered && !course.cost().isEmpty()) {
      data.put("offers", List.of(Map.of("@type", "Offer", "description", course.cost())));
    }
    return JsonLd.write(data);
  }

  private static Map<String, Object> instance(CourseView course) {
    return Map.of(
        "@type",
        "CourseInstance",
        "courseMode",
        switch (course.delivery()) {
          case ONLINE -> List.of("Online");
          case IN_PERSON -> List.of("Onsite");
          case HYBRID -> List.of("Blended");
        });
  }
}
