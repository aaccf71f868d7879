package org.colophon.portfolios;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colophon.program.Competency;
import org.colophon.program.CompetencySet;
import org.colophon.program.Language;

/**
 * Everything a portfolio was when it was submitted, so that it can be read without anything else:
 * the statements and suggestions as they were worded, the texts, and every file by its checksum.
 *
 * @param language it is written in; English where it says none, as before it was asked
 * @param statement the personal learning statement
 */
public record FrozenPortfolio(
    String edition,
    String set,
    String setName,
    Language language,
    List<Answer> answers,
    String statement,
    List<Evidence> evidence) {

  public FrozenPortfolio {
    language = language == null ? Language.ENGLISH : language;
    answers = List.copyOf(answers);
    evidence = List.copyOf(evidence);
  }

  /**
   * What was said about one competency.
   *
   * @param competency its number
   * @param statement the competency as it was worded
   * @param suggestion the suggestion that was answered; empty for an own text
   */
  public record Answer(int competency, String statement, String suggestion, String text) {}

  /**
   * One file.
   *
   * @param file its id in the store
   * @param serves by competency how directly it proves it
   */
  public record Evidence(
      UUID item,
      UUID file,
      String title,
      String name,
      String contentType,
      long size,
      String sha256,
      Map<Integer, Weight> serves) {

    /** What it is called: its title, else the name of its file. */
    public String label() {
      return title.isEmpty() ? name : title;
    }
  }

  /** The evidence for a competency, of whatever weight. */
  public List<Evidence> evidence(int competency) {
    return evidence.stream().filter(it -> it.serves().containsKey(competency)).toList();
  }

  static FrozenPortfolio of(
      String edition,
      CompetencySet set,
      Language language,
      PortfolioContent content,
      List<ItemView> items) {
    return new FrozenPortfolio(
        edition,
        set.id().value(),
        set.name(),
        language,
        set.competencies().stream().map(it -> answer(set, it, content)).toList(),
        content.statement(),
        items.stream().map(FrozenPortfolio::evidence).toList());
  }

  private static Answer answer(CompetencySet set, Competency competency, PortfolioContent content) {
    var response = content.response(competency.number());
    var suggestions = set.suggestions().of(competency.number());
    return new Answer(
        competency.number(),
        competency.text(),
        response.suggestion() == 0 ? "" : suggestions.get(response.suggestion() - 1),
        response.text());
  }

  private static Evidence evidence(ItemView it) {
    return new Evidence(
        it.item().id(),
        it.file().id().value(),
        it.item().title(),
        it.file().name(),
        it.file().contentType(),
        it.file().size(),
        it.file().sha256(),
        it.item().serves());
  }
}
