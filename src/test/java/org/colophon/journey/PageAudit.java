package org.colophon.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at a page as people with other eyes, hands and windows meet it. A finding is a sentence.
 *
 * <p>The window is 320 CSS pixels wide, which is also 1,280 at 400 percent (WCAG 2.2, 1.4.10).
 */
final class PageAudit {

  static final int WIDTH = 320;
  static final int HEIGHT = 800;

  private static final String RULES = source();

  private static final String FINDINGS =
      """
      async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
        .flatMap(it => it.nodes.map(node => it.id + ': ' + node.target + ' ' + node.failureSummary.replaceAll('\\n', ' ')))
      """;

  /** Of many rows alike a few are enough, and axe-core is slow on many. */
  private static final String FEW_ROWS =
      "() => document.querySelectorAll('tr:nth-child(n+4):not(:has(form)), main li:nth-child(n+6)')"
          + ".forEach(it => it.remove())";

  /** Whatever reaches beyond the right edge and is not in a box that scrolls by itself. */
  private static final String SIDEWAYS =
      """
      () => document.documentElement.scrollWidth <= innerWidth ? [] :
        [...document.querySelectorAll('body *')]
          .filter(it => it.getBoundingClientRect().right > innerWidth + 1 && !it.closest('.scroll, .visually-hidden'))
          .slice(0, 3).map(it => 'is wider than 320 px: ' + it.outerHTML.slice(0, 120))
      """;

  /** A form that was refused: each line of the summary leads to a field that says what it is. */
  private static final String ERRORS =
      """
      () => {
        const findings = [];
        const summary = document.querySelector('main .error-summary');
        if (!summary) return ['has no summary of what to put right'];
        if (document.activeElement !== summary) findings.push('does not begin at the summary');
        if (!document.title.startsWith('Error:')) findings.push('has no Error: in its title');
        for (const line of summary.querySelectorAll('li')) {
          const at = line.querySelector('a')?.hash.slice(1);
          const field = at && document.getElementById(at);
          if (!field) { findings.push('leads nowhere: ' + line.textContent.trim()); continue; }
          if (!field.matches('input, select, textarea')) findings.push('leads to no field: ' + at);
          const said = [field, field.closest('fieldset')]
            .flatMap(it => it?.getAttribute('aria-describedby')?.split(' ') ?? [])
            .map(id => document.getElementById(id))
            .some(it => it?.matches('.field-error'));
          if (!said) findings.push('says nothing at the field: ' + at);
          if (!field.closest('[aria-invalid=true]') && !field.matches('[type=radio]'))
            findings.push('is not marked: ' + at);
        }
        return findings;
      }
      """;

  /** The page has taken on its new width and is drawn with it. */
  private static final String SETTLED =
      """
      width => new Promise(done => {
        const look = () => innerWidth === width ? requestAnimationFrame(() => requestAnimationFrame(done)) : setTimeout(look, 20);
        look();
      })
      """;

  private final Page page;

  PageAudit(Page page) {
    this.page = page;
    page.setViewportSize(WIDTH, HEIGHT);
    page.evaluate(SETTLED, WIDTH);
  }

  private static String source() {
    try (var file = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with the page that is open now. */
  List<String> findings() {
    var findings = new ArrayList<>(strings(page.evaluate(SIDEWAYS)));
    page.evaluate(RULES);
    page.evaluate(FEW_ROWS);
    findings.addAll(strings(page.evaluate(FINDINGS)));
    return findings;
  }

  /** What is wrong with the answer to a form that was refused. */
  List<String> findingsAboutErrors() {
    var findings = new ArrayList<>(strings(page.evaluate(ERRORS)));
    findings.addAll(findings());
    return findings;
  }

  private static List<String> strings(Object list) {
    return ((List<?>) list).stream().map(String::valueOf).toList();
  }
}
