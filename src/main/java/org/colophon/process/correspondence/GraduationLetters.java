package org.colophon.process.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.colophon.accounts.Accounts;
import org.colophon.colleges.GraduationView;
import org.colophon.colleges.Graduations;
import org.colophon.installation.Links;
import org.colophon.notifications.NewNotice;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Component;

/** Notices about graduates of colleges, to those who sign for the college and to the graduate. */
@Component
class GraduationLetters implements Letters {

  private final Envelope envelope;
  private final Graduations graduations;
  private final Accounts accounts;
  private final Rulebook rules;
  private final Links links;

  GraduationLetters(
      Envelope envelope, Graduations graduations, Accounts accounts, Rulebook rules, Links links) {
    this.envelope = envelope;
    this.graduations = graduations;
    this.accounts = accounts;
    this.rules = rules;
    this.links = links;
  }

  @Override
  public Map<String, Function<Occasion, List<NewNotice>>> letters() {
    return Map.of(
        "graduation-to-confirm",
        it -> toCollege(it, "graduation-to-confirm"),
        "graduation-reminder",
        it -> toCollege(it, "graduation-reminder"),
        "graduation-confirmed",
        this::confirmed,
        "graduation-refused",
        this::refused);
  }

  /** To everybody who signs for the college; whoever answers first answers for it. */
  private List<NewNotice> toCollege(Occasion occasion, String template) {
    var graduation = graduation(occasion);
    Map<String, Object> model =
        Map.of(
            "title", graduation.program().program(),
            "holder", accounts.person(graduation.person()).name(),
            "completedOn", graduation.graduatedOn(),
            "answerBy", graduation.answerBy(),
            "link",
                links.to(
                    "/provider/{provider}/graduates/{number}",
                    graduation.program().provider(),
                    occasion.caseNumber()));
    return graduations.signers(occasion.caseNumber()).stream()
        .map(it -> envelope.about(occasion.caseNumber(), it, template, "", model))
        .toList();
  }

  private List<NewNotice> confirmed(Occasion occasion) {
    var program = graduation(occasion).program();
    var edition = rules.editionOn(program.from());
    return toGraduate(
        occasion,
        "graduation-confirmed",
        Map.of("reasons", program.sets().stream().map(it -> edition.set(it).name()).toList()));
  }

  private List<NewNotice> refused(Occasion occasion) {
    return toGraduate(
        occasion,
        "graduation-refused",
        Map.of("reason", graduation(occasion).answer().orElseThrow().words()));
  }

  private List<NewNotice> toGraduate(Occasion occasion, String template, Map<String, Object> more) {
    var graduation = graduation(occasion);
    var model = new HashMap<>(more);
    model.put("title", graduation.program().title());
    model.put("link", links.to("/graduation"));
    return List.of(envelope.about(occasion.caseNumber(), graduation.person(), template, "", model));
  }

  private GraduationView graduation(Occasion occasion) {
    return graduations.find(occasion.caseNumber());
  }
}
