package org.colophon.web.staff;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.UUID;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.evaluation.PoolMember;
import org.colophon.evaluation.SeatId;
import org.colophon.evaluation.SeatRefused;
import org.colophon.evaluation.Seats;
import org.colophon.web.Names;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Chooses an evaluator by hand where nobody is left to ask; stands inside the task. */
@Controller
@RequestMapping("/staff/seats/{seat}/choose")
@PreAuthorize("hasAnyRole('PROGRAM_STAFF', 'ADMIN')")
class SeatPages {

  private final Seats seats;
  private final Accounts accounts;
  private final MessageSourceAccessor texts;

  SeatPages(Seats seats, Accounts accounts, MessageSource texts) {
    this.seats = seats;
    this.accounts = accounts;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping
  String show(@PathVariable UUID seat, Model page) {
    var found =
        seats.find(new SeatId(seat)).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    page.addAttribute("seat", found);
    page.addAttribute("turn", found.turn().orElse(null));
    var pool = seats.pool(found.id());
    page.addAttribute("pool", pool);
    page.addAttribute("names", new Names(accounts, pool.stream().map(PoolMember::person).toList()));
    return "staff/seat-choose";
  }

  @PostMapping
  String choose(
      @PathVariable UUID seat,
      @RequestParam(defaultValue = "") String person,
      Authentication me,
      RedirectAttributes next) {
    seats.find(new SeatId(seat)).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    try {
      seats.ask(new SeatId(seat), PersonId.of(person), PersonId.of(me.getName()));
      next.addFlashAttribute("notice", texts.getMessage("staff-seats.chosen"));
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(NOT_FOUND, null, e);
    } catch (SeatRefused e) {
      next.addFlashAttribute("warning", e.getMessage());
    }
    return "redirect:/staff/seats/{seat}/choose";
  }
}
