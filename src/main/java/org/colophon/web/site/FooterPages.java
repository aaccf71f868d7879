package org.colophon.web.site;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages every page leads to: what is kept about people, on what terms, and whom to ask. */
@Controller
class FooterPages {

  @GetMapping("/privacy")
  String privacy() {
    return "site/privacy";
  }

  @GetMapping("/terms")
  String terms() {
    return "site/terms";
  }

  @GetMapping("/accessibility")
  String accessibility() {
    return "site/accessibility";
  }

  @GetMapping("/contact")
  String contact() {
    return "site/contact";
  }
}
