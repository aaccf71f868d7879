package org.colophon.notifications;

import java.time.Clock;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.colophon.cases.CaseNumber;
import org.colophon.installation.Installation;
import org.colophon.installation.Links;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.spring6.expression.SPELVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Writes the texts of notices from the templates in {@code notices/}.
 *
 * <p>Its template engine is its own and no bean, so that pages neither find these templates nor
 * lose theirs. An expression without a value fails: no letter ever says "null" or leaves a gap.
 */
@Component
class NoticeWriter {

  private static final int SUBJECT_LENGTH = 150;

  /**
   * What a mail program might turn into a link: nobody may advertise in the name they sign up with.
   */
  private static final Pattern LIKE_A_LINK = Pattern.compile("[/@]|\\w\\.\\w{2,}");

  private static final int NAME_LENGTH = 80;

  private final ITemplateEngine templates = engine();
  private final Installation installation;
  private final NotificationSettings settings;
  private final Links links;
  private final Clock clock;

  NoticeWriter(Installation installation, NotificationSettings settings, Links links, Clock clock) {
    this.installation = installation;
    this.settings = settings;
    this.links = links;
    this.clock = clock;
  }

  /**
   * Writes one notice.
   *
   * @param given values for the template's model; others than it needs are left out
   * @throws IllegalArgumentException when a value is missing or of the wrong kind
   */
  NoticeText write(
      NoticeTemplate template, Map<String, Object> given, @Nullable CaseNumber caseNumber) {
    var values = values(template, given, caseNumber);
    var subject = subject(render(template.fileName() + ".subject.txt", values));
    values.put("subject", subject);
    values.put("content", render(template.fileName() + ".txt", values));
    var text = TextWrap.wrap(render("layout.txt", values));
    values.put("content", render(template.fileName() + ".html", values));
    return new NoticeText(subject, text, render("layout.html", values));
  }

  private Map<String, Object> values(
      NoticeTemplate template, Map<String, Object> given, @Nullable CaseNumber caseNumber) {
    var own = NoticeModel.of(template, given, clock.getZone());
    var values = new HashMap<String, Object>();
    values.put("greeting", greeting(own.get("name")));
    values.put("about", about(template, own, caseNumber));
    values.put("staff", template.isForStaff());
    values.put("program", installation.programName());
    values.put("office", settings.officeName());
    values.put("officeAddress", settings.officeAddress());
    values.put("home", links.home());
    values.put("feePage", links.to("/fee"));
    values.put("rulesPage", links.to("/rules"));
    values.put("zone", clock.getZone().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    own.forEach((name, value) -> putOnce(values, name, value));
    return values;
  }

  /** The number under which the recipient knows the case: the one the letter itself names. */
  private static Object about(
      NoticeTemplate template, Map<String, Object> own, @Nullable CaseNumber caseNumber) {
    return caseNumber == null || template.isForOutsiders()
        ? ""
        : own.getOrDefault("caseNumber", caseNumber.value());
  }

  /** What a template calls like a part of every letter, no letter would say. */
  private static void putOnce(Map<String, Object> values, String name, Object value) {
    if (values.put(name, value) != null) {
      throw new IllegalStateException("Every letter has a value of this name already: " + name);
    }
  }

  private static String greeting(@Nullable Object name) {
    return name instanceof String text
            && text.length() <= NAME_LENGTH
            && !LIKE_A_LINK.matcher(text).find()
        ? "Dear " + text + ","
        : "Hello,";
  }

  private static String subject(String rendered) {
    var subject = NoticeModel.onOneLine(rendered);
    return subject.length() <= SUBJECT_LENGTH
        ? subject
        : subject.substring(0, SUBJECT_LENGTH - 1).strip() + "…";
  }

  private String render(String file, Map<String, Object> values) {
    return templates.process(file, new Context(Locale.ENGLISH, values));
  }

  private static ITemplateEngine engine() {
    var engine = new SpringTemplateEngine();
    engine.setDialect(new StrictDialect());
    engine.addTemplateResolver(resolver(".html", TemplateMode.HTML));
    engine.addTemplateResolver(resolver(".txt", TemplateMode.TEXT));
    return engine;
  }

  private static ClassLoaderTemplateResolver resolver(String ending, TemplateMode mode) {
    var resolver = new ClassLoaderTemplateResolver(NoticeWriter.class.getClassLoader());
    resolver.setPrefix("notices/");
    resolver.getResolvablePatternSpec().addPattern("*" + ending);
    resolver.setTemplateMode(mode);
    resolver.setCharacterEncoding("UTF-8");
    return resolver;
  }

  /** Evaluates like Spring does, but takes no nothing for an answer. */
  private static final class StrictDialect extends SpringStandardDialect {

    @Override
    public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
      return StrictDialect::evaluate;
    }

    private static Object evaluate(
        IExpressionContext context,
        IStandardVariableExpression expression,
        StandardExpressionExecutionContext execution) {
      var value = SPELVariableExpressionEvaluator.INSTANCE.evaluate(context, expression, execution);
      if (value == null) {
        throw new IllegalArgumentException(
            "A notice has no value for ${" + expression.getExpression() + "}");
      }
      return value;
    }
  }
}
