package org.colophon.web.site;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.EmailAddress;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.RecentProof;
import org.colophon.accounts.Role;
import org.colophon.web.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where an administrator says who works for the program, keeps somebody out, and puts a name or an
 * address right. Nobody changes their own roles or keeps themself out, so that an administrator is
 * always left. What evaluators may do comes with the roster and is only shown.
 */
@Controller
@RequestMapping("/staff/accounts")
@PreAuthorize("hasRole('ADMIN')")
class StaffAccountsPage {

  private static final Logger log = LoggerFactory.getLogger(StaffAccountsPage.class);
  private static final Set<Role> GIVEN_HERE = EnumSet.complementOf(EnumSet.copyOf(Role.EVALUATORS));

  private final Accounts accounts;
  private final AccountFormCheck check;
  private final RecentProof proof;
  private final MessageSourceAccessor texts;

  StaffAccountsPage(
      Accounts accounts, AccountFormCheck check, RecentProof proof, MessageSource texts) {
    this.accounts = accounts;
    this.check = check;
    this.proof = proof;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping
  String show(@RequestParam(defaultValue = "") String email, Authentication me, Model page) {
    var found = accounts.byEmail(email);
    var problems = found.isEmpty() && !email.isBlank() ? List.of(nobody()) : List.<Problem>of();
    return show(email, found, null, problems, me, page);
  }

  @PostMapping("/roles")
  String roles(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") Set<String> roles,
      Authentication me,
      Model page,
      RedirectAttributes next) {
    return change(email, me, page, person -> giveRoles(person, roles, me, next));
  }

  private String giveRoles(
      Person person, Set<String> roles, Authentication me, RedirectAttributes next) {
    var given = EnumSet.noneOf(Role.class);
    for (var role : GIVEN_HERE) {
      if (roles.contains(role.name())) {
        accounts.grant(person.id(), role);
        given.add(role);
      } else {
        accounts.revoke(person.id(), role);
      }
    }
    return done("gave the roles %s to".formatted(given), "roles.done", person, me, next);
  }

  @PostMapping("/access")
  String access(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String open,
      Authentication me,
      Model page,
      RedirectAttributes next) {
    return change(
        email,
        me,
        page,
        person -> {
          if (open.equals("yes")) {
            accounts.enable(person.id());
            return done("let in", "open.done", person, me, next);
          }
          accounts.disable(person.id());
          return done("kept out", "shut.done", person, me, next);
        });
  }

  @PostMapping("/correct")
  String correct(
      @RequestParam(defaultValue = "") String of,
      AccountForm form,
      Authentication me,
      Model page,
      RedirectAttributes next) {
    return change(of, me, page, person -> correct(person, of, form, me, page, next));
  }

  private String correct(
      Person person,
      String of,
      AccountForm form,
      Authentication me,
      Model page,
      RedirectAttributes next) {
    var problems = new ArrayList<>(check.person(form));
    if (problems.isEmpty()
        && !accounts.correct(
            person.id(), EmailAddress.of(form.email()), form.givenName(), form.familyName())) {
      problems.add(new Problem("email", texts.getMessage("staff-accounts.taken")));
    }
    if (!problems.isEmpty()) {
      return show(of, Optional.of(person), form, problems, me, page);
    }
    return done("corrected", "correct.done", accounts.person(person.id()), me, next);
  }

  /** Changes the account of somebody else, after a fresh code. */
  private String change(
      String email, Authentication me, Model page, Function<Person, String> change) {
    var person = accounts.byEmail(email).filter(it -> !it.id().equals(id(me)));
    if (person.isEmpty()) {
      return show(email, me, page);
    }
    return proof.holds(id(me)) ? change.apply(person.get()) : "redirect:/account/confirm";
  }

  private String done(
      String what, String key, Person person, Authentication me, RedirectAttributes next) {
    log.warn("{} {} {}", me.getName(), what, person.id());
    next.addFlashAttribute(
        "notice", texts.getMessage("staff-accounts." + key, new Object[] {person.name()}));
    next.addAttribute("email", person.email());
    return "redirect:/staff/accounts";
  }

  private String show(
      String email,
      Optional<Person> found,
      @Nullable AccountForm typed,
      List<Problem> problems,
      Authentication me,
      Model page) {
    var form =
        typed != null
            ? typed
            : found
                .map(it -> new AccountForm(it.givenName(), it.familyName(), it.email(), ""))
                .orElseGet(AccountForm::empty);
    page.addAttribute("looked", email);
    page.addAttribute("found", found.orElse(null));
    page.addAttribute("own", found.filter(it -> it.id().equals(id(me))).isPresent());
    page.addAttribute("open", found.filter(it -> accounts.isOpen(it.id())).isPresent());
    page.addAttribute("form", form);
    page.addAttribute("roles", GIVEN_HERE);
    page.addAttribute("people", accounts.withRole());
    page.addAttribute("problems", problems);
    return "site/account/staff-accounts";
  }

  private Problem nobody() {
    return new Problem("look", texts.getMessage("staff-accounts.nobody"));
  }

  private static PersonId id(Authentication me) {
    return PersonId.of(me.getName());
  }
}
