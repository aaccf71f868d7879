package org.colophon.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colophon.notifications.NoticeModels.modelOf;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.colophon.cases.CaseNumber;
import org.colophon.installation.Installation;
import org.colophon.installation.Links;
import org.colophon.notifications.NoticeTemplate.Value;
import org.colophon.program.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class NoticeWriterTest {

  static final CaseNumber CASE = CaseNumber.of("C-2026-00042");

  /** One for all, since it keeps the templates it has read. */
  static final NoticeWriter writer = writer();

  @ParameterizedTest
  @EnumSource
  void everyTemplateReadsWell(NoticeTemplate template) {
    var text = writer.write(template, modelOf(template), CASE);

    assertThat(text.subject()).isNotBlank().doesNotContain("\n", "\r", "[", "${", "null");
    assertThat(text.subject().length()).isLessThanOrEqualTo(100);
    assertThat(text.text())
        .doesNotContain("${", "[(", "[#", "[/", "null", " th:", "\n\n\n", "&amp;", "&#39;", "<p")
        .endsWith("https://certify.example.org/\n");
    assertThat(text.html()).doesNotContain("${", "[[", "null", " th:", "xmlns:th");
    assertThat(text.text().lines().filter(it -> !it.startsWith("http")))
        .allMatch(it -> it.length() <= 72)
        .allMatch(it -> it.equals(it.stripTrailing()));
  }

  @Test
  void letterClosesWithTheNumberItsReaderKnows() {
    var model = new HashMap<>(modelOf(NoticeTemplate.INTEGRITY_ASKED));
    model.put("caseNumber", "F-2026-00007");

    var text = writer.write(NoticeTemplate.INTEGRITY_ASKED, model, CaseNumber.of("S-2026-00003"));

    assertThat(String.join(" ", words(text.text())))
        .contains("Your case number is F 2026 00007.")
        .doesNotContain("2026 00003");
  }

  @ParameterizedTest
  @EnumSource
  void textAndHtmlSayTheSame(NoticeTemplate template) {
    var text = writer.write(template, modelOf(template), CASE);
    var page = page(text);
    var heading = page.getElementsByTagName("h1").item(0);
    heading.getParentNode().removeChild(heading);
    var body = page.getElementsByTagName("body").item(0);

    assertThat(words(body.getTextContent())).isEqualTo(words(text.text()));
  }

  @ParameterizedTest
  @EnumSource
  void everyLinkIsThereInBothForms(NoticeTemplate template) {
    var model = modelOf(template);

    var text = writer.write(template, model, CASE);

    var links = page(text).getElementsByTagName("a");
    var targets =
        IntStream.range(0, links.getLength())
            .mapToObj(i -> ((Element) links.item(i)).getAttribute("href"))
            .toList();
    template
        .model()
        .forEach(
            (key, kind) -> {
              if (kind == Value.LINK) {
                assertThat(text.text().lines()).contains((String) model.get(key));
                assertThat(targets).contains((String) model.get(key));
              }
            });
  }

  @ParameterizedTest
  @EnumSource
  void everyLetterSaysWhomToAskAndNamesTheCase(NoticeTemplate template) {
    var text = writer.write(template, modelOf(template), CASE).text();

    var namesNoCase =
        template.isForOutsiders()
            || template == NoticeTemplate.COVERAGE_GAP
            || template == NoticeTemplate.WEBINAR_NOT_WRAPPED_UP;
    assertThat(text.contains("C-2026-00042")).isNotEqualTo(namesNoCase);
    if (template.isForStaff()) {
      assertThat(text).startsWith("Hello,\n\n");
    } else {
      assertThat(text).startsWith("Dear Mira Okafor,\n\n").contains("office@certify.example.org");
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "APPLICATION_REFUSED",
        "APPLICATION_CLOSED",
        "CANDIDACY_LAPSED",
        "COMPLETION_NOT_CONFIRMED",
        "GRADUATION_REFUSED",
        "HOURS_NOT_CONFIRMED",
        "PROVISIONAL_ENDED"
      })
  void adverseLettersGiveTheRuleAndTheWayToQuestionIt(NoticeTemplate template) {
    var text = writer.write(template, modelOf(template), CASE).text().replaceAll("\\s+", " ");

    assertThat(text)
        .contains("The rule behind it:")
        .contains("You can question this decision.")
        .contains("within 10 days", "within 30 days");
  }

  @ParameterizedTest
  @MethodSource("keys")
  void aMissingValueFailsWhenTheNoticeIsWritten(NoticeTemplate template, String key) {
    var without = modelOf(template);
    without.remove(key);
    var withNull = modelOf(template);
    withNull.put(key, null);

    for (var model : List.of(without, withNull)) {
      assertThatThrownBy(() -> writer.write(template, model, CASE))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContainingAll(template.fileName(), key, "missing");
    }
  }

  static Stream<Arguments> keys() {
    return Arrays.stream(NoticeTemplate.values())
        .flatMap(it -> it.model().keySet().stream().map(key -> Arguments.of(it, key)));
  }

  @Test
  void everyTextBelongsToATemplate() throws IOException {
    try (var files = Files.list(Path.of("src/main/resources/notices"))) {
      var expected =
          Stream.concat(
                  Stream.of("layout.txt", "layout.html"),
                  Arrays.stream(NoticeTemplate.values())
                      .flatMap(
                          it ->
                              Stream.of(".subject.txt", ".txt", ".html")
                                  .map(ending -> it.fileName() + ending)))
              .toList();

      assertThat(files.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void noTextHoldsAnAddressOrAPicture() throws IOException {
    for (var template : NoticeTemplate.values()) {
      for (var ending : List.of(".subject.txt", ".txt", ".html")) {
        assertThat(
                Files.readString(
                    Path.of("src/main/resources/notices", template.fileName() + ending)))
            .doesNotContain("http:", "https:", "mailto:", "<img", "style=");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Win at evil.com", "https://evil.example", "a/b", "me@x", "www.evil.example"})
  void aNameThatCouldBecomeALinkIsNotRepeated(String name) {
    var model = modelOf(NoticeTemplate.CONFIRM_ADDRESS);
    model.put("name", name);

    var text = writer.write(NoticeTemplate.CONFIRM_ADDRESS, model, null);

    assertThat(text.text()).startsWith("Hello,").doesNotContain(name);
    assertThat(text.html()).doesNotContain(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"J.R. Smith-Jones", "Zoë O’Hara", "Dr. Mira Okafor, MLIS"})
  void ordinaryNamesAreGreeted(String name) {
    var model = modelOf(NoticeTemplate.CONFIRM_ADDRESS);
    model.put("name", name);

    assertThat(writer.write(NoticeTemplate.CONFIRM_ADDRESS, model, null).text())
        .startsWith("Dear " + name + ",");
  }

  @Test
  void nothingAPersonWroteCanAddALineOrMarkup() {
    var model = modelOf(NoticeTemplate.TASK_OVERDUE);
    model.put("task", "Review\r\nBcc: all@example.org\u2028<script>alert(1)</script>");

    var text = writer.write(NoticeTemplate.TASK_OVERDUE, model, CASE);

    assertThat(text.subject())
        .isEqualTo(
            "C-2026-00042: “Review Bcc: all@example.org <script>alert(1)</script>” is overdue");
    assertThat(text.html()).doesNotContain("<script>");
    assertThat(text.text()).doesNotContain("\nBcc");
  }

  @Test
  void aVeryLongSubjectIsShortened() {
    var model = modelOf(NoticeTemplate.TASK_OVERDUE);
    model.put("task", "Review ".repeat(60));

    assertThat(writer.write(NoticeTemplate.TASK_OVERDUE, model, CASE).subject())
        .hasSizeLessThanOrEqualTo(150)
        .endsWith("…");
  }

  @Test
  void deadlinesAreWrittenOutWithTheirZone() {
    var text =
        writer
            .write(NoticeTemplate.MORE_INFORMATION, modelOf(NoticeTemplate.MORE_INFORMATION), CASE)
            .text();

    assertThat(text.replaceAll("\\s+", " "))
        .contains("by the end of November 23, 2026 (Central Time)");
  }

  @Test
  void aReceiptListsItsLines() {
    var text = writer.write(NoticeTemplate.RECEIPT, modelOf(NoticeTemplate.RECEIPT), CASE);

    assertThat(text.text())
        .contains(
            "- Enrollment fee, member of ALA: 325.00 USD\n"
                + "- Printed certificate: 25.00 USD\n"
                + "- Total: 350.00 USD\n");
  }

  @Test
  void whatDoesNotApplyIsLeftOut() {
    var paid = modelOf(NoticeTemplate.PAYMENT_RECEIVED);
    paid.put("stillOpen", Money.of("0", "USD"));
    var done = modelOf(NoticeTemplate.CANDIDACY_REMINDER);
    done.put("missing", List.of());
    done.put("monthsLeft", 1);
    var unpaid = modelOf(NoticeTemplate.APPLICATION_CLOSED);
    unpaid.put("refund", "");

    assertThat(writer.write(NoticeTemplate.PAYMENT_RECEIVED, paid, CASE).text())
        .contains("paid in full")
        .doesNotContain("still open");
    assertThat(writer.write(NoticeTemplate.CANDIDACY_REMINDER, done, CASE))
        .satisfies(it -> assertThat(it.subject()).startsWith("One month is left"))
        .satisfies(it -> assertThat(it.text()).doesNotContain("left to do"));
    assertThat(writer.write(NoticeTemplate.APPLICATION_CLOSED, unpaid, CASE).html())
        .doesNotContain("<p></p>");
  }

  @Test
  void withoutACaseNoneIsNamed() {
    var template = NoticeTemplate.RESET_PASSWORD;

    assertThat(writer.write(template, modelOf(template), null).text())
        .doesNotContain("case number");
  }

  @Test
  void whatNobodyAskedForIsLeftOut() {
    var template = NoticeTemplate.CANDIDACY_WITHDRAWN;
    var model = new HashMap<>(modelOf(template));
    model.put("payLink", null);

    assertThat(writer.write(template, model, CASE).text()).isNotBlank();
  }

  /** Read as strictly as XML is read, so a tag left open fails. */
  private static Document page(NoticeText text) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(text.html())));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException(text.html(), e);
    }
  }

  /** Words without links, labels' colons and marks of lists and tables. */
  private static List<String> words(String text) {
    return Stream.of(
            text.replaceAll("https?://\\S+", " ").replaceAll("[:\\-]", " ").split("[\\s\u00A0]+"))
        .filter(it -> !it.isEmpty())
        .toList();
  }

  private static NoticeWriter writer() {
    var links = mock(Links.class);
    when(links.home()).thenReturn("https://certify.example.org/");
    when(links.to(anyString())).thenAnswer(it -> "https://certify.example.org" + it.getArgument(0));
    return new NoticeWriter(
        new Installation(
            URI.create("https://certify.example.org"),
            "Library Support Staff Certification Program",
            Path.of("data"),
            "secret"),
        new NotificationSettings(
            true,
            Duration.ofSeconds(5),
            Path.of("data"),
            "",
            "office@certify.example.org",
            "Certification program office"),
        links,
        Clock.fixed(Instant.parse("2026-11-23T15:00:00Z"), ZoneId.of("America/Chicago")));
  }
}
