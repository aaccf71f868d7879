package org.colophon.web.staff;

import java.util.stream.Stream;
import org.colophon.accounts.Accounts;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseView;
import org.colophon.colleges.Agreements;
import org.colophon.colleges.Graduations;
import org.colophon.courses.Providers;
import org.colophon.credentials.Certificates;
import org.colophon.credentials.ProvisionalCertifications;
import org.colophon.files.FileId;
import org.colophon.program.Rulebook;
import org.colophon.web.Names;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Collects what belongs to the cases around colleges from where it is kept (R27). */
@Component
class CollegePapers {

  private final Accounts accounts;
  private final Agreements agreements;
  private final Graduations graduations;
  private final ProvisionalCertifications provisionals;
  private final Certificates certificates;
  private final Providers providers;
  private final Rulebook rules;

  CollegePapers(
      Accounts accounts,
      Agreements agreements,
      Graduations graduations,
      ProvisionalCertifications provisionals,
      Certificates certificates,
      Providers providers,
      Rulebook rules) {
    this.accounts = accounts;
    this.agreements = agreements;
    this.graduations = graduations;
    this.provisionals = provisionals;
    this.certificates = certificates;
    this.providers = providers;
    this.rules = rules;
  }

  /** Lays an agreement before somebody as it was submitted, with its gaps. */
  void layAgreement(CaseView theCase, Model page) {
    var submitted = agreements.submitted(theCase.number());
    layPerson(theCase, page);
    page.addAttribute("submitted", submitted);
    page.addAttribute("agreement", agreements.ofCase(theCase.number()));
    page.addAttribute("college", providers.provider(submitted.provider()));
    page.addAttribute("edition", rules.editionOn(submitted.rulesOn()));
  }

  /** Lays a graduation before somebody. */
  void layGraduation(CaseView theCase, Model page) {
    var graduation = graduations.find(theCase.number());
    layPerson(theCase, page);
    page.addAttribute("graduation", graduation);
    page.addAttribute("college", providers.provider(graduation.program().provider()));
    page.addAttribute("edition", rules.editionOn(graduation.program().from()));
  }

  /** Lays a provisional certification before somebody, with the work that was reported. */
  void layProvisional(CaseView theCase, Model page) {
    var provisional = provisionals.find(theCase.number());
    layPerson(theCase, page);
    page.addAttribute("provisional", provisional);
    page.addAttribute("certificate", certificates.byNumber(provisional.number()).orElseThrow());
  }

  /** Whether the file is one of this case's. */
  boolean hold(CaseView theCase, FileId file) {
    if (theCase.kind() != CaseKind.GRADUATION) {
      return false;
    }
    var graduation = graduations.find(theCase.number());
    return Stream.concat(
            Stream.ofNullable(graduation.diploma()),
            graduation.answer().stream().flatMap(it -> Stream.ofNullable(it.proof())))
        .anyMatch(file::equals);
  }

  private void layPerson(CaseView theCase, Model page) {
    page.addAttribute("case", theCase);
    page.addAttribute("names", new Names(accounts));
    page.addAttribute("person", accounts.person(theCase.subject()));
  }
}
