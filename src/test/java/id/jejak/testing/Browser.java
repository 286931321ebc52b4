package id.jejak.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Debian's Chromium. Anything said on the console of a page, a violated policy included, fails the test. */
public final class Browser implements AutoCloseable {
  private static final Path SHOTS = Path.of("target/screenshots");
  /** For a machine that is busy with other tests, too. */
  private static final int PATIENCE_MS = 120_000;
  /** What htmx says when a page is left while it asks for a part of it; a request that failed is said by another word. */
  private static final List<String> LEFT = List.of("htmx:sendAbort", "htmx:afterRequest");
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium-headless-shell");

  private static final boolean SHOOTING = System.getenv("JEJAK_SCREENSHOTS") != null;

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;
  private final List<String> complaints = new ArrayList<>();

  public Browser() {
    Programs.require("chromium-headless-shell");
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    // A line that is cut is cut for service workers, too.
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
        "1", "PW_EXPERIMENTAL_SERVICE_WORKER_NETWORK_EVENTS", "1")));
    browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(List.of(
        "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync")));
  }

  /** A fresh profile. */
  public Page page(int width, int height, ColorScheme colours, boolean script) {
    return page(profile(width, height).setColorScheme(colours).setJavaScriptEnabled(script).setLocale("id-ID"));
  }

  /** Without smooth scrolling: what still moves cannot be clicked, and without script the browser never says when it rests. */
  private static com.microsoft.playwright.Browser.NewContextOptions profile(int width, int height) {
    return new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, height).setReducedMotion(
        ReducedMotion.REDUCE);
  }

  private Page page(com.microsoft.playwright.Browser.NewContextOptions profile) {
    BrowserContext context = browser.newContext(profile);
    context.setDefaultTimeout(PATIENCE_MS);
    Page page = context.newPage();
    listen(page);
    return page;
  }

  private void listen(Page page) {
    page.onConsoleMessage(message -> {
      boolean refused = List.of(404, 409, 422).stream()
          .anyMatch(status -> message.text().contains("status of " + status));
      if (List.of("error", "warning").contains(message.type()) && !refused && !LEFT.contains(message.text())) {
        complaints.add(page.url() + ": " + message.text());
      }
    });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
  }

  /** The same person in a profile that has no file of the site yet. */
  public Page firstVisit(Page signedIn) {
    return page(profile(360, 740).setStorageState(signedIn.context().storageState()));
  }

  public Page desktop() {
    return page(1366, 900, ColorScheme.LIGHT, true);
  }

  /** Signs somebody in; the page then shows the first page of that person. */
  public static void signIn(Page page, String address, String number, String password) {
    page.navigate(address + "/masuk");
    page.locator("input[name=nomor]").fill(number);
    page.locator("input[name=sandi]").fill(password);
    page.locator("main button[type=submit]").click();
    page.locator(".cari-besar").waitFor();
  }

  /** Sends a form; returns when it was answered: a page that is loaded anew before takes its form back. */
  public static void send(Page page, Locator button) {
    page.waitForResponse(response -> response.request().method().equals("POST"), button::click);
  }

  /** The page as it is now, whole and with its images, under a name; drawn only where {@code JEJAK_SCREENSHOTS} is set. */
  public static void shoot(Page page, String name) {
    RunningJejak.await("the images of " + page.url(), () -> Boolean.TRUE.equals(page.evaluate(
        "[...document.images].every(image => { image.loading = 'eager'; return image.complete; })")));
    if (SHOOTING) {
      page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SHOTS.resolve(name + ".png")));
    }
  }

  /** Keeps a picture of something else, where pages are drawn. */
  public static void keep(BufferedImage picture, String name) throws IOException {
    if (SHOOTING) {
      ImageIO.write(picture, "png", Files.createDirectories(SHOTS).resolve(name + ".png").toFile());
    }
  }

  /** Our pages have no frames: one run in the page itself is enough, which tells of violations alone. */
  public static void accessible(Page page) {
    AxeRunOptions violations = new AxeRunOptions();
    violations.setResultTypes(List.of("violations"));
    List<Rule> serious = new AxeBuilder(page).setLegacyMode(true).options(violations).analyze().getViolations().stream()
        .filter(rule -> List.of("serious",
            "critical").contains(rule.getImpact()))
        .toList();
    assertThat(serious).as(page.url()).map(Rule::getId).isEmpty();
  }

  public void noComplaints() {
    assertThat(complaints).isEmpty();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
