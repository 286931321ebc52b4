package id.jejak.operations;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.databind.json.JsonMapper;

/** What became of each file of an import. */
final class ImportOutcome {
  static final String REFUSED = "REFUSED";
  private static final String SENT = "RECEIVED";

  private final Map<String, Line> lines = new LinkedHashMap<>();
  private final List<String> refused = new ArrayList<>();
  private final Set<String> offered = new HashSet<>();
  private long bytes;
  private double seconds;

  /** One file: offered, or found inside an offered one. */
  private record Line(String path, boolean embedded, String state, boolean settled, String sentence) {
  }

  synchronized void sent(String path, String documentId, long size) {
    offered.add(documentId);
    lines.put(documentId, new Line(path, false, SENT, false, ""));
    bytes += size;
  }

  synchronized void refused(String path, String sentence) {
    refused.add(path);
    lines.put("refused|" + path, new Line(path, false, REFUSED, true, sentence));
  }

  /** A document as it stands now; earlier imports into the same interactions are not counted. */
  synchronized void seen(String documentId, String path, boolean handedIn, String state, boolean settled) {
    if (handedIn && !offered.contains(documentId)) {
      return;
    }
    lines.put(documentId, new Line(path, !handedIn, state, settled, ""));
  }

  synchronized int known() {
    return lines.size();
  }

  synchronized int settled() {
    return (int) lines.values().stream().filter(Line::settled).count();
  }

  void took(Duration duration) {
    seconds = duration.toMillis() / 1000.0;
  }

  double seconds() {
    return seconds;
  }

  /** Files that are not in a final state: not settled, or refused. */
  List<String> unfinished() {
    List<String> unfinished = new ArrayList<>(refused);
    lines.values().stream().filter(line -> !line.settled()).map(Line::path).forEach(unfinished::add);
    return unfinished;
  }

  private Map<String, Integer> byState(boolean embedded) {
    Map<String, Integer> counts = new TreeMap<>();
    lines.values().stream().filter(line -> line.embedded() == embedded).forEach(line -> counts.merge(line.state(), 1,
        Integer::sum));
    return counts;
  }

  String json() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("files", lines.values().stream().filter(line -> !line.embedded()).count());
    object.put("by_state", byState(false));
    object.put("embedded_by_state", byState(true));
    object.put("seconds", seconds);
    object.put("bytes", bytes);
    return JsonMapper.builder().build().writeValueAsString(object);
  }

  String sentence() {
    StringBuilder sentence = new StringBuilder("Selesai dalam " + Math.round(seconds) + " detik.\n");
    byState(false).forEach((state, count) -> sentence.append("  ").append(state).append(": ").append(count).append(
        " berkas\n"));
    byState(true)
        .forEach((state, count) -> sentence.append("  ").append(state).append(" (di dalam berkas lain): ").append(
            count).append('\n'));
    return sentence.toString();
  }

  void writeCsv(Path file) throws IOException {
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try (Writer writer = Files.newBufferedWriter(file);
        CSVPrinter csv = new CSVPrinter(writer,
            CSVFormat.RFC4180.builder().setHeader("path", "embedded", "state", "final",
                "message").get())) {
      for (Line line : lines.values()) {
        csv.printRecord(line.path(), line.embedded(), line.state(), line.settled(), line.sentence());
      }
    }
    System.err.println("Rincian per berkas: " + file);
  }
}
