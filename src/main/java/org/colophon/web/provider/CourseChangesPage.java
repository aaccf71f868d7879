package org.colophon.web.provider;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.colophon.courses.CourseCatalog;
import org.colophon.courses.CourseId;
import org.colophon.courses.CourseView;
import org.colophon.courses.NotRepresentative;
import org.colophon.courses.NothingToAmend;
import org.colophon.courses.ProposalId;
import org.colophon.courses.Proposals;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ProviderRole;
import org.colophon.courses.RoleMissing;
import org.colophon.program.ProgramCalendar;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The texts of an approved course, and where its provider begins to change it (R25). */
@Controller
@RequestMapping("/provider/{provider}/courses/{course}/changes")
class CourseChangesPage {

  private final Proposals proposals;
  private final CourseCatalog catalog;
  private final ProviderDesk desk;
  private final ProgramCalendar calendar;

  CourseChangesPage(
      Proposals proposals, CourseCatalog catalog, ProviderDesk desk, ProgramCalendar calendar) {
    this.proposals = proposals;
    this.catalog = catalog;
    this.desk = desk;
    this.calendar = calendar;
  }

  /** The change's id is given here, so that sending the page twice begins one. */
  @GetMapping
  String show(@PathVariable UUID provider, @PathVariable UUID course, Principal me, Model page) {
    var found = enter(provider, course, me, page);
    var changes = proposals.amendmentsOf(found.id());
    page.addAttribute("course", found);
    page.addAttribute("texts", proposals.texts(found.id()));
    page.addAttribute("changes", changes);
    page.addAttribute(
        "open", changes.stream().filter(it -> it.state().open()).findFirst().orElse(null));
    page.addAttribute("approved", found.approvalOn(calendar.today()).isPresent());
    page.addAttribute("id", ProposalId.next());
    return "provider/course-changes";
  }

  @PostMapping
  String begin(
      @PathVariable UUID provider,
      @PathVariable UUID course,
      @RequestParam Optional<UUID> id,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws NotRepresentative, RoleMissing {
    var found = enter(provider, course, me, page);
    try {
      var begun =
          proposals.amend(
              ProviderDesk.person(me),
              new ProviderId(provider),
              found.id(),
              id.map(ProposalId::new).orElseGet(ProposalId::next));
      return "redirect:/provider/{provider}/proposals/" + begun;
    } catch (NothingToAmend e) {
      next.addFlashAttribute("warning", e.getMessage());
      return "redirect:/provider/{provider}/courses/{course}/changes";
    }
  }

  private CourseView enter(UUID provider, UUID course, Principal me, Model page) {
    var mine = desk.enter(provider, me, page);
    page.addAttribute(
        "mayWrite", mine.lets(ProviderDesk.person(me), ProviderRole.AUTHOR, ProviderRole.OWNER));
    return catalog
        .find(new CourseId(course))
        .filter(it -> it.provider().equals(mine.id()))
        .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }
}
