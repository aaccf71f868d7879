package org.colophon.web.staff;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.List;
import org.colophon.accounts.PersonId;
import org.colophon.courses.CompletionState;
import org.colophon.courses.CompletionView;
import org.colophon.courses.CourseCatalog;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Shows what a decision needs, without frame, to stand inside a task in Tasklist. */
@Controller
@RequestMapping("/cases/{number}")
class CaseSummaryPage {

  private final CaseDoor door;
  private final CasePapers papers;
  private final CollegePapers colleges;
  private final CourseCatalog catalog;

  CaseSummaryPage(CaseDoor door, CasePapers papers, CollegePapers colleges, CourseCatalog catalog) {
    this.door = door;
    this.papers = papers;
    this.colleges = colleges;
    this.catalog = catalog;
  }

  @GetMapping("/summary")
  String summary(@PathVariable String number, Authentication person, Model page) {
    var found = door.enter(number, person);
    return switch (found.kind()) {
      case MENTOR -> "redirect:/staff/mentors/{number}/summary";
      case CALIBRATION -> "redirect:/staff/agreement/checks/{number}/people";
      case MENTORING -> "redirect:/staff/mentoring/{number}/choose";
      case RECORD_REQUEST -> {
        papers.layRequest(found, page);
        yield "staff/record-request-summary";
      }
      case OUTREACH -> {
        papers.layOutreach(found, page);
        yield "staff/outreach-summary";
      }
      case RENEWAL -> {
        papers.layRenewal(found, page);
        yield "staff/renewal-summary";
      }
      case APPEAL -> {
        papers.layAppeal(found, page);
        yield "staff/appeal-summary";
      }
      case APPROVAL_REVIEW -> {
        papers.layApprovalReview(found, page);
        yield "staff/approval-review-summary";
      }
      case PORTFOLIO -> {
        papers.layPortfolio(found, page);
        yield "staff/portfolio-summary";
      }
      case COURSE -> {
        papers.layProposal(found, page);
        yield "staff/course-summary";
      }
      case AGREEMENT -> {
        colleges.layAgreement(found, page);
        yield "staff/agreement-summary";
      }
      case GRADUATION -> {
        colleges.layGraduation(found, page);
        yield "staff/graduation-summary";
      }
      case PROVISIONAL -> {
        colleges.layProvisional(found, page);
        yield "staff/provisional-summary";
      }
      default -> {
        papers.lay(found, PersonId.of(person.getName()), page);
        yield "staff/summary";
      }
    };
  }

  @GetMapping("/completions/{completion}")
  String completion(
      @PathVariable String number,
      @PathVariable String completion,
      Authentication person,
      Model page) {
    var found = door.enter(number, person);
    papers.lay(found, PersonId.of(person.getName()), page);
    var shown = completionOf(papers.completions(found), completion);
    page.addAttribute("completion", shown);
    page.addAttribute("course", catalog.find(shown.course()).orElseThrow());
    page.addAttribute("others", others(papers.completions(found), shown));
    return "staff/completion";
  }

  private static CompletionView completionOf(List<CompletionView> all, String id) {
    return all.stream()
        .filter(it -> it.id().toString().equals(id))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }

  /** Earlier reports for the same set; withdrawn ones are nobody's concern. */
  private static List<CompletionView> others(List<CompletionView> all, CompletionView shown) {
    return all.stream()
        .filter(it -> it.set().equals(shown.set()) && !it.id().equals(shown.id()))
        .filter(it -> it.state() != CompletionState.WITHDRAWN)
        .toList();
  }
}
