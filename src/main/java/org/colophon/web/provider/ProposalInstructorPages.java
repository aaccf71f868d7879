package org.colophon.web.provider;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.colophon.courses.Instructor;
import org.colophon.courses.NotRepresentative;
import org.colophon.courses.ProposalClosed;
import org.colophon.courses.Proposals;
import org.colophon.courses.RoleMissing;
import org.colophon.files.FileKind;
import org.colophon.files.FileRefused;
import org.colophon.files.FileStore;
import org.colophon.web.Attachments;
import org.colophon.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Those who teach a proposed course, each with a résumé. */
@Controller
@RequestMapping("/provider/{provider}/proposals/{proposal}/instructors")
class ProposalInstructorPages {

  private static final String LIST =
      "redirect:/provider/{provider}/proposals/{proposal}/instructors";

  /** What a résumé may be. */
  private static final Set<FileKind> KINDS = Set.of(FileKind.PDF);

  private final Proposals proposals;
  private final ProposalDesk door;
  private final ProviderDesk desk;
  private final FileStore files;

  ProposalInstructorPages(
      Proposals proposals, ProposalDesk door, ProviderDesk desk, FileStore files) {
    this.proposals = proposals;
    this.door = door;
    this.desk = desk;
    this.files = files;
  }

  @GetMapping
  String list(@PathVariable UUID provider, @PathVariable UUID proposal, Principal me, Model page) {
    door.enter(provider, proposal, me, page);
    page.addAttribute("next", UUID.randomUUID());
    return "provider/proposal-instructors";
  }

  /** The id comes from the list, so that sending the page twice adds one. */
  @GetMapping("/{instructor}")
  String form(
      @PathVariable UUID provider,
      @PathVariable UUID proposal,
      @PathVariable UUID instructor,
      Principal me,
      Model page) {
    var found = door.enter(provider, proposal, me, page);
    return show(
        found
            .content()
            .instructor(instructor)
            .orElseGet(() -> new Instructor(instructor, "", "", "", null)),
        page);
  }

  @PostMapping("/{instructor}")
  String save(
      @PathVariable UUID provider,
      @PathVariable UUID proposal,
      @PathVariable UUID instructor,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String qualification,
      @RequestParam(name = "resume-file", required = false) @Nullable MultipartFile resume,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws NotRepresentative, RoleMissing, ProposalClosed, IOException {
    var found = door.enter(provider, proposal, me, page);
    var known = found.content().instructor(instructor).map(Instructor::resume).orElse(null);
    try {
      var file = Attachments.store(resume, ProviderDesk.person(me), KINDS, files).orElse(known);
      var typed = new Instructor(instructor, name, address, qualification, file);
      if (name.length() > 200 || qualification.length() > 4000) {
        page.addAttribute("problems", ProposalDesk.problems(Proposals.gaps(typed)));
        return show(typed, page);
      }
      var gaps = proposals.save(ProviderDesk.person(me), found.id(), typed);
      if (gaps.isEmpty()) {
        next.addFlashAttribute("notice", desk.text("proposal.instructor.saved", typed.name()));
        return LIST;
      }
      page.addAttribute("problems", ProposalDesk.problems(gaps));
      return show(typed, page);
    } catch (FileRefused e) {
      page.addAttribute("problems", List.of(new Problem("resume-file", e.getMessage())));
      return show(new Instructor(instructor, name, address, qualification, known), page);
    }
  }

  @PostMapping("/{instructor}/remove")
  String remove(
      @PathVariable UUID provider,
      @PathVariable UUID proposal,
      @PathVariable UUID instructor,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws NotRepresentative, RoleMissing, ProposalClosed {
    var found = door.enter(provider, proposal, me, page);
    proposals.remove(ProviderDesk.person(me), found.id(), instructor);
    next.addFlashAttribute("notice", desk.text("proposal.instructor.removed"));
    return LIST;
  }

  @GetMapping("/{instructor}/resume")
  ResponseEntity<Resource> resume(
      @PathVariable UUID provider,
      @PathVariable UUID proposal,
      @PathVariable UUID instructor,
      Principal me,
      Model page) {
    return door.enter(provider, proposal, me, page)
        .content()
        .instructor(instructor)
        .map(Instructor::resume)
        .flatMap(files::find)
        .map(it -> Attachments.of(it, files))
        .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }

  private String show(Instructor instructor, Model page) {
    page.addAttribute("instructor", instructor);
    page.addAttribute("maxSize", files.maxSize().toMegabytes());
    return "provider/proposal-instructor";
  }
}
