package id.jejak.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** Round after round; {@code ./jejak chaos} begins here. */
public final class ChaosSuite implements AutoCloseable {
  /** A round that takes longer tells what took so long. */
  private static final int LONG_SECONDS = 30;
  private static final Pattern FAILURE = Pattern.compile("^(?:Caused by: )?[\\w.$]+(?:Exception|Error)\\b");

  private final long seed;
  private final Path folder;
  private final Tally tally;
  private final List<ChaosRound> done = new ArrayList<>();
  private @Nullable Store store;
  private volatile @Nullable Installation installation;
  private int installations;

  ChaosSuite(long seed, Path folder) {
    this.seed = seed;
    this.folder = folder.toAbsolutePath();
    this.tally = new Tally(seed);
  }

  /** The last line on standard output is the outcome as JSON; the exit status is 1 when anything was wrong. */
  public static void main(String[] arguments) throws Exception {
    ChaosOptions options = ChaosOptions.of(arguments);
    Path folder = Path.of("target/chaos", Long.toString(ProcessHandle.current().pid()));
    Files.createDirectories(folder);
    Tally tally;
    try (ChaosSuite suite = new ChaosSuite(options.seed(), folder)) {
      Runtime.getRuntime().addShutdownHook(new Thread(suite::end));
      for (int round = options.from(); round <= options.rounds(); round++) {
        suite.run(round, Faults.of(round - 1));
      }
      tally = suite.finish();
    }
    if (tally.isGood()) {
      FileSystemUtils.deleteRecursively(folder);
    }
    System.out.println(JsonMapper.shared().writeValueAsString(tally.told()));
    System.exit(tally.isGood() ? 0 : 1);
  }

  /** One round; what it finds goes to the tally, and to standard error with the order of events when it is bad. */
  void run(int number, Fault fault) throws Exception {
    Installation on;
    try {
      on = on(fault.on());
    } catch (TestAbortedException e) {
      tally.skipped(fault);
      say("round " + number + " " + fault.name() + ": left out, " + e.getMessage());
      return;
    }
    ChaosRound round = new ChaosRound(number, seed, fault, on, tally.reached());
    ChaosRound.Outcome outcome = round.run();
    tally.add(number, fault.name(), outcome);
    say("round %d %s: %s in %.1f s".formatted(number, fault.name(), outcome.verdict().isGood() ? "good" : "BAD", outcome
        .seconds()));
    if (outcome.unclear() > 0) {
      failures(on.jejak().log()).forEach(ChaosSuite::say);
    }
    if (outcome.verdict().isGood()) {
      done.add(round);
      if (outcome.seconds() > LONG_SECONDS) {
        outcome.events().forEach(ChaosSuite::say);
      }
    } else {
      say("seed " + seed + ", round " + number + "; the log is " + on.jejak().home() + ".err");
      outcome.events().forEach(ChaosSuite::say);
      outcome.verdict().told().forEach(ChaosSuite::say);
      leave();
    }
  }

  /** What the log says went wrong, each once: among it is what an answer of 500 was about. */
  private static List<String> failures(String log) {
    return log.lines().filter(line -> FAILURE.matcher(line).find()).distinct().toList();
  }

  private static void say(String line) {
    System.err.println(line);
  }

  private Installation on(Installation.Kind kind) throws Exception {
    Installation here = installation;
    if (here != null && here.kind() == kind) {
      return here;
    }
    lookAgain();
    leave();
    Path home = folder.resolve("jejak" + ++installations);
    Installation next = switch (kind) {
      case FOLDER -> Installation.inFolder(home);
      case SMALL_DISKS -> Installation.onSmallDisks(home);
      case S3 -> Installation.onS3(home, store());
    };
    installation = next;
    return next;
  }

  /** A new one each time: its buckets hold what this installation alone knows of. */
  private Store store() throws Exception {
    Store before = store;
    if (before != null) {
      before.close();
    }
    Store next = Store.start();
    store = next;
    return next;
  }

  /** What earlier rounds sent must have lived through the later ones. */
  private void lookAgain() throws Exception {
    for (ChaosRound round : done) {
      Verdict verdict = round.lookAgain();
      if (!verdict.isGood()) {
        verdict.told().forEach(ChaosSuite::say);
        tally.later(verdict);
      }
    }
    done.clear();
  }

  private void leave() {
    done.clear();
    Installation here = installation;
    installation = null;
    if (here != null) {
      here.close();
    }
  }

  /** What runs ends with this program, also when that is broken off: then it tells what came of the rounds until then. */
  private void end() {
    Installation here = installation;
    if (here != null) {
      System.out.println(JsonMapper.shared().writeValueAsString(tally.told()));
      here.jejak().killGroup();
    }
  }

  /** Looks at everything once more; the outcome of all rounds. */
  Tally finish() throws Exception {
    lookAgain();
    return tally;
  }

  @Override
  public void close() throws IOException {
    leave();
    Store there = store;
    if (there != null) {
      there.close();
    }
  }
}
