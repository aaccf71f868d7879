package org.colophon.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colophon.notifications.NoticeModels.modelOf;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.colophon.cases.CaseNumber;
import org.junit.jupiter.api.Test;

class NoticeModelTest {

  static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  @Test
  void idsAreTextAndInstantsAreDaysOfTheProgram() {
    var model = modelOf(NoticeTemplate.TASK_OVERDUE);
    model.put("caseNumber", CaseNumber.of("C-2026-00042"));
    model.put("dueOn", Instant.parse("2027-01-01T05:59:59Z"));

    var values = NoticeModel.of(NoticeTemplate.TASK_OVERDUE, model, CHICAGO);

    assertThat(values)
        .containsEntry("caseNumber", "C-2026-00042")
        .containsEntry("dueOn", "December\u00A031,\u00A02026");
  }

  @Test
  void valuesOfTheWrongKindAreRefusedWithoutRepeatingThem() {
    var wrong =
        Map.<String, Object>of(
            "caseNumber", 42,
            "candidate", List.of("Mira"),
            "dueOn", "2026-11-23",
            "day", "10",
            "link", "javascript:alert(1)");

    wrong.forEach(
        (key, value) -> {
          var model = modelOf(NoticeTemplate.STAFF_REVIEW_DUE);
          model.put(key, value);
          assertThatThrownBy(() -> NoticeModel.of(NoticeTemplate.STAFF_REVIEW_DUE, model, CHICAGO))
              .isInstanceOf(IllegalArgumentException.class)
              .hasMessageContainingAll("staff-review-due", key)
              .hasMessageNotContainingAny("Mira", "alert");
        });
  }

  @Test
  void aTextThatSaysNullIsMissing() {
    var model = modelOf(NoticeTemplate.REFUND);
    model.put("reason", String.valueOf((Object) null));

    assertThatThrownBy(() -> NoticeModel.of(NoticeTemplate.REFUND, model, CHICAGO))
        .hasMessageContaining("reason");
  }

  @Test
  void nothingIsMissingInsideAList() {
    var model = modelOf(NoticeTemplate.MORE_INFORMATION);
    model.put("items", Arrays.asList("A diploma", null));
    var receipt = modelOf(NoticeTemplate.RECEIPT);
    receipt.put("lines", List.of("350.00 USD"));

    assertThatThrownBy(() -> NoticeModel.of(NoticeTemplate.MORE_INFORMATION, model, CHICAGO))
        .hasMessageContaining("items");
    assertThatThrownBy(() -> NoticeModel.of(NoticeTemplate.RECEIPT, receipt, CHICAGO))
        .hasMessageContaining("lines");
  }

  @Test
  void textsAreBroughtToOneLine() {
    assertThat(NoticeModel.onOneLine(" a\r\nb\u2028c\u0000\u202Ed\u00A0 e "))
        .isEqualTo("a b c d e");
  }

  @Test
  void anUnknownTemplateIsNamed() {
    assertThatThrownBy(() -> NoticeTemplate.named("acceptance"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("acceptance");
  }
}
