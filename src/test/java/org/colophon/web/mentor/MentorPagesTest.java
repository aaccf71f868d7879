package org.colophon.web.mentor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.mentoring.Frequency;
import org.colophon.mentoring.LibraryType;
import org.colophon.mentoring.MentorProfile;
import org.colophon.mentoring.MentorState;
import org.colophon.mentoring.MentorView;
import org.colophon.mentoring.Mentorings;
import org.colophon.mentoring.Mentors;
import org.colophon.mentoring.ProfileField;
import org.colophon.mentoring.PublicMentor;
import org.colophon.mentoring.Region;
import org.colophon.mentoring.Way;
import org.colophon.program.Language;
import org.colophon.program.SetId;
import org.colophon.web.testing.PageFrame;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest({MentorPage.class, DirectoryPage.class})
@Import(PageFrame.class)
class MentorPagesTest {

  static final PersonId IDA = PersonId.of("u4001");
  static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
  static final MentorProfile PROFILE =
      new MentorProfile(
          Set.of(SetId.of("technology")),
          LibraryType.PUBLIC,
          Region.WEST,
          Set.of(Language.SPANISH),
          ZoneId.of("America/Denver"),
          Set.of(Way.VIDEO),
          Frequency.MONTHLY,
          2,
          "I run a help desk.");

  @Autowired MockMvcTester pages;
  @MockitoBean Mentors mentors;
  @MockitoBean Mentorings mentorings;
  @MockitoBean Accounts accounts;

  @Test
  void whoOfferedNothingSeesHowToBegin() {
    assertThat(get("/mentor"))
        .bodyText()
        .contains("/mentor/offer")
        .doesNotContain("Days you are away", "??");
    assertThat(get("/mentor/offer")).bodyText().contains("14 days").doesNotContain("??");
    assertThat(get("/mentor/profile")).hasRedirectedUrl("/mentor");
    assertThat(get("/mentor/leave")).hasRedirectedUrl("/mentor");
  }

  @Test
  void anOfferIsSentAsItWasTyped() throws Exception {
    when(mentors.offer(any(), any(), any())).thenReturn(CaseNumber.of("M-2026-00001"));

    assertThat(post("/mentor/offer", typed(Map.of()))).hasRedirectedUrl("/mentor");

    verify(mentors).offer(IDA, PROFILE, Set.of(ProfileField.SETS));
  }

  @Test
  void whatIsMissingIsSaidAtItsFieldAndNothingTypedIsLost() throws Exception {
    assertThat(
            post(
                "/mentor/offer",
                Map.of(
                    "about", List.of("I <like> this"),
                    "places", List.of("21"),
                    "zone", List.of("Mars/Base"))))
        .bodyText()
        .contains(
            "sets-error",
            "library-error",
            "region-error",
            "languages-error",
            "zone-error",
            "ways-error",
            "frequency-error",
            "Give a number from 0 to 20.",
            "I &lt;like&gt; this",
            "value=\"21\"")
        .doesNotContain("??");
    verify(mentors, never()).offer(any(), any(), any());
  }

  @Test
  void aNumberOfPlacesIsFromZeroToTwenty() throws Exception {
    when(mentors.offer(any(), any(), any())).thenReturn(CaseNumber.of("M-2026-00001"));
    for (var wrong : List.of("", "-1", "21", "two", "1.5")) {
      assertThat(post("/mentor/offer", typed(Map.of("places", List.of(wrong)))))
          .bodyText()
          .contains("places-error");
    }
    for (var right : List.of("0", "20")) {
      assertThat(post("/mentor/offer", typed(Map.of("places", List.of(right)))))
          .hasRedirectedUrl("/mentor");
    }
  }

  @Test
  void aMentorSeesAndChangesTheProfile() {
    stands(MentorState.ACTIVE);

    assertThat(get("/mentor"))
        .bodyText()
        .contains("Technology", "America/Denver", "In the public list: Sets", "Stop being a mentor")
        .doesNotContain("??");
    assertThat(get("/mentor/profile")).bodyText().contains("I run a help desk.", "value=\"2\"");
    assertThat(post("/mentor/profile", typed(Map.of("places", List.of("0")))))
        .hasRedirectedUrl("/mentor");
    verify(mentors).change(any(), any(), any());
  }

