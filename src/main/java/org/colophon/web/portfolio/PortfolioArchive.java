package org.colophon.web.portfolio;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.colophon.evaluation.PortfolioVerdict;
import org.colophon.files.FileId;
import org.colophon.files.FileStore;
import org.colophon.portfolios.FrozenPortfolio;
import org.colophon.portfolios.PortfolioAttempt;
import org.colophon.portfolios.PortfolioView;
import org.colophon.web.Archive;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Packs a portfolio as a ZIP that needs nothing of ours to be read: {@code index.html} with links
 * to the files, and each attempt byte for byte as its checksum was made. It is made on the way out.
 */
@Component
class PortfolioArchive {

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head><meta charset="utf-8"><title>%1$s</title>
      <style>body{font:1rem/1.5 sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem}\
      .text{white-space:pre-wrap}code{overflow-wrap:anywhere}</style></head>
      <body><h1>%1$s</h1>
      """;

  private final FileStore files;
  private final MessageSourceAccessor texts;

  PortfolioArchive(FileStore files, MessageSource texts) {
    this.files = files;
    this.texts = new MessageSourceAccessor(texts);
  }

  /**
   * @param verdicts what was found about the attempts, as its owner may read it
   */
  void write(
      PortfolioView portfolio,
      List<PortfolioAttempt> attempts,
      List<PortfolioVerdict> verdicts,
      OutputStream out)
      throws IOException {
    var places = places(portfolio, attempts);
    var archive = new Archive(files, out);
    for (var attempt : attempts) {
      archive.add("attempts/%d.json".formatted(attempt.round()), attempt.text());
    }
    for (var place : places.entrySet()) {
      archive.add(place.getValue(), place.getKey());
    }
    var missing = archive.missing();
    places.values().removeAll(missing);
    archive.add("index.html", index(portfolio, attempts, verdicts, places, missing));
    archive.finish();
  }

  /** Where each file lies in the archive, every one once. */
  private static Map<FileId, String> places(
      PortfolioView portfolio, List<PortfolioAttempt> attempts) {
    var places = new LinkedHashMap<FileId, String>();
    for (var attempt : attempts) {
      for (var it : attempt.content().evidence()) {
        place(places, new FileId(it.file()), it.name());
      }
    }
    portfolio.items().forEach(it -> place(places, it.file().id(), it.file().name()));
    return places;
  }

  private static void place(Map<FileId, String> places, FileId file, String name) {
    places.putIfAbsent(file, "files/%02d-%s".formatted(places.size() + 1, name));
  }

  private String index(
      PortfolioView portfolio,
      List<PortfolioAttempt> attempts,
      List<PortfolioVerdict> verdicts,
      Map<FileId, String> places,
      List<String> missing) {
    var title = texts.getMessage("portfolio.title", new Object[] {portfolio.set().name()});
    var page = new StringBuilder(HEAD.formatted(escaped(title)));
    missing.forEach(
        it ->
            page.append("<p><strong>")
                .append(escaped(texts.getMessage("portfolio.archive.missing", new Object[] {it})))
                .append("</strong></p>"));
    if (portfolio.state().writable() || attempts.isEmpty()) {
      page.append("<h2>")
          .append(escaped(texts.getMessage("portfolio.archive.draft")))
          .append("</h2>");
      append(page, portfolio.asItStands(), places);
    }
    for (var attempt : attempts) {
      page.append("<h2>")
          .append(escaped(texts.getMessage("portfolio.attempt", new Object[] {attempt.round()})))
          .append("</h2><p>")
          .append(attempt.at())
          .append("</p><p>SHA-256 <a href=\"attempts/")
          .append(attempt.round())
          .append(".json\">")
          .append(
              "attempts/%d.json</a>: <code>%s</code></p>"
                  .formatted(attempt.round(), attempt.sha256()));
      append(page, attempt.content(), places);
      verdicts.stream().filter(it -> it.round() == attempt.round()).forEach(it -> append(page, it));
    }
    return page.append("</body></html>\n").toString();
  }

  private void append(StringBuilder page, FrozenPortfolio content, Map<FileId, String> places) {
    for (var answer : content.answers()) {
      page.append("<h3>")
          .append(escaped(answer.competency() + ". " + answer.statement()))
          .append("</h3>");
      if (!answer.suggestion().isEmpty()) {
        page.append("<blockquote>").append(escaped(answer.suggestion())).append("</blockquote>");
      }
      page.append("<p class=\"text\">").append(escaped(answer.text())).append("</p>");
      list(page, content.evidence(answer.competency()), answer.competency(), places);
    }
    page.append("<h3>")
        .append(escaped(texts.getMessage("portfolio.statement")))
        .append("</h3><p class=\"text\">")
        .append(escaped(content.statement()))
        .append("</p>");
  }

  /** What the evaluators found, without names (R44). */
  private void append(StringBuilder page, PortfolioVerdict verdict) {
    page.append("<h2>")
        .append(escaped(texts.getMessage("verdict.feedback", new Object[] {verdict.round()})))
        .append("</h2><p>")
        .append(escaped(texts.getMessage("verdict." + verdict.outcome())))
        .append("</p>");
    for (var it : verdict.feedback()) {
      page.append("<h3>")
          .append(escaped(it.competency() + ": " + it.merged().label()))
          .append("</h3>");
      it.comments()
          .forEach(
              words -> page.append("<p class=\"text\">").append(escaped(words)).append("</p>"));
    }
    if (!verdict.onStatement().isEmpty()) {
      page.append("<h3>").append(escaped(texts.getMessage("portfolio.statement"))).append("</h3>");
      verdict
          .onStatement()
          .forEach(
              words -> page.append("<p class=\"text\">").append(escaped(words)).append("</p>"));
    }
  }

  private void list(
      StringBuilder page,
      List<FrozenPortfolio.Evidence> evidence,
      int competency,
      Map<FileId, String> places) {
    if (evidence.isEmpty()) {
      return;
    }
    page.append("<ul>");
    for (var it : evidence) {
      var place = places.get(new FileId(it.file()));
      page.append("<li>")
          .append(
              place == null
                  ? escaped(it.label())
                  : "<a href=\"%s\">%s</a>".formatted(escaped(place), escaped(it.label())))
          .append(", ")
          .append(
              escaped(texts.getMessage("portfolio.weight." + it.serves().get(competency).name())))
          .append(", SHA-256 <code>")
          .append(it.sha256())
          .append("</code></li>");
    }
    page.append("</ul>");
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
