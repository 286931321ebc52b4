package id.jejak.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import id.jejak.archive.LedgerState;
import id.jejak.testing.Programs;

/** One round: files are sent, something breaks, all is looked at. */
final class ChaosRound {
  private final int number;
  private final Fault fault;
  private final Installation installation;
  private final Reached reached;
  private final Random random;
  private final Events events = new Events();
  private final List<Parcel> parcels;
  private final Sender sender;
  private int readAgain;

  /** @param verdict what is wrong, with what was acknowledged, read again on demand, and answered without a sense */
  record Outcome(Verdict verdict, int acknowledged, int readAgain, int unclear, double seconds, List<String> events) {
  }

  /** @param seed with the number it decides all that is left to chance */
  ChaosRound(int number, long seed, Fault fault, Installation installation, Reached reached) throws IOException {
    this.number = number;
    this.fault = fault;
    this.installation = installation;
    this.reached = reached;
    this.random = new Random(seed ^ number * 0x9E3779B97F4A7C15L);
    Path folder = Files.createTempDirectory("jejak-round");
    boolean scan = fault.needsScan() || random.nextInt(3) == 0;
    List<Parcel> all = new ArrayList<>(Parcels.of(folder, random, scan, Programs.isThere("tesseract")));
    all.addAll(fault.more(folder, random));
    this.parcels = List.copyOf(all);
    this.sender = new Sender(installation.jejak(), "Kacau " + seed + " babak " + number, parcels, random, events);
    delete(folder);
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  Outcome run() throws InterruptedException {
    Verdict verdict;
    try {
      sender.open();
      sender.begin();
      fault.strike(new Scene(installation, sender, random, events, reached));
      sender.finish();
      events.add("all is sent");
      verdict = look();
    } catch (Exception | AssertionError e) {
      events.add("broken off: " + e);
      sender.giveUp();
      verdict = new Verdict();
      verdict.unnamed().add("round " + number + " could not be ended: " + e);
    }
    int acknowledged = (int) sender.all().stream().filter(sent -> sent.documentId().isPresent()).count();
    return new Outcome(verdict, acknowledged, readAgain, sender.unclear(), events.seconds(), events.all());
  }

  private Verdict look() throws SQLException {
    Quiet.await(installation.jejak(), Inspection.PATIENCE);
    readAgainWhatWasLate();
    Verdict verdict = new Inspection(installation, sender, Inspection.PATIENCE).verdict();
    Set<String> givenUp = sender.hasGivenUp()
        ? sender.all().stream().filter(sent -> sent.documentId().isEmpty()).map(sent -> sent.parcel().sha256()).collect(
            Collectors.toSet())
        : Set.of();
    installation.givenUp().addAll(givenUp);
    verdict.orphans().addAll(new Leftovers(installation).await(installation.givenUp()));
    events.add("looked at");
    return verdict;
  }

  /** A file whose reader stood still has a name for that, and whoever looks after the archive has it read again. */
  private void readAgainWhatWasLate() throws SQLException {
    try (Connection database = installation.database()) {
      for (Row row : Row.of(database, sender.interaction())) {
        boolean mayBeLate = parcels.stream()
            .anyMatch(parcel -> parcel.path().equals(row.path()) && parcel.ends().contains(
                row.state()));
        if (row.state() == LedgerState.TIMED_OUT && !mayBeLate) {
          readAgain++;
          events.add("read again: " + row.path());
          installation.jejak().ask("POST", "/api/v1/documents/" + row.id() + "/read-again", "");
        }
      }
    }
  }

  /** Looks at what was sent once more, after later rounds. */
  Verdict lookAgain() throws SQLException {
    return new Inspection(installation, sender, Inspection.PATIENCE).verdict();
  }
}
