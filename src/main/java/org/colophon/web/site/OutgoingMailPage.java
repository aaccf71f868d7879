package org.colophon.web.site;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.colophon.notifications.NoticeId;
import org.colophon.notifications.NoticeView;
import org.colophon.notifications.Notices;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Shows the mails of an installation for trying out, which has no mail server. As soon as one is
 * set the pages are gone, for they show everybody's mail to anybody.
 */
@Controller
@RequestMapping("/outgoing-mail")
class OutgoingMailPage {

  private static final int NEWEST = 200;

  /** No script, no form, nothing from elsewhere; a link opens a page of its own. */
  private static final String MAIL_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self';"
          + " sandbox allow-popups allow-popups-to-escape-sandbox";

  private static final Pattern LINK = Pattern.compile("(?<=^|\\s)https?://\\S+");

  private final Notices notices;

  OutgoingMailPage(Notices notices) {
    this.notices = notices;
  }

  @ModelAttribute
  void onlyWhereMailsStay() {
    if (!notices.mailsStayHere()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }

  @GetMapping
  String mails(Model page) {
    page.addAttribute("mails", notices.latest(NEWEST));
    page.addAttribute("most", NEWEST);
    return "site/outgoing-mails";
  }

  @GetMapping("/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}")
  String mail(@PathVariable NoticeId id, Model page) {
    var mail = find(id);
    page.addAttribute("mail", mail);
    page.addAttribute("paragraphs", paragraphs(mail.text()));
    return "site/outgoing-mail";
  }

  @GetMapping("/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}/html")
  ResponseEntity<String> html(@PathVariable NoticeId id) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
        .header("Content-Security-Policy", MAIL_POLICY)
        .body(find(id).html().replace("<head>", "<head><base target=\"_blank\" />"));
  }

  private NoticeView find(NoticeId id) {
    return notices.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** The plain text in paragraphs, lines and parts, so that it needs no fixed width. */
  private static List<List<List<Part>>> paragraphs(String text) {
    return Arrays.stream(text.split("\n\n"))
        .map(paragraph -> paragraph.lines().map(OutgoingMailPage::parts).toList())
        .toList();
  }

  private static List<Part> parts(String line) {
    var link = LINK.matcher(line);
    return link.find()
        ? Stream.of(
                new Part(line.substring(0, link.start()), false),
                new Part(link.group(), true),
                new Part(line.substring(link.end()), false))
            .filter(it -> !it.text().isEmpty())
            .toList()
        : List.of(new Part(line, false));
  }

  /** A piece of a line of plain text. */
  record Part(String text, boolean link) {}
}
