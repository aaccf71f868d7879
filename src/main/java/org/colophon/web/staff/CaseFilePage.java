package org.colophon.web.staff;

import static org.colophon.accounts.Role.ADMIN;
import static org.colophon.accounts.Role.PROGRAM_STAFF;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.cases.TimelineLine;
import org.colophon.notifications.NoticeId;
import org.colophon.notifications.Notices;
import org.colophon.program.ProgramCalendar;
import org.colophon.web.Problem;
import org.colophon.web.StaffRoles;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
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

/** Shows a case with all its papers and takes notes about it. */
@Controller
@RequestMapping("/cases/{number}")
class CaseFilePage {

  private static final int NOTE_LENGTH = 4000;

  /** The same note within this time is a second click or a page that was sent again. */
  private static final Duration SENT_AGAIN = Duration.ofMinutes(5);

  private final CaseDoor door;
  private final CasePapers papers;
  private final CollegePapers colleges;
  private final Cases cases;
  private final Notices notices;
  private final ProgramCalendar calendar;
  private final MessageSourceAccessor texts;

  CaseFilePage(
      CaseDoor door,
      CasePapers papers,
      CollegePapers colleges,
      Cases cases,
      Notices notices,
      ProgramCalendar calendar,
      MessageSource texts) {
    this.door = door;
    this.papers = papers;
    this.colleges = colleges;
    this.cases = cases;
    this.notices = notices;
    this.calendar = calendar;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping
  String show(
      @PathVariable String number,
      @RequestParam(required = false) @Nullable Kind kind,
      Authentication person,
      Model page) {
    return show(door.enter(number, person), "", kind, person, page);
  }

  /** Reads the whole timeline and says whether every line is as it was written (R69). */
  @PostMapping("/check")
  String check(@PathVariable String number, Authentication person, RedirectAttributes next) {
    var check = cases.checkChain(door.enter(number, person).number());
    if (check.intact()) {
      next.addFlashAttribute(
          "notice", texts.getMessage("case.chain.intact", new Object[] {check.lines()}));
    } else {
      next.addFlashAttribute(
          "warning", texts.getMessage("case.chain.broken", new Object[] {check.finding()}));
    }
    return "redirect:/cases/{number}";
  }

  @PostMapping("/notes")
  String note(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String text,
      Authentication person,
      Model page,
      RedirectAttributes next) {
    var found = door.enterToWrite(number, person);
    var note = text.strip();
    var elsewhere = pageOfItsOwn(found.kind());
    var itsPage =
        "redirect:%s/%s".formatted(elsewhere == null ? "/cases" : elsewhere, found.number());
    if (note.isEmpty() || note.length() > NOTE_LENGTH) {
      var key = note.isEmpty() ? "case.note.missing" : "case.note.long";
      var problems =
          List.of(new Problem("note", texts.getMessage(key, new Object[] {NOTE_LENGTH})));
      if (elsewhere != null) {
        next.addFlashAttribute("problems", problems);
        next.addFlashAttribute("note", text);
        return itsPage;
      }
      page.addAttribute("problems", problems);
      return show(found, text, null, person, page);
    }
    cases.recordOnce(
        found.number(),
        new TimelineEntry(Kind.NOTE, note, PersonId.of(person.getName()), false),
        calendar.now().minus(SENT_AGAIN));
    next.addFlashAttribute("notice", texts.getMessage("case.note.saved"));
    return itsPage;
  }

  @PostMapping("/notices/{notice}/resend")
  String resend(
      @PathVariable String number,
      @PathVariable String notice,
      @RequestParam String stamp,
      Authentication person,
      RedirectAttributes next) {
    var found = door.enterToWrite(number, person);
    if (!StaffRoles.of(person, PROGRAM_STAFF, ADMIN)) {
      throw new ResponseStatusException(FORBIDDEN);
    }
    var sent = notices.resend(noticeOf(found, notice), stamp, PersonId.of(person.getName()));
    next.addFlashAttribute(
        "notice", texts.getMessage(sent ? "case.notice.resent" : "case.notice.resent-already"));
    return "redirect:/cases/{number}";
  }

  private NoticeId noticeOf(CaseView found, String notice) {
    return notices.ofCase(found.number()).stream()
        .filter(it -> it.id().toString().equals(notice))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(NOT_FOUND))
        .id();
  }

  private String show(
      CaseView found, String note, @Nullable Kind kind, Authentication person, Model page) {
    var elsewhere = pageOfItsOwn(found.kind());
    if (elsewhere != null) {
      return "redirect:%s/%s".formatted(elsewhere, found.number());
    }
    var view = lay(found, person, page);
    page.addAttribute("late", found.isLateOn(calendar.today()));
    page.addAttribute("mayWrite", door.mayWrite(person));
    page.addAttribute("mayResend", StaffRoles.of(person, PROGRAM_STAFF, ADMIN));
    page.addAttribute("note", note);
    page.addAttribute("notices", notices.ofCase(found.number()));
    var timeline = cases.timeline(found.number());
    page.addAttribute("kind", kind);
    page.addAttribute("kinds", EnumSet.copyOf(timeline.stream().map(TimelineLine::kind).toList()));
    page.addAttribute(
        "timeline", timeline.stream().filter(it -> kind == null || it.kind() == kind).toList());
    return view;
  }

  /** Where cases of a kind are read that have pages of their own. */
  private static @Nullable String pageOfItsOwn(CaseKind kind) {
    return switch (kind) {
      case ACCOMMODATION -> "/staff/accommodations";
      case INTEGRITY -> "/staff/integrity";
      case VOLUNTEER -> "/staff/volunteers";
      case MENTOR -> "/staff/mentors";
      case CALIBRATION -> "/staff/agreement/checks";
      case MENTORING -> "/staff/mentoring";
      default -> null;
    };
  }

  /** Lays the papers of the case down, and says on which page they are read. */
  private String lay(CaseView found, Authentication person, Model page) {
    return switch (found.kind()) {
      case RECORD_REQUEST -> {
        papers.layRequest(found, page);
        yield "staff/record-request";
      }
      case OUTREACH -> {
        papers.layOutreach(found, page);
        yield "staff/outreach-case";
      }
      case COURSE -> {
        papers.layProposal(found, page);
        yield "staff/course-case";
      }
      case RENEWAL -> {
        papers.layRenewal(found, page);
        yield "staff/renewal-case";
      }
      case APPEAL -> {
        papers.layAppeal(found, page);
        page.addAttribute(
            "takesResolution",
            page.getAttribute("takesResolution") == Boolean.TRUE
                && StaffRoles.of(person, PROGRAM_STAFF));
        yield "staff/appeal-case";
      }
      case APPROVAL_REVIEW -> {
        papers.layApprovalReview(found, page);
        yield "staff/approval-review-case";
      }
      case AGREEMENT -> {
        colleges.layAgreement(found, page);
        yield "staff/agreement-case";
      }
      case GRADUATION -> {
        colleges.layGraduation(found, page);
        yield "staff/graduation-case";
      }
      case PROVISIONAL -> {
        colleges.layProvisional(found, page);
        yield "staff/provisional-case";
      }
      case PORTFOLIO -> {
        papers.layPortfolio(found, page);
        page.addAttribute("maySuspect", !found.isClosed() && StaffRoles.of(person, PROGRAM_STAFF));
        page.addAttribute("mayGiveBack", StaffRoles.of(person, PROGRAM_STAFF));
        yield "staff/portfolio-case";
      }
      default -> {
        papers.lay(found, PersonId.of(person.getName()), page);
        yield "staff/case";
      }
    };
  }
}
