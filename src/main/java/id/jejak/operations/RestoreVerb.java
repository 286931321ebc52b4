package id.jejak.operations;

import id.jejak.backup.BackupPlace;
import id.jejak.backup.BackupProgress;
import id.jejak.backup.BackupRefused;
import id.jejak.backup.RestoreOutcome;
import id.jejak.backup.Restoring;
import id.jejak.shared.JejakException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code restore SOURCE [--bag NUMBER] [--salvage] [--json]}: reads a bag to its last byte, fills an empty installation with it, and
 * waits until the index holds every row.
 */
final class RestoreVerb {
  private static final String USE = "Cara pakai: ./jejak restore SUMBER [--bag NOMOR] [--salvage] [--json]; SUMBER adalah folder atau s3://bucket/awalan.";
  /** What an earlier verb may have left in a data folder that holds nothing. */
  private static final Set<String> NOTHING = Set.of("lock", "tmp", "run");

  private static final int NAMED = 20;

  private final Class<?> application;
  private final Home home;

  RestoreVerb(Class<?> application, Home home) {
    this.application = application;
    this.home = home;
  }

  int run(List<String> words) {
    List<String> rest = new ArrayList<>(words);
    String bag = bag(rest);
    String place = PlaceWord.of(rest, List.of("--json", "--salvage"), USE);
    long start = System.nanoTime();
    try {
      requireFree();
      System.setProperty("java.io.tmpdir", Files.createDirectories(home.temporary()).toString());
      Progress progress = new Progress(System.err);
      try (Restoring restoring = Restoring.verified(BackupPlace.of(place, System.getenv()), bag, rest.contains(
          "--salvage"), told -> show(progress, told))) {
        restoring.unfinished().forEach(name -> System.err.println("Cadangan " + name
            + " belum selesai ditulis, dan dilewati."));
        restoring.lost().stream().sorted().limit(NAMED).forEach(path -> System.err.println("Berkas " + path
            + " hilang dari cadangan atau berubah, dan dilewati."));
        return filled(restoring, progress, rest.contains("--json"), start);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JejakException e) {
      System.err.println(Sentences.of(e));
      return Verbs.FAILED;
    }
  }

  private static String bag(List<String> words) {
    int at = words.indexOf("--bag");
    if (at < 0) {
      return "";
    }
    if (at + 1 == words.size()) {
      throw new WrongUse("Nilai untuk --bag belum diisi. " + USE);
    }
    String bag = words.get(at + 1);
    words.subList(at, at + 2).clear();
    return bag;
  }

  private void requireFree() throws IOException {
    HomeLock.take(home).orElseThrow(() -> new HomeInUse(home)).close();
    new RestoreMark(home).requireNone();
    try (Stream<Path> files = Files.list(home.folder())) {
      List<String> there = files.map(file -> file.getFileName().toString()).filter(name -> !NOTHING.contains(name))
          .sorted().toList();
      if (!there.isEmpty()) {
        throw new WrongUse("Folder data " + home.folder() + " tidak kosong (" + String.join(", ", there)
            + "). Pilih folder kosong dengan JEJAK_HOME, atau pindahkan isinya lebih dulu.");
      }
    }
  }

  private int filled(Restoring bag, Progress progress, boolean json, long start) throws IOException {
    RestoreMark mark = new RestoreMark(home);
    mark.begin();
    bag.putConfiguration(BackupConfiguration.in(home, System.getenv()));
    try (Server server = Server.restore(application, home, bag)) {
      mark.end();
      long indexed = new IndexWait(new RemoteJejak(server.contact()), progress).untilEqual();
      progress.end();
      tell(bag.outcome(), indexed, json, start);
      return Verbs.DONE;
    } catch (JejakException e) {
      throw e;
    } catch (RuntimeException e) {
      JejakException fact = behind(e);
      if (fact == null) {
        throw e;
      }
      System.err.println(Sentences.of(fact));
      if (fact instanceof BackupRefused refused && refused.isNotEmpty()) {
        // Nothing was restored: what is there is somebody's archive, and must not be called half restored.
        mark.end();
      } else {
        System.err.println(new HalfRestored(home).getMessage());
      }
      return Verbs.FAILED;
    }
  }

  private static @Nullable JejakException behind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof JejakException fact) {
        return fact;
      }
    }
    return null;
  }

  private static void show(Progress progress, BackupProgress told) {
    String what = switch (told.phase()) {
      case CHECK -> "Memeriksa cadangan";
      case OBJECTS -> "Memulihkan berkas";
      case ROWS -> "Memulihkan tabel";
    };
    progress.show(what, (int) told.done(), (int) told.all());
  }

  private static void tell(RestoreOutcome outcome, long indexed, boolean json, long start) {
    if (json) {
      JsonMapper mapper = JsonMapper.builder().build();
      Map<String, Object> result = new LinkedHashMap<>();
      JsonNode tree = mapper.valueToTree(outcome);
      tree.properties().forEach(field -> result.put(field.getKey(), field.getValue()));
      result.put("indexed", indexed);
      result.put("seconds", (System.nanoTime() - start) / 1e9);
      System.out.println(mapper.writeValueAsString(result));
    } else {
      System.out.println("Arsip dipulihkan dari cadangan %s: %d baris, %d berkas; indeks memuat semua %d baris."
          .formatted(outcome.bag(), outcome.rows(), outcome.objects(), indexed));
    }
    if (outcome.missing() > 0) {
      System.err.println(outcome.missing()
          + " berkas sudah hilang dari arsip ketika dicadangkan; teks yang hilang dibaca ulang dari aslinya.");
    }
    if (outcome.lost() > 0) {
      System.err.println(outcome.lost()
          + " berkas tidak utuh dalam cadangan. Teks yang hilang dibaca ulang dari aslinya; dokumen yang aslinya hilang tetap"
          + " tercatat, dan disebut oleh ./jejak verify.");
    }
    if (outcome.held() > 0) {
      System.err.println(outcome.held()
          + " surel dan kiriman webhook yang menunggu saat dicadangkan tidak dikirim sendiri, karena mungkin sudah"
          + " terkirim. Lihat halaman Kelola.");
    }
  }
}
