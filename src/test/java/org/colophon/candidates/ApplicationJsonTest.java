package org.colophon.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Applications are frozen as documents and read again years later: if this test fails, what was
 * submitted before can no longer be opened.
 */
class ApplicationJsonTest {

  static final String FROZEN =
      """
      {
        "personal": {
          "givenName": "Ada", "familyName": "Lind", "bornOn": "1988-02-29", "phone": "",
          "street": "12 Main Street", "city": "Toledo", "region": "OH", "postalCode": "43604",
          "country": "US"
        },
        "education": {"level": "HIGH_SCHOOL", "institution": "Toledo High School", "year": 2006},
        "experience": [
          {
            "id": {"value": "6b0e9c1c-54b5-4c8e-8f2b-0d9d3c1f7a11"},
            "employer": "Toledo Library", "position": "Page", "kind": "PAID",
            "from": "2025-11-24", "to": null, "hoursPerWeek": 17.50, "totalHours": null
          }
        ],
        "membership": {"member": "NO", "number": ""},
        "consents": {
          "rulesAccepted": true, "truthful": true,
          "showInRegister": "YES", "employerLetter": "NO"
        }
      }
      """;

  static final Application APPLICATION =
      new Application(
          ApplicationFixtures.personal("Ada", "Lind", LocalDate.of(1988, 2, 29)),
          new Education(EducationLevel.HIGH_SCHOOL, "Toledo High School", 2006),
          List.of(
              new Experience(
                  ExperienceId.of("6b0e9c1c-54b5-4c8e-8f2b-0d9d3c1f7a11"),
                  "Toledo Library",
                  "Page",
                  ExperienceKind.PAID,
                  LocalDate.of(2025, 11, 24),
                  null,
                  new BigDecimal("17.50"),
                  null)),
          Membership.none(),
          new Consents(true, true, Answer.YES, Answer.NO));

  /** As Hibernate sets it up for JSON columns. */
  final ObjectMapper json = new ObjectMapper().findAndRegisterModules();

  @Test
  void whatWasFrozenCanBeRead() throws Exception {
    assertThat(json.readValue(FROZEN, Application.class)).isEqualTo(APPLICATION);
  }

  @Test
  void whatIsFrozenTodayHasTheSameShape() throws Exception {
    assertThat(json.readTree(json.writeValueAsString(APPLICATION)))
        .isEqualTo(json.readTree(FROZEN));
  }
}
