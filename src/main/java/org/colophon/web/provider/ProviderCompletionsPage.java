package org.colophon.web.provider;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.colophon.accounts.PersonId;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.courses.CompletionAnswers;
import org.colophon.courses.CompletionId;
import org.colophon.courses.CompletionState;
import org.colophon.courses.CompletionView;
import org.colophon.courses.CompletionView.Judgement;
import org.colophon.courses.NotRepresentative;
import org.colophon.courses.ProviderId;
import org.colophon.courses.RoleMissing;
import org.colophon.web.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where those who sign for a provider say whether candidates completed its courses (R23, R24). */
@Controller
@RequestMapping("/provider/{provider}/completions")
class ProviderCompletionsPage {

  private static final int SHOWN = 200;
  private static final int LONGEST_TEXT = 2000;

  private final CompletionAnswers answers;
  private final ProviderDesk desk;

  ProviderCompletionsPage(CompletionAnswers answers, ProviderDesk desk) {
    this.answers = answers;
    this.desk = desk;
  }

  /** What was chosen and typed, kept when something has to be put right. */
  record Form(String answer, String text) {

    static final Form EMPTY = new Form("", "");

    boolean confirms() {
      return answer.equals("CONFIRM");
    }

    boolean rejects() {
      return answer.equals("REJECT");
    }

    /** What has to be put right, as field and key of the sentence. */
    Map<String, String> gaps() {
      var gaps = new LinkedHashMap<String, String>();
      if (!confirms() && !rejects()) {
        gaps.put("answer", "provider-completions.answer.missing");
      }
      if (rejects() && text.isEmpty()) {
        gaps.put("text", "provider-completions.text.missing");
      }
      if (text.length() > LONGEST_TEXT) {
        gaps.put("text", "provider-completions.text.long");
      }
      return gaps;
    }
  }

  @GetMapping
  String list(@PathVariable UUID provider, Principal me, Model page)
      throws NotRepresentative, RoleMissing {
    var found = desk.enter(provider, me, page);
    var waiting = answers.waiting(ProviderDesk.person(me), found.id(), SHOWN);
    var decided = answers.decided(ProviderDesk.person(me), found.id(), SHOWN);
    page.addAttribute("waiting", waiting);
    page.addAttribute("decided", decided);
    page.addAttribute("most", SHOWN);
    page.addAttribute(
        "names",
        desk.names(
            Stream.concat(
                Stream.concat(waiting.stream(), decided.stream()).map(CompletionView::person),
                decided.stream().flatMap(it -> it.judgement().stream()).map(Judgement::by))));
    return "provider/completions";
  }

  @GetMapping("/{completion}")
  String show(@PathVariable UUID provider, @PathVariable UUID completion, Principal me, Model page)
      throws NotRepresentative, RoleMissing {
    return show(provider, completion, Form.EMPTY, List.of(), me, page);
  }

  @PostMapping("/{completion}")
  String answer(
      @PathVariable UUID provider,
      @PathVariable UUID completion,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "") String text,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws NotRepresentative, RoleMissing {
    var form = new Form(answer, text.strip());
    var problems = problems(form);
    if (!problems.isEmpty()) {
      return show(provider, completion, form, problems, me, page);
    }
    try {
      var now =
          send(
              ProviderDesk.person(me),
              new ProviderId(provider),
              new CompletionId(completion),
              form);
      tell(now, form, ProviderDesk.person(me), next);
    } catch (ConflictOfInterest e) {
      next.addFlashAttribute("warning", desk.text("provider-completions.own"));
    }
    return "redirect:/provider/{provider}/completions";
  }

  private CompletionView send(PersonId me, ProviderId provider, CompletionId id, Form form)
      throws NotRepresentative, RoleMissing, ConflictOfInterest {
    return form.confirms()
        ? answers.confirm(me, provider, id, form.text())
        : answers.reject(me, provider, id, form.text());
  }

  /** Says whose answer it is that counts: one's own, or that of whoever was faster. */
  private void tell(CompletionView now, Form form, PersonId me, RedirectAttributes next) {
    var asked = form.confirms() ? CompletionState.CONFIRMED : CompletionState.REJECTED;
    var holder = desk.name(now.person());
    var mine = now.judgement().filter(it -> it.by().equals(me)).isPresent();
    if (mine && now.state() == asked) {
      next.addFlashAttribute(
          "notice", desk.text("provider-completions.told." + asked, holder, now.courseTitle()));
    } else if (mine) {
      next.addFlashAttribute(
          "warning", desk.text("provider-completions.before." + now.state(), holder));
    } else {
      var by = now.judgement().map(it -> desk.name(it.by())).orElse(holder);
      next.addFlashAttribute(
          "warning", desk.text("provider-completions.already." + now.state(), holder, by));
    }
  }

  private List<Problem> problems(Form form) {
    return form.gaps().entrySet().stream()
        .map(it -> desk.problem(it.getKey(), it.getValue()))
        .toList();
  }

  private String show(
      UUID provider, UUID completion, Form form, List<Problem> problems, Principal me, Model page)
      throws NotRepresentative, RoleMissing {
    var found = desk.enter(provider, me, page);
    var person = ProviderDesk.person(me);
    var reported = answers.find(person, found.id(), new CompletionId(completion));
    page.addAttribute("completion", reported);
    page.addAttribute("own", reported.person().equals(person));
    page.addAttribute("form", form);
    page.addAttribute("problems", problems);
    return "provider/completions-answer";
  }
}
