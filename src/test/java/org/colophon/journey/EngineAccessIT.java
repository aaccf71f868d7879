package org.colophon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reaches the engine's web apps, and how one sign-in and one sign-out serve them all. */
class EngineAccessIT extends RunningColophon {

  private static final String TASKLIST = "/camunda/app/tasklist/default/";
  private static final String COCKPIT = "/camunda/app/cockpit/default/";
  private static final String USERS = "/camunda/api/engine/engine/default/user?maxResults=50";

  @ParameterizedTest
  @CsvSource({
    "candidate-1, 403, 403",
    "staff, 200, 403",
    "committee-1, 200, 403",
    "manager, 403, 200",
    "admin, 200, 200"
  })
  void everyGroupReachesItsOwnWebApp(String name, int tasklist, int cockpit) throws Exception {
    var visitor = Visitor.signedIn(ADDRESS, name);

    assertThat(visitor.get(TASKLIST).statusCode()).isEqualTo(tasklist);
    assertThat(visitor.get(COCKPIT).statusCode()).isEqualTo(cockpit);
  }

  @Test
  void whoIsNotSignedInIsAskedToSignInFirst() throws Exception {
    var nobody = new Visitor(ADDRESS);

    assertThat(nobody.get(TASKLIST).headers().firstValue("Location"))
        .get()
        .asString()
        .endsWith("/sign-in");
    assertThat(nobody.get(USERS).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        USERS,
        "/camunda/api/engine/engine/default/task",
        "/camunda/api/engine/engine/default/process-definition",
        "/camunda/api/engine/engine/default/history/process-instance"
      })
  void candidatesReachNothingOfTheEngine(String path) throws Exception {
    assertThat(Visitor.signedIn(ADDRESS, "candidate-1").get(path).statusCode()).isEqualTo(403);
  }

  @Test
  void committeeMembersSeeNoColleagues() throws Exception {
    var answer = Visitor.signedIn(ADDRESS, "committee-1").get(USERS);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Nakamura").doesNotContain("Lindgren", "Whitfield");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/api/admin/setup/default/user/create",
        "/camunda/api/admin/auth/user/default/login/tasklist",
        "/camunda/api/engine/engine/default/deployment/create"
      })
  void nobodyMakesUsersOrModelsOverTheWeb(String path) throws Exception {
    assertThat(Visitor.signedIn(ADDRESS, "admin").post(path, "").statusCode()).isEqualTo(403);
    assertThat(new Visitor(ADDRESS).post(path, "").statusCode()).isIn(401, 403);
  }

  @Test
  void signingOutOfTheSiteEndsTasklistToo() throws Exception {
    var staff = Visitor.signedIn(ADDRESS, "staff");
    assertThat(staff.get(USERS).statusCode()).isEqualTo(200);

    staff.signOut();

    assertThat(staff.get(USERS).statusCode()).isEqualTo(401);
  }

  @Test
  void signingOutOfTasklistEndsTheSiteToo() throws Exception {
    var staff = Visitor.signedIn(ADDRESS, "staff");
    staff.get(TASKLIST);
    assertThat(staff.get("/staff").statusCode()).isEqualTo(200);

    assertThat(staff.post("/camunda/api/admin/auth/user/default/logout", "").statusCode())
        .isLessThan(300);

    assertThat(staff.get("/staff").statusCode()).isEqualTo(302);
  }
}
