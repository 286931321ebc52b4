package id.jejak.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code bench ingest FOLDER [--rounds N] | bench search [--interactions N | --pages N] [--texts FILE] [--peer FILE] | bench access [--interactions N] | bench mails [--files N] [--rounds N] | bench lists [--rows N] |
 * bench suggest [--rows N] | bench large [--mb N] | bench ocr [--letters N]}:
 * measures on data folders of its own.
 */
final class BenchVerb {
  private static final String USE = "Cara pakai: ./jejak bench ingest FOLDER [--rounds N] [--json] | ./jejak bench search [--interactions N | --pages N] [--texts FILE] [--peer FILE] [--json] | ./jejak bench access [--interactions N] [--json] | ./jejak bench mails [--files N] [--rounds N] [--texts FILE] [--json] | ./jejak bench lists [--rows N] [--json] | ./jejak bench suggest [--rows N] [--json] | ./jejak bench large [--mb N] [--json] | ./jejak bench ocr [--letters N] [--json]";

  private final Class<?> application;

  BenchVerb(Class<?> application) {
    this.application = application;
  }

  int run(List<String> words) {
    List<String> rest = new ArrayList<>(words);
    rest.remove("--json");
    int rounds = number(rest, "--rounds", 3);
    int pages = number(rest, "--pages", 300_000);
    int cases = number(rest, "--interactions", pages / BenchCases.PAGES);
    Path texts = path(rest, "--texts").orElse(Path.of("../shared/retrieval/reg-doc/dev/corpus.jsonl").toAbsolutePath()
        .normalize());
    Path peer = path(rest, "--peer").orElse(null);
    int interactions = number(rest, "--rows", 1_000_000);
    int files = number(rest, "--files", 5_000);
    int megabytes = number(rest, "--mb", 1_024);
    int letters = number(rest, "--letters", 3);
    try {
      Map<String, Object> figures = switch (rest.isEmpty() ? "" : rest.getFirst()) {
        case "ingest" -> new IngestBench(application, folder(rest), rounds).run();
        case "search" -> new SearchBench(application, cases, texts, peer).run();
        case "access" -> new AccessBench(application, cases, texts).run();
        case "mails" -> new MailBench(application, files, rounds, texts).run();
        case "lists" -> new ListsBench(application, interactions).run();
        case "suggest" -> new SuggestBench(application, interactions, texts).run();
        case "large" -> new LargeFileBench(application, megabytes).run();
        case "ocr" -> new OcrBench(application, letters).run();
        default -> throw new WrongUse(USE);
      };
      System.out.println(JsonMapper.builder().build().writeValueAsString(figures));
      return Verbs.DONE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Verbs.FAILED;
    }
  }

  private static Path folder(List<String> rest) {
    if (rest.size() != 2) {
      throw new WrongUse(USE);
    }
    return Path.of(rest.get(1)).toAbsolutePath().normalize();
  }

  private static Optional<Path> path(List<String> words, String option) {
    int at = words.indexOf(option);
    if (at < 0 || at + 1 == words.size()) {
      return Optional.empty();
    }
    words.remove(at);
    return Optional.of(Path.of(words.remove(at)).toAbsolutePath().normalize());
  }

  private static int number(List<String> words, String option, int otherwise) {
    int at = words.indexOf(option);
    if (at < 0) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(words.get(at + 1));
      words.subList(at, at + 2).clear();
      return number;
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new WrongUse(USE);
    }
  }
}
