package org.colophon.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import org.colophon.program.Rules.Evaluators;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualificationTest {

  @ParameterizedTest
  @CsvSource({
    "true,LIBRARY,5,true",
    "true,LIBRARY,4,false",
    "true,OF_THE_SET,30,false",
    "true,OTHER,30,false",
    "false,LIBRARY,0,true",
    "false,OF_THE_SET,0,true",
    "false,OTHER,5,true",
    "false,OTHER,4,false"
  })
  void theRuleOfTheDayDecides(boolean both, Degree degree, int years, boolean met) {
    var year = Period.ofYears(1);
    var rule = new Evaluators(5, both, 14, 60, year, year, 30, false, 80, 7);

    assertThat(new Qualification(rule).isMet(degree, years)).isEqualTo(met);
  }
}
