package org.colophon.notifications;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.colophon.program.Money;

/** A full model for every template, as the modules would give it. */
final class NoticeModels {

  private NoticeModels() {}

  static Map<String, Object> modelOf(NoticeTemplate template) {
    var model = new HashMap<String, Object>();
    template.model().forEach((key, kind) -> model.put(key, valueOf(key)));
    return model;
  }

  private static Object valueOf(String key) {
    return switch (key) {
      case "name" -> "Mira Okafor";
      case "candidate", "holder" -> "Zoë O'Hara & Sons";
      case "link" -> "https://certify.example.org/home?from=mail&lang=en";
      case "appealLink" ->
          "https://certify.example.org/provider/4f/decisions/proposal-4f/appeal?a=1&b=2";
      case "sooner" -> List.of("But your candidacy ends sooner, on November 16, 2026.");
      case "next" -> "the program committee";
      case "follows" -> "What you proposed is approved from today on.";
      case "meetingLink" -> "https://meet.example.org/room?pwd=a&b";
      case "recording" -> "https://video.example.org/42";
      case "when" -> "Tuesday, November 3, 2026, 2:00 PM to 3:00 PM Central Standard Time";
      case "confirmBy" -> "October 22, 2026, 3:00 PM Central Daylight Time";
      case "opening" -> "You registered for our webinar";
      case "changes" -> List.of("There is a new link & <room>.", "It has a new title.");
      case "answer" -> "We come on a Tuesday in May; a colleague writes to you about the day.";
      case "payLink" -> "https://certify.example.org/fee";
      case "checkLink" -> "https://certify.example.org/check/LSSC-2026-7F3K-92QD";
      case "number" -> "I-2026-00042";
      case "caseNumber" -> "C-2026-00042";
      case "total", "amount", "open", "stillOpen" -> Money.of("350.00", "USD");
      case "outcome" -> "We grant it in part.";
      case "reason" -> "The certificate shows another name than your account.";
      case "why" -> "We asked you for something that was missing, and no answer came in time.";
      case "refund" -> "What you have paid goes back to you in full; a separate message says how.";
      case "since",
          "cancelOn",
          "dueOn",
          "termEnd",
          "acceptedOn",
          "validUntil",
          "issuedOn",
          "paidOn",
          "readyBy",
          "answerBy",
          "startedOn",
          "completedOn",
          "until",
          "countsUntil",
          "begunBy",
          "lookOn",
          "from",
          "creditFrom",
          "noticeBy",
          "groundsBy",
          "documentsBy",
          "appealBy" ->
          LocalDate.of(2026, 11, 23);
      case "fee" -> "Course renewal fee";
      case "condition" -> "The readings of units <3> & 4 are to be named.";
      case "remark" -> "Unit 4 is still missing.";
      case "conditions" ->
          List.of("The readings of unit 3 are to be named. (until November 23, 2026)");
      case "kind" -> "Course evaluator";
      case "sets" -> List.of("Technology", "Readers’ Advisory & <Youth>");
      case "lines" ->
          List.of(
              new NoticeLine("Enrollment fee, member of ALA", Money.of("325.00", "USD")),
              new NoticeLine("Printed certificate", Money.of("25.00", "USD")));
      case "items" ->
          List.of(
              "A copy of your high-school diploma or its equivalent, both sides of it, so large"
                  + " that the date can be read.",
              "The hours you worked a week at <Oak Park Public Library>.");
      case "reasons" -> List.of("Not enough hours of library work in the last five years.");
      case "missing" -> List.of("Technology is still missing.", "Two more electives are needed.");
      case "setsNeeded", "needed" -> 6;
      case "achieved" -> 4;
      case "monthsLeft" -> 3L;
      case "day" -> 10;
      case "days" -> 21;
      case "title" -> "A course on Technology & <Tools>";
      case "edition" -> "Competency sets of October 2012";
      case "course" -> "Foundations & Friends, “evening” course";
      case "set" -> "Foundations of Library Services";
      case "credential" -> "Library Support Staff Certification (LSSC)";
      case "designation" -> "CLSS";
      case "stage" -> "Enrollment fee";
      case "whatNext" ->
          "Please pay the enrollment fee. We review your application once it is paid.";
      case "asked" -> "a correction of your record (date of birth)";
      case "done" -> "The date of birth reads May 4, 1989 now.";
      case "question" -> "Whose words are the first <two> paragraphs & the table?";
      case "rule" -> "Your own work & nobody’s data";
      case "kept" -> "entries in the public register";
      case "statement" -> "You may also send us a short statement.";
      case "provider" -> "Elm & County <Library> Network";
      case "inviter" -> "Ana Ruiz";
      case "roles" -> List.of("Author: writes proposals of courses.");
      case "people" -> List.of("Ida O'Hara & <Moss>: new");
      case "concern" -> "Learners tell us of another unit <3> & 4.";
      case "standing" -> "EXPECTED";
      case "other", "mentor" -> "Ida O'Hara & <Moss>";
      case "time" -> "Monday, March 9, 2026, 3:00 PM MDT";
      case "place" -> "Room <4> & by video";
      case "address" -> "ida@library.example";
      case "words" -> "I want to learn <metadata> & more.";
      case "library" -> "Public library";
      case "out" -> 2;
      case "checksum" -> "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
      case "task" -> "Review application";
      case "token" -> "Records & <students>";
      case "by" -> "Ana O'Hara";
      case "competencies" -> List.of("3. Knows <trends>.", "5. Adapts & learns.");
      case "rows" ->
          List.of(
              "Ruth O'Hara, “Foundations & <Friends>”, row 17 of spring.csv: it was credited.",
              "Kim No, “Foundations”: it was not credited. The dates lie in the future.");
      default -> throw new IllegalArgumentException("No value for " + key);
    };
  }
}
