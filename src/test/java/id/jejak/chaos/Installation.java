package id.jejak.chaos;

import id.jejak.testing.Cable;
import id.jejak.testing.Programs;
import id.jejak.testing.RunningJejak;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A running Jejak with the office of the demo, kept over the rounds that need this kind of it. */
final class Installation implements AutoCloseable {
  /** On what it runs. */
  enum Kind {
    /** Everything in one folder: the embedded database, a folder of objects. */
    FOLDER,
    /** The same, with parts of the folder on small disks of their own, which end with the process. */
    SMALL_DISKS,
    /** Objects in a real S3 server behind a line that can be disturbed. */
    S3
  }

  private final RunningJejak jejak;
  private final Kind kind;
  private final Originals originals;
  private final Set<String> givenUp = new HashSet<>();

  private Installation(RunningJejak jejak, Kind kind, Originals originals) {
    this.jejak = jejak;
    this.kind = kind;
    this.originals = originals;
  }

  /** How the bounds of the product are drawn narrower, so that a round need not wait half an hour for them. */
  private static RunningJejak bounded(Path home) {
    return RunningJejak.in(home).with("JEJAK_EXTRACTION_WALL", "15s").with("JEJAK_EXTRACTION_HEAP", "192MB")
        .with("JEJAK_INTAKE_LEASE_CHECK", "2s").with("JEJAK_SWEEP_EVERY", "2s").with("JEJAK_SWEEP_AGE", "3s");
  }

  static Installation inFolder(Path home) {
    RunningJejak jejak = bounded(home);
    jejak.runPreparedDemo();
    return new Installation(jejak, Kind.FOLDER, new Originals.InFolder(home.resolve("objects/originals")));
  }

  static Installation onSmallDisks(Path home) {
    RunningJejak jejak = bounded(home);
    String unshare = Programs.require("unshare").toString();
    String right = "root".equals(System.getProperty("user.name")) ? "-m" : "-rm";
    requireMount(unshare, right);
    jejak.inside(unshare, right, "sh", "-c", SmallDisk.SCRIPT, home.toAbsolutePath().toString());
    jejak.runPreparedDemo();
    Path root = Path.of("/proc", Long.toString(jejak.pid()), "root");
    return new Installation(jejak, Kind.SMALL_DISKS, new Originals.InFolder(root.resolve(Path.of("/").relativize(home
        .toAbsolutePath().resolve("objects/originals")))));
  }

  private static void requireMount(String unshare, String right) {
    try {
      if (new ProcessBuilder(unshare, right, "mount", "-t", "tmpfs", "tmpfs", "/mnt").start().waitFor() != 0) {
        Programs.missing("no right to mount a small disk");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static Installation onS3(Path home, Store store) {
    RunningJejak jejak = bounded(home);
    store.settings().forEach(jejak::with);
    jejak.run("--demo");
    RunningJejak.await("the demo material", () -> jejak.log().contains("demo material recorded"));
    RunningJejak.await("the demo office to be read", jejak::hasReadAll);
    RunningJejak.await("the index to be written", () -> jejak.get("/api/v1/index").path("waiting").asInt() == 0);
    return new Installation(jejak, Kind.S3, store);
  }

  RunningJejak jejak() {
    return jejak;
  }

  Kind kind() {
    return kind;
  }

  long pid() {
    return jejak.pid();
  }

  /** The line to the store, where it is one. */
  Cable line() {
    return ((Store) originals).line();
  }

  /** Hashes of all originals that the store holds, asked of the store itself. */
  Set<String> originals() {
    return originals.all();
  }

  /** Hashes of files whose senders gave up: their bytes may lie in the store without a row. */
  Set<String> givenUp() {
    return givenUp;
  }

  /** A path of the data folder as the process sees it. */
  Path seen(String path) {
    Path here = jejak.home().toAbsolutePath().resolve(path);
    return kind == Kind.SMALL_DISKS
        ? Path.of("/proc", Long.toString(pid()), "root").resolve(Path.of("/").relativize(here))
        : here;
  }

  /** Names of the files in a folder of the data folder; none where there is no folder. */
  Set<String> names(String path) {
    try (Stream<Path> files = Files.list(seen(path))) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    } catch (IOException | UncheckedIOException e) {
      return Set.of();
    }
  }

  Connection database() {
    return jejak.database();
  }

  /** The number of the process of the database; 0 while it is starting. */
  long databasePid() {
    try {
      String number = Files.readString(jejak.home().resolve("database/run/mariadbd.pid")).strip();
      return number.isEmpty() ? 0 : Long.parseLong(number);
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The processes that read files. */
  List<ProcessHandle> readers() {
    return ProcessHandle.of(pid()).stream().flatMap(ProcessHandle::children).filter(child -> child.info().command()
        .orElse("").endsWith("/java")).toList();
  }

  @Override
  public void close() {
    jejak.close();
  }
}
