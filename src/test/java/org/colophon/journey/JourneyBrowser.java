package org.colophon.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The installed Chromium or Chrome, with one window for each person of a journey.
 *
 * <p>Keeps what each page reports to its console as an error, and every answer of 400 and more.
 */
final class JourneyBrowser implements AutoCloseable {

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final List<String> PLACES =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/opt/google/chrome/chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "C:/Program Files/Google/Chrome/Application/chrome.exe");

  /** Milliseconds; a busy machine takes its time. */
  private static final double PATIENCE = 120_000;

  private final Playwright playwright;
  private final Browser browser;
  private final String base;
  private final List<String> complaints = new ArrayList<>();

  private JourneyBrowser(Path executable, String base) {
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS));
    this.base = base;
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
  }

  /** Starts the browser; where there is none the test is aborted, in CI it fails. */
  static JourneyBrowser open(String base) {
    var executable = find();
    if (executable.isEmpty() && System.getenv("CI") == null) {
      Assumptions.abort(
          "No Chromium or Chrome is installed, so the journey was not made. Install one, or set"
              + " COLOPHON_BROWSER to its path.");
    }
    return new JourneyBrowser(
        executable.orElseThrow(() -> new AssertionError("CI has no Chromium or Chrome")), base);
  }

  private static Optional<Path> find() {
    return Stream.concat(
            Optional.ofNullable(System.getenv("COLOPHON_BROWSER")).stream(), PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A window of somebody who is not signed in. */
  Page stranger() {
    return window(new Browser.NewContextOptions());
  }

  /** The same where JavaScript is switched off. */
  Page withoutScript() {
    return window(new Browser.NewContextOptions().setJavaScriptEnabled(false));
  }

  private Page window(Browser.NewContextOptions options) {
    BrowserContext context =
        browser.newContext(options.setBaseURL(base).setViewportSize(1280, 900));
    context.setDefaultTimeout(PATIENCE);
    var page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("status of")) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    page.onResponse(
        response -> {
          if (response.status() >= 400 && !askedForACompletedTask(response)) {
            complaints.add(response.status() + " " + response.url());
          }
        });
    return page;
  }

  /** Tasklist asks once more for a task that was just completed; that is its own way. */
  private static boolean askedForACompletedTask(Response response) {
    return response.status() == 404
        && response.url().matches(".*/camunda/api/engine/engine/default/task/[0-9a-f-]+");
  }

  /** A window of a person of the demo. */
  Page signedIn(String name) {
    return signedIn(name, "demo");
  }

  Page signedIn(String name, String password) {
    var page = stranger();
    signIn(page, name, password);
    return page;
  }

  void signIn(Page page, String name, String password) {
    page.navigate("/sign-in");
    page.fill("[name=email]", name);
    page.fill("[name=password]", password);
    page.click("main button[type=submit]");
    page.getByText("Sign out").waitFor();
  }

  /** The number of the candidacy of which a page tells. */
  static String candidacyOn(Page page) {
    var number = Pattern.compile("C-\\d{4}-\\d+");
    var main = page.locator("main");
    PlaywrightAssertions.assertThat(main).containsText(number);
    return number.matcher(main.innerText()).results().findFirst().orElseThrow().group();
  }

  /** What pages complained about since the start, and since this was asked last. */
  List<String> complaints() {
    var said = List.copyOf(complaints);
    complaints.clear();
    return said;
  }

  /** Keeps a picture of what each window showed last, for whoever has to find out why. */
  @Override
  public void close() {
    var windows = browser.contexts().stream().flatMap(it -> it.pages().stream()).toList();
    for (int i = 0; i < windows.size(); i++) {
      windows
          .get(i)
          .screenshot(
              new Page.ScreenshotOptions().setPath(Path.of("target/journey/last-" + i + ".png")));
    }
    browser.close();
    playwright.close();
  }
}
