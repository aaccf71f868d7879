package org.colophon.web.candidate;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.security.Principal;
import org.colophon.notifications.NoticeView;
import org.colophon.notifications.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Shows people the mail the program wrote to them, for when it got lost on the way (R75). */
@Controller
class MessagePages {

  private final Notices notices;

  MessagePages(Notices notices) {
    this.notices = notices;
  }

  @GetMapping("/messages")
  String list(Principal person, Model page) {
    page.addAttribute("messages", notices.of(OwnCase.id(person)));
    return "candidate/messages";
  }

  @GetMapping("/messages/{id}")
  String read(@PathVariable String id, Principal person, Model page) {
    var message = own(id, person);
    page.addAttribute("message", message);
    page.addAttribute("pieces", LetterText.pieces(message.text()));
    return "candidate/message";
  }

  private NoticeView own(String id, Principal person) {
    return notices.of(OwnCase.id(person)).stream()
        .filter(it -> it.id().toString().equals(id))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }
}
