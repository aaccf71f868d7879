package org.colophon.demo;

import org.colophon.program.SetId;

/** Writes down what becomes of one applicant's portfolio, in the order of the calls. */
final class PortfolioLife {

  private final Applicant who;
  private final SetId set;
  private final Diary diary;

  PortfolioLife(Applicant who, SetId set, Diary diary) {
    this.who = who;
    this.set = set;
    this.diary = diary;
  }

  void begins(int day) {
    byThemselves(day, (deeds, it) -> deeds.begin(it, set));
  }

  /** Is handed in and paid for, so that evaluators are asked. */
  void isHandedIn(int day) {
    begins(day + 31);
    byThemselves(day + 3, (deeds, it) -> deeds.complete(it, set));
    byThemselves(day + 1, PortfolioDeeds::submit);
    byThemselves(day, PortfolioDeeds::pay);
  }

  void isTakenBy(int position, int day) {
    byThemselves(day, (deeds, it) -> deeds.claim(it, position));
  }

  void isRatedInPartBy(int position, int day, String findings) {
    byThemselves(day, (deeds, it) -> deeds.rate(it, position, findings));
  }

  void isJudgedBy(int position, int day, String findings) {
    byThemselves(day, (deeds, it) -> deeds.judge(it, position, findings));
  }

  /** Is handed in some weeks before, and judged by two. */
  void isJudged(int day, String first, String second) {
    isHandedIn(day + 19);
    isJudgedByBoth(day, first, second);
  }

  void isHandedInAgain(int day) {
    byThemselves(day, PortfolioDeeds::submitAgain);
  }

  /** The same two judge what was completed. */
  void isJudgedAgain(int day, String first, String second) {
    isHandedInAgain(day + 19);
    isJudgedByBoth(day, first, second);
  }

  private void isJudgedByBoth(int day, String first, String second) {
    isTakenBy(1, day + 17);
    isTakenBy(2, day + 16);
    isJudgedBy(1, day + 4, first);
    isJudgedBy(2, day, second);
  }

  void isSuspected(int day) {
    byThemselves(
        day,
        (deeds, it) ->
            deeds.suspect(
                it,
                1,
                "The answer to competency 5 is word for word in a handbook for volunteers that I know."));
  }

  void isAskedAbout(int day) {
    diary.byTheOffice(
        day,
        stage ->
            stage
                .portfolios()
                .ask(
                    who,
                    "A part of your answer to competency 5 reads like a printed handbook. Please tell us"
                        + " how you wrote it, and name what you used."));
  }

  private void byThemselves(int day, Deed deed) {
    diary.byThemselves(day, stage -> deed.by(stage.portfolios(), who));
  }

  /** What is done about this applicant's portfolio. */
  @FunctionalInterface
  private interface Deed {
    void by(PortfolioDeeds deeds, Applicant applicant) throws Exception;
  }
}
