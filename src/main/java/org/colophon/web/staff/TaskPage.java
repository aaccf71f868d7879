package org.colophon.web.staff;

import static org.colophon.accounts.Role.ADMIN;
import static org.colophon.accounts.Role.COURSE_EVALUATORS;
import static org.colophon.accounts.Role.MANAGERS;
import static org.colophon.accounts.Role.PORTFOLIO_EVALUATORS;
import static org.colophon.accounts.Role.PROGRAM_COMMITTEE;
import static org.colophon.accounts.Role.PROGRAM_STAFF;
import static org.colophon.accounts.Role.REVIEW_COMMITTEE;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import org.colophon.cases.CaseTasks;
import org.colophon.web.StaffRoles;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Opens a task in Tasklist. A mail links here and not to Tasklist itself: a link's part after the
 * number sign does not survive signing in, and Tasklist says nothing about a task that is done.
 */
@Controller
class TaskPage {

  private final CaseTasks tasks;
  private final MessageSourceAccessor texts;

  TaskPage(CaseTasks tasks, MessageSource texts) {
    this.tasks = tasks;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping("/tasks/{task:[0-9a-zA-Z-]{1,64}}")
  String open(@PathVariable String task, Authentication person, RedirectAttributes next) {
    var found = tasks.find(task).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    if (!found.open()) {
      var readsCases = StaffRoles.of(person, PROGRAM_STAFF, REVIEW_COMMITTEE, MANAGERS, ADMIN);
      var words = readsCases ? "task.done" : "task.gone";
      next.addFlashAttribute("notice", texts.getMessage(words, new Object[] {found.name()}));
      if (!readsCases) {
        return "redirect:/staff"; // an evaluator sees their own reviews, not their cases
      }
    } else if (StaffRoles.of(
        person,
        PROGRAM_STAFF,
        REVIEW_COMMITTEE,
        PROGRAM_COMMITTEE,
        COURSE_EVALUATORS,
        PORTFOLIO_EVALUATORS,
        ADMIN)) {
      return "redirect:/camunda/app/tasklist/default/#/?task=" + task;
    }
    return "redirect:/cases/" + found.caseNumber();
  }
}
