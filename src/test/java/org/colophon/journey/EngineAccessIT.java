package org.colophon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
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

  /** Else a browser shows what stood there to whoever goes back after a sign-out. */
  @ParameterizedTest
  @ValueSource(strings = {TASKLIST, USERS, "/camunda/api/engine/engine/default/task"})
  void noBrowserKeepsWhatAWebAppShows(String path) throws Exception {
    var answer = Visitor.signedIn(ADDRESS, "staff").get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().allValues("Cache-Control"))
        .singleElement()
        .asString()
        .contains("no-store");
  }

  @Test
  void whatIsTheSameForEverybodyIsKept() throws Exception {
    var answer =
        Visitor.signedIn(ADDRESS, "staff").get("/camunda/app/tasklist/styles/user-styles.css");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(String.join(",", answer.headers().allValues("Cache-Control")))
        .doesNotContain("no-store");
  }

  @Test
  void committeeMembersSeeNoColleagues() throws Exception {
    var answer = Visitor.signedIn(ADDRESS, "committee-1").get(USERS);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Nakamura").doesNotContain("Lindgren", "Whitfield");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /camunda/api/admin/setup/default/user/create",
    "POST, /camunda/api/admin/auth/user/default/login/tasklist",
    "POST, ~/deployment/create",
    "POST, ~/deployment/x/redeploy",
    "DELETE, ~/deployment/x",
    "PUT, ~/deployment/create",
    "DELETE, ~/process-definition/key/candidacy",
    "POST, ~/process-definition/key/candidacy/start",
    "POST, ~/process-definition/key/candidacy/submit-form",
    "PUT, ~/process-definition/suspended",
    "POST, ~/process-instance/x/modification",
    "POST, ~/process-instance/x/variables",
    "PUT, ~/process-instance/x/variables/candidateId",
    "DELETE, ~/process-instance/x",
    "POST, ~/process-instance/delete",
    "POST, ~/message",
    "POST, ~/signal",
    "POST, ~/condition",
    "POST, ~/migration/execute",
    "POST, ~/modification/execute",
    "POST, ~/execution/x/signal",
    "POST, ~/job/x/execute",
    "PUT, ~/job/x/duedate",
    "POST, ~/task/create",
    "PUT, ~/task/x",
    "DELETE, ~/task/x",
    "POST, ~/task/x/complete",
    "POST, ~/task/x/resolve",
    "POST, ~/task/x/delegate",
    "POST, ~/task/x/bpmnError",
    "POST, ~/task/x/bpmnEscalation",
    "POST, ~/task/x/identity-links",
    "POST, ~/task/x/variables",
    "PUT, ~/task/x/variables/candidateId",
    "DELETE, ~/task/x/localVariables/caseNumber",
    "POST, ~/authorization/create",
    "POST, ~/user/create",
    "DELETE, ~/history/process-instance/x",
    "POST, ~/decision-definition/key/x/evaluate"
  })
  void whatChangesACaseBehindItsRecordIsClosedForAdministratorsToo(String method, String path)
      throws Exception {
    var call = path.replace("~", "/camunda/api/engine/engine/default");
    var admin = admin();

    var answer = admin.call(method, call, "{}");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("This is closed here.");
    assertThat(new Visitor(ADDRESS).call(method, call, "{}").statusCode()).isIn(401, 403);
  }

  @ParameterizedTest
  @CsvSource({"manager, 404", "admin, 404", "staff, 403"})
  void failedStepsAreTriedAgainByThoseWhoWatch(String name, int status) throws Exception {
    var visitor = Visitor.signedIn(ADDRESS, name);
    visitor.get(USERS);

    var answer =
        visitor.call("PUT", "/camunda/api/engine/engine/default/job/x/retries", "{\"retries\":1}");

    assertThat(answer.statusCode() == 403 ? 403 : 404).isEqualTo(status);
  }

  private static @Nullable Visitor admin;

  private static Visitor admin() throws Exception {
    if (admin == null) {
      admin = Visitor.signedIn(ADDRESS, "admin");
      admin.get(USERS);
    }
    return admin;
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
