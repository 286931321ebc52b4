package id.jejak.operations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code import} was asked for.
 *
 * @param outcome file for the outcome of each file, or null for one of its own under the data folder
 */
record ImportOptions(Path folder, String satker, String channel, @Nullable Path manifest, @Nullable Path outcome,
    boolean demo, boolean json) {
  private static final String USE = "Cara pakai: ./jejak import FOLDER --satker KODE --channel KANAL [--manifest BERKAS.csv] [--outcome BERKAS.csv] [--demo] [--json]";

  static ImportOptions parse(List<String> words) {
    Deque<String> rest = new ArrayDeque<>(words);
    Map<String, String> values = new HashMap<>();
    while (!rest.isEmpty()) {
      String word = rest.pop();
      switch (word) {
        case "--demo", "--json" -> values.put(word, "");
        case "--satker", "--channel", "--manifest", "--outcome" -> values.put(word, value(word, rest));
        default -> {
          if (word.startsWith("--") || values.put("", word) != null) {
            throw new WrongUse("Tidak dimengerti: " + word + ". " + USE);
          }
        }
      }
    }
    return new ImportOptions(folder(values), required(values, "--satker"), required(values, "--channel"), path(values,
        "--manifest"), path(values, "--outcome"), values.containsKey("--demo"), values.containsKey("--json"));
  }

  private static String value(String option, Deque<String> rest) {
    if (rest.isEmpty()) {
      throw new WrongUse("Nilai untuk " + option + " belum diisi. " + USE);
    }
    return rest.pop();
  }

  private static String required(Map<String, String> values, String option) {
    String value = values.get(option);
    if (value == null) {
      throw new WrongUse("Pilihan " + option + " wajib diisi. " + USE);
    }
    return value;
  }

  private static Path folder(Map<String, String> values) {
    Path folder = Path.of(required(values, "")).toAbsolutePath().normalize();
    if (!Files.isDirectory(folder)) {
      throw new WrongUse("Folder tidak ditemukan: " + folder);
    }
    return folder;
  }

  private static @Nullable Path path(Map<String, String> values, String option) {
    String value = values.get(option);
    return value == null ? null : Path.of(value).toAbsolutePath().normalize();
  }

  Path outcomeFile(Home home) {
    if (outcome != null) {
      return outcome;
    }
    String time = LocalDateTime.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss"));
    return home.folder().resolve("imports").resolve(time + ".csv");
  }
}
