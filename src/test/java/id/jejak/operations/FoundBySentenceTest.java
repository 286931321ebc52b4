package id.jejak.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.jejak.testing.Browser;
import id.jejak.testing.Programs;
import id.jejak.testing.RunningJejak;
import id.jejak.testing.Seeded;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Real files: imported whole, read to their end, and found in the browser by words from inside them. */
@Tag("long")
class FoundBySentenceTest {
  private static final Path FILES = Path.of("../shared/files/dev");
  /** Eight words of letters alone, which are words in one way only, one after the other. */
  private static final Pattern SENTENCE = Pattern.compile("(?<=\\s)(?:\\p{L}+[,;]?\\s+){7}\\p{L}+(?=[.,;:]?\\s)");
  private static final int WINDOWS_TRIED = 20;

  @TempDir
  private Path folder;

  /** A document, and words that follow each other on one of its pages and in no other file. */
  private record Asked(String sha256, String words) {
  }

  @Seeded(1)
  void givenAllSharedFiles_whenImported_thenTextsAndScansAreFoundByASentence(Random random) throws Exception {
    Programs.requireFolder(FILES);
    try (RunningJejak jejak = RunningJejak.in(folder.resolve("home")).run("--demo"); Browser browser = new Browser()) {
      Process importing = jejak.verb(folder.resolve("import.json"), "import", FILES.toString(), "--satker", "423792",
          "--channel", "surat", "--json");
      assertThat(importing.waitFor(20, TimeUnit.MINUTES)).isTrue();
      assertThat(importing.exitValue()).as("every file is in a final state").isZero();
      Page page = browser.desktop();
      Browser.signIn(page, jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);

      List<Asked> asked = new ArrayList<>(some(jejak, "TEXT_COMPLETE", 7, random));
      asked.addAll(some(jejak, "TEXT_RECOGNISED", 3, random));

      assertThat(asked).hasSize(10);
      for (Asked one : asked) {
        page.navigate(jejak.address() + "/cari");
        page.locator("#q").fill(one.words());
        page.locator("#q").press("Enter");
        page.waitForURL("**/cari?q=**");
        assertThat(shown(page, jejak)).as("documents found by: %s", one.words()).contains(one.sha256());
      }
      browser.noComplaints();
    }
  }

  /** Different files of a state, in random order. */
  private static List<Asked> some(RunningJejak jejak, String state, int count, Random random) {
    List<JsonNode> documents = new ArrayList<>();
    jejak.get("/api/v1/ledger/documents?state=" + state).path("rows").forEach(documents::add);
    Collections.shuffle(documents, random);
    Set<String> seen = new HashSet<>();
    List<Asked> chosen = new ArrayList<>();
    for (JsonNode document : documents) {
      if (chosen.size() < count && document.path("pageCount").asInt() > 0 && seen.add(document.path("sha256")
          .asString())) {
        Asked asked = asked(jejak, document, random);
        if (asked != null) {
          chosen.add(asked);
        }
      }
    }
    return chosen;
  }

  /** Null when chance met no run of words that tells this file from the others. */
  private static @Nullable Asked asked(RunningJejak jejak, JsonNode document, Random random) {
    String sha256 = document.path("sha256").asString();
    for (int i = 0; i < WINDOWS_TRIED; i++) {
      int page = 1 + random.nextInt(document.path("pageCount").asInt());
      String text = jejak.get("/api/v1/documents/" + document.path("id").asString() + "/pages/" + page).path("text")
          .asString();
      List<String> sentences = SENTENCE.matcher(text).results().map(MatchResult::group).toList();
      if (sentences.isEmpty()) {
        continue;
      }
      String window = sentences.get(random.nextInt(sentences.size())).replaceAll("\\s+", " ");
      JsonNode answer = jejak.get("/api/v1/search?size=100&q=" + URLEncoder.encode('"' + window + '"',
          StandardCharsets.UTF_8));
      if (showsAll(answer)) {
        Set<String> holders = holders(jejak, answer);
        assertThat(holders).as("files that hold the words: %s", window).contains(sha256);
        if (holders.size() == 1) {
          return new Asked(sha256, window);
        }
      }
    }
    return null;
  }

  /** Whether every entry that holds the words is among the hits that are shown. */
  private static boolean showsAll(JsonNode answer) {
    return !answer.hasNonNull("next") && answer.path("groups").valueStream().allMatch(group -> group.path("more")
        .asInt() == 0);
  }

  private static Set<String> holders(RunningJejak jejak, JsonNode answer) {
    Set<String> holders = new HashSet<>();
    for (JsonNode group : answer.path("groups")) {
      for (JsonNode hit : group.path("hits")) {
        if (hit.hasNonNull("documentId")) {
          holders.add(sha256(jejak, hit.path("documentId").asString()));
        }
      }
    }
    return holders;
  }

  /** The files to which the page of results leads. */
  private static Set<String> shown(Page page, RunningJejak jejak) {
    Set<String> shown = new HashSet<>();
    for (var link : page.locator(".letak a[href*='/dokumen/']").all()) {
      shown.add(sha256(jejak, link.getAttribute("href").replaceAll(".*/dokumen/([0-9a-f-]+).*", "$1")));
    }
    return shown;
  }

  private static String sha256(RunningJejak jejak, String documentId) {
    return jejak.get("/api/v1/documents/" + documentId).path("sha256").asString();
  }
}
