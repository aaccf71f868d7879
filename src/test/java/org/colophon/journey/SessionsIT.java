package org.colophon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What ends the sessions of a person, at the next request, on our pages and in the web apps. */
class SessionsIT extends RunningColophon {

  private static final String USERS = "/camunda/api/engine/engine/default/user?maxResults=50";
  private static final String MANAGER = "manager@demo.example";

  @Autowired Accounts accounts;

  static Stream<BiConsumer<Accounts, PersonId>> ends() {
    return Stream.of(
        Accounts::endSessions,
        (all, person) -> all.grant(person, Role.REVIEW_COMMITTEE),
        (all, person) -> all.revoke(person, Role.MANAGERS),
        Accounts::disable);
  }

  @AfterEach
  void asBefore() {
    var manager = manager();
    accounts.enable(manager);
    accounts.grant(manager, Role.MANAGERS);
    accounts.revoke(manager, Role.REVIEW_COMMITTEE);
  }

  @ParameterizedTest
  @MethodSource("ends")
  void theNextRequestIsAStrangers(BiConsumer<Accounts, PersonId> end) throws Exception {
    var onThePhone = Visitor.signedIn(ADDRESS, "manager");
    var atTheDesk = Visitor.signedIn(ADDRESS, "manager");
    assertThat(onThePhone.get(USERS).statusCode()).isEqualTo(200);
    assertThat(atTheDesk.get("/staff").statusCode()).isEqualTo(200);

    end.accept(accounts, manager());

    assertThat(onThePhone.get(USERS).statusCode()).isEqualTo(401);
    assertThat(atTheDesk.get("/staff").headers().firstValue("Location"))
        .get()
        .asString()
        .endsWith("/sign-in?ended");
  }

  private PersonId manager() {
    return accounts.byEmail(MANAGER).orElseThrow().id();
  }
}
