package org.colophon.web.mentor;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import org.colophon.accounts.Accounts;
import org.colophon.mentoring.Pairs;
import org.colophon.mentoring.ServiceLine;
import org.colophon.program.ProgramCalendar;
import org.colophon.web.Names;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A mentor's record of service, to print and to download (R51). */
@Controller
class ServicePage {

  private final Pairs pairs;
  private final Accounts accounts;
  private final ProgramCalendar calendar;

  ServicePage(Pairs pairs, Accounts accounts, ProgramCalendar calendar) {
    this.pairs = pairs;
    this.accounts = accounts;
    this.calendar = calendar;
  }

  @GetMapping("/mentor/service")
  String show(Principal me, Model page) {
    var lines = pairs.service(MentorPage.person(me));
    page.addAttribute("lines", lines);
    page.addAttribute("total", hours(lines));
    page.addAttribute("name", accounts.person(MentorPage.person(me)).name());
    page.addAttribute("names", new Names(accounts));
    page.addAttribute("today", calendar.today());
    return "mentor/service";
  }

  @GetMapping("/mentor/service.csv")
  ResponseEntity<byte[]> file(Principal me) {
    var names = new Names(accounts);
    var text = new StringBuilder("date,candidate,way,minutes\r\n");
    pairs
        .service(MentorPage.person(me))
        .forEach(
            it ->
                text.append(
                    "%s,%s,%s,%d\r\n"
                        .formatted(
                            it.day(),
                            quoted(names.of(it.candidate())),
                            quoted(it.way().label()),
                            it.minutes())));
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("service.csv").build().toString())
        .body(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** A text that no table program takes for a formula. */
  private static String quoted(String text) {
    var safe = text.matches("(?s)[=+@\\-\t\r].*") ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }

  /** As {@code 3:05}. */
  private static String hours(List<ServiceLine> lines) {
    var minutes = lines.stream().mapToInt(ServiceLine::minutes).sum();
    return "%d:%02d".formatted(minutes / 60, minutes % 60);
  }
}
