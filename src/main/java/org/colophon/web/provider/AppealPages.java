package org.colophon.web.provider;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.colophon.appeals.AppealClosed;
import org.colophon.appeals.AppealFiledAlready;
import org.colophon.appeals.AppealId;
import org.colophon.appeals.AppealView;
import org.colophon.appeals.Appeals;
import org.colophon.appeals.NewAppeal;
import org.colophon.appeals.NotParty;
import org.colophon.appeals.NothingToAppeal;
import org.colophon.courses.CourseDecisions;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ProviderRole;
import org.colophon.courses.ProviderView;
import org.colophon.files.FileId;
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

/** Where a provider appeals a decision, carries its appeal on, or takes it back (R28). */
@Controller
@RequestMapping("/provider/{provider}")
class AppealPages {

  private static final Set<FileKind> KINDS = Set.of(FileKind.PDF, FileKind.IMAGE);
  private static final int LONGEST = 8000;

  private final Appeals appeals;
  private final CourseDecisions decisions;
  private final ProviderDesk desk;
  private final FileStore files;

  AppealPages(Appeals appeals, CourseDecisions decisions, ProviderDesk desk, FileStore files) {
    this.appeals = appeals;
    this.decisions = decisions;
    this.desk = desk;
    this.files = files;
  }

  /** The appeal's id is given here, so that sending the page twice files one. */
  @GetMapping("/decisions/{decision}/appeal")
  String form(
      @PathVariable UUID provider, @PathVariable String decision, Principal me, Model page) {
    var right = enter(provider, decision, me, page);
    var filed = right.filed();
    if (filed != null && filed.number() != null) {
      return "redirect:/provider/{provider}/appeals/" + filed.number();
    }
    return form(right, AppealId.next(), "", List.of(), page);
  }

  @PostMapping("/decisions/{decision}/appeal")
  String file(
      @PathVariable UUID provider,
      @PathVariable String decision,
      @RequestParam Optional<UUID> id,
      @RequestParam(defaultValue = "") String grounds,
      @RequestParam(required = false) @Nullable MultipartFile paper,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws NotParty, IOException {
    var right = enter(provider, decision, me, page);
    var filing = id.map(AppealId::new).orElseGet(AppealId::next);
    var problems = desk.problems("grounds", grounds.strip(), LONGEST, "appeal.grounds");
    if (!problems.isEmpty()) {
      return form(right, filing, grounds, problems, page);
    }
    try {
      var stored = Attachments.store(paper, ProviderDesk.person(me), KINDS, files).orElse(null);
      var filed =
          appeals.file(
              ProviderDesk.person(me),
              new NewAppeal(filing, CourseDecisions.KIND, decision, grounds, stored));
      return sent(filed, next);
    } catch (FileRefused e) {
      return form(right, filing, grounds, List.of(new Problem("paper", e.getMessage())), page);
    } catch (AppealFiledAlready e) {
      next.addFlashAttribute("warning", e.getMessage());
      return at(e.filed());
    } catch (NothingToAppeal e) {
      next.addFlashAttribute("warning", e.getMessage());
      return "redirect:/provider/{provider}";
    }
  }

  private String sent(AppealView filed, RedirectAttributes next) {
    if (filed.number() == null) {
      next.addFlashAttribute("warning", filed.refusal());
    } else {
      next.addFlashAttribute("notice", desk.text("appeal.sent", filed.number()));
    }
    return at(filed);
  }

  private static String at(AppealView filed) {
    return filed.number() == null
        ? "redirect:/provider/{provider}/decisions/{decision}/appeal"
        : "redirect:/provider/{provider}/appeals/" + filed.number();
  }

  @GetMapping("/appeals/{number}")
  String show(@PathVariable UUID provider, @PathVariable String number, Principal me, Model page) {
    find(provider, number, me, page);
    return "provider/appeal";
  }

  @PostMapping("/appeals/{number}/carry-on")
  String carryOn(
      @PathVariable UUID provider,
      @PathVariable String number,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws NotParty {
    var found = find(provider, number, me, page);
    try {
      appeals.carryOn(ProviderDesk.person(me), found.caseNumber());
      next.addFlashAttribute("notice", desk.text("appeal.carried-on"));
    } catch (AppealClosed e) {
      next.addFlashAttribute("warning", e.getMessage());
    }
    return "redirect:/provider/{provider}/appeals/{number}";
  }

  @GetMapping("/appeals/{number}/withdraw")
  String askToWithdraw(
      @PathVariable UUID provider, @PathVariable String number, Principal me, Model page) {
    return find(provider, number, me, page).state().open()
        ? "provider/appeal-withdraw"
        : "redirect:/provider/{provider}/appeals/{number}";
  }

  @PostMapping("/appeals/{number}/withdraw")
  String withdraw(
      @PathVariable UUID provider,
      @PathVariable String number,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws NotParty {
    var found = find(provider, number, me, page);
    if (appeals.withdraw(ProviderDesk.person(me), found.caseNumber())) {
      next.addFlashAttribute("notice", desk.text("appeal.withdrawn"));
    }
    return "redirect:/provider/{provider}/appeals/{number}";
  }

  @GetMapping("/appeals/{number}/paper")
  ResponseEntity<Resource> paper(
      @PathVariable UUID provider, @PathVariable String number, Principal me, Model page) {
    return download(find(provider, number, me, page).paper());
  }

  /** What the Board resolved, once it is recorded. */
  @GetMapping("/appeals/{number}/resolution")
  ResponseEntity<Resource> resolution(
      @PathVariable UUID provider, @PathVariable String number, Principal me, Model page) {
    var found = find(provider, number, me, page);
    return download(found.state().open() ? null : found.resolutionPaper());
  }

  private ResponseEntity<Resource> download(@Nullable FileId file) {
    return Optional.ofNullable(file)
        .flatMap(files::find)
        .map(it -> Attachments.of(it, files))
        .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }

  /** A decision against this provider; any other is not there. */
  private Appeals.Right enter(UUID provider, String decision, Principal me, Model page) {
    var mine = open(provider, me, page);
    return decisions
        .provider(decision)
        .filter(mine.id()::equals)
        .flatMap(it -> appeals.rightTo(CourseDecisions.KIND, decision))
        .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }

  /** An appeal of this provider's; any other is not there. */
  private AppealView find(UUID provider, String number, Principal me, Model page) {
    var mine = open(provider, me, page);
    var found =
        appeals.ofParty(CourseDecisions.party(new ProviderId(provider))).stream()
            .filter(it -> it.number() != null && it.caseNumber().value().equals(number))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    page.addAttribute("appeal", found);
    page.addAttribute("base", "/provider/%s/appeals/%s".formatted(mine.id(), number));
    return found;
  }

  private ProviderView open(UUID provider, Principal me, Model page) {
    var mine = desk.enter(provider, me, page);
    page.addAttribute(
        "maySign", mine.lets(ProviderDesk.person(me), ProviderRole.SIGNATORY, ProviderRole.OWNER));
    return mine;
  }

  private String form(
      Appeals.Right right, AppealId id, String grounds, List<Problem> problems, Model page) {
    page.addAttribute("right", right);
    page.addAttribute("decision", decisions.find(right.decision().id()).orElseThrow());
    page.addAttribute("id", id);
    page.addAttribute("grounds", grounds);
    page.addAttribute("problems", problems);
    page.addAttribute("maxSize", files.maxSize().toMegabytes());
    return "provider/appeal-new";
  }
}