  @Test
  void daysAwayLieAheadAndInOrder() {
    stands(MentorState.ACTIVE);

    assertThat(away("2026-03-20", "2026-03-10"))
        .bodyText()
        .contains("cannot be before", "until-error", "value=\"2026-03-20\"");
    assertThat(away("2026-03-01", "2026-03-08")).bodyText().contains("Enter days to come");
    assertThat(away("2026-03-01", "2099-03-08")).bodyText().contains("Enter days to come");
    assertThat(away("2026-02-29", "2026-03-10")).bodyText().contains("Enter a date.", "from-error");
    verify(mentors, never()).beAway(any(), any(), any());
    assertThat(away("2026-03-09", "2026-03-09")).hasRedirectedUrl("/mentor");
    verify(mentors).beAway(IDA, TODAY, TODAY);
  }

  @Test
  void leavingIsAskedTwice() {
    stands(MentorState.ACTIVE);

    assertThat(get("/mentor/leave")).bodyText().contains("No candidate is sent to you any more");
    verify(mentors, never()).leave(any());
    assertThat(post("/mentor/leave", Map.of())).hasRedirectedUrl("/mentor");
    verify(mentors).leave(IDA);
  }

  @Test
  void everybodySeesOfAMentorWhatTheyShow() {
    when(mentors.directory())
        .thenReturn(
            List.of(
                new PublicMentor(
                    "Ida Moss", null, LibraryType.PUBLIC, null, null, null, null, null, null, null),
                new PublicMentor(
                    null,
                    Set.of(SetId.of("technology")),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    true)));

    assertThat(get("/mentors"))
        .bodyText()
        .contains("Ida Moss", "Public library", "A mentor", "Technology", "2 of 2")
        .doesNotContain("??", "America/");
    assertThat(get("/mentors?set=technology"))
        .bodyText()
        .contains("1 of 2")
        .doesNotContain("Ida Moss");
    assertThat(get("/mentors?library=NONSENSE")).bodyText().contains("0 of 2");
  }

  @Test
  void aLongListComesInPagesThatKeepTheSearch() {
    var one =
        new PublicMentor(
            "Ida Moss",
            Set.of(SetId.of("technology")),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    when(mentors.directory()).thenReturn(Collections.nCopies(26, one));

    var first = body("/mentors?set=technology");
    assertThat(first)
        .contains("26 of 26", "/mentors?set=technology&amp;library=&amp;page=1")
        .doesNotContain("??");
    assertThat(first.split("<h2>Ida Moss</h2>", -1)).hasSize(26);
    var second = body("/mentors?set=technology&page=1");
    assertThat(second.split("<h2>Ida Moss</h2>", -1)).hasSize(2);
  }

  private String body(String address) {
    return new String(get(address).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private void stands(MentorState state) {
    when(mentors.ofPerson(IDA))
        .thenReturn(
            Optional.of(
                new MentorView(
                    CaseNumber.of("M-2026-00001"),
                    IDA,
                    state,
                    PROFILE,
                    Set.of(ProfileField.SETS),
                    Instant.parse("2026-03-09T15:00:00Z"),
                    TODAY.plusDays(14),
                    "")));
  }

  private static Map<String, List<String>> typed(Map<String, List<String>> otherwise) {
    var fields =
        new HashMap<>(
            Map.of(
                "sets", List.of("technology", "nonsense"),
                "library", List.of("PUBLIC"),
                "region", List.of("WEST"),
                "languages", List.of("SPANISH"),
                "zone", List.of("America/Denver"),
                "ways", List.of("VIDEO"),
                "frequency", List.of("MONTHLY"),
                "places", List.of("2"),
                "about", List.of("I run a help desk."),
                "shown", List.of("SETS")));
    fields.putAll(otherwise);
    return fields;
  }

  private MvcTestResult away(String from, String until) {
    return post("/mentor/absences", Map.of("from", List.of(from), "until", List.of(until)));
  }

  private MvcTestResult get(String address) {
    return pages.get().uri(address).with(user("u4001").roles()).exchange();
  }

  private MvcTestResult post(String address, Map<String, List<String>> fields) {
    var request = pages.post().uri(address).with(user("u4001").roles()).with(csrf());
    fields.forEach((field, values) -> request.param(field, values.toArray(String[]::new)));
    return request.exchange();
  }
}
