package id.jejak.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.jejak.testing.Browser;
import id.jejak.testing.RunningJejak;
import id.jejak.testing.Seeded;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Real files: imported whole, read to their end, and found in the browser by words from inside them. */
@Tag("browser")
class FoundBySentenceTest {
  private static final Path FILES = Path.of("../shared/files/dev");
  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
  private static final int WORDS = 8;

  @TempDir
  private Path folder;

  /** A document, and words that follow each other on one of its pages. */
  private record Asked(String sha256, String words) {
  }

  @Seeded(1)
  void givenAllSharedFiles_whenImported_thenTextsAndScansAreFoundByASentence(Random random) throws Exception {
    try (RunningJejak jejak = RunningJejak.in(folder.resolve("home")).run("--demo"); Browser browser = new Browser()) {
      Process importing = jejak.verb(folder.resolve("import.json"), "import", FILES.toString(), "--satker", "423792",
          "--channel", "surat", "--json");
      assertThat(importing.waitFor(20, TimeUnit.MINUTES)).isTrue();
      assertThat(importing.exitValue()).as("every file is in a final state").isZero();
      Page page = browser.desktop();
      signIn(page, jejak);

      List<Asked> asked = new ArrayList<>(some(jejak, "TEXT_COMPLETE", 7, random));
      asked.addAll(some(jejak, "TEXT_RECOGNISED", 3, random));

      assertThat(asked).hasSize(10);
      for (Asked one : asked) {
        page.navigate(jejak.address() + "/cari");
        page.locator("#q").fill(one.words());
        page.locator("#q").press("Enter");
        page.waitForURL("**/cari?q=**");
        assertThat(found(page, jejak)).as("documents found by: %s", one.words()).contains(one.sha256());
      }
      browser.noComplaints();
    }
  }

  private static void signIn(Page page, RunningJejak jejak) {
    Browser.signIn(page, jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
  }

  /** Different documents of a state, in random order, that hold words enough. */
  private static List<Asked> some(RunningJejak jejak, String state, int count, Random random) {
    List<JsonNode> all = new ArrayList<>();
    jejak.get("/api/v1/ledger/documents?state=" + state).path("rows").forEach(all::add);
    Collections.shuffle(all, random);
    Set<String> seen = new HashSet<>();
    List<Asked> chosen = new ArrayList<>();
    for (JsonNode document : all) {
      String sha256 = document.path("sha256").asString();
      if (chosen.size() < count && document.path("pageCount").asInt() > 0 && seen.add(sha256)) {
        String words = words(jejak, document, random);
        if (!words.isEmpty()) {
          chosen.add(new Asked(sha256, words));
        }
      }
    }
    return chosen;
  }

  private static String words(RunningJejak jejak, JsonNode document, Random random) {
    int page = 1 + random.nextInt(document.path("pageCount").asInt());
    String text = jejak.get("/api/v1/documents/" + document.path("id").asString() + "/pages/" + page).path("text")
        .asString();
    for (String line : text.lines().toList()) {
      List<String> words = Arrays.stream(line.strip().split("\\s+")).filter(word -> WORD.matcher(word).matches())
          .toList();
      if (words.size() >= WORDS) {
        return String.join(" ", words.subList(0, WORDS));
      }
    }
    return "";
  }

  /** The bytes to which the hits of the first page lead. */
  private static Set<String> found(Page page, RunningJejak jejak) throws IOException {
    Set<String> found = new HashSet<>();
    for (var link : page.locator(".letak a[href*='/dokumen/']").all()) {
      String id = link.getAttribute("href").replaceAll(".*/dokumen/([0-9a-f-]+).*", "$1");
      found.add(jejak.get("/api/v1/documents/" + id).path("sha256").asString());
    }
    return found;
  }
}
