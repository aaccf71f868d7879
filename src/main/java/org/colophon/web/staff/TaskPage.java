package org.colophon.web.staff;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Opens a task in Tasklist. A mail links here and not to Tasklist itself: a link's part after the
 * number sign does not survive signing in.
 */
@Controller
class TaskPage {

  @GetMapping("/tasks/{task:[0-9a-zA-Z-]{1,64}}")
  String open(@PathVariable String task) {
    return "redirect:/camunda/app/tasklist/default/#/?task=" + task;
  }
}
