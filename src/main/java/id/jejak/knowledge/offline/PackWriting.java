package id.jejak.knowledge.offline;

import id.jejak.knowledge.PublishedAnswer;
import id.jejak.knowledge.PublishedAnswers;
import id.jejak.search.ConfigInForce;
import id.jejak.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the next pack where answers, or how words are read, are other than in the latest. */
@Service
class PackWriting {
  private final PublishedAnswers answers;
  private final ConfigInForce config;
  private final PackRows rows;
  private final OfflineProperties properties;
  private final Clock clock;

  PackWriting(PublishedAnswers answers, ConfigInForce config, PackRows rows, OfflineProperties properties,
      Clock clock) {
    this.answers = answers;
    this.config = config;
    this.rows = rows;
    this.properties = properties;
    this.clock = clock;
  }

  /** @param lines of all that was ever packed, by number */
  record Content(PackRows.Made made, List<PackLine> lines) {
    Content {
      lines = List.copyOf(lines);
    }
  }

  /** What is packed now: the same on all nodes. */
  @Transactional
  Content latest() {
    rows.lock();
    Map<Integer, PackLine> lines = new TreeMap<>();
    rows.lines().forEach(line -> lines.put(line.number(), line));
    List<PackLine> changed = changed(lines);
    changed.forEach(line -> lines.put(line.number(), line));
    PackRows.Made latest = rows.latest().orElse(null);
    if (latest == null || !changed.isEmpty()) {
      latest = next(latest == null ? 0 : latest.sequence(), lines.values());
      rows.put(latest, changed);
      rows.forget(latest.at().minus(properties.keepDeltas()), latest.sequence());
    }
    return new Content(latest, List.copyOf(lines.values()));
  }

  private List<PackLine> changed(Map<Integer, PackLine> before) {
    Map<Integer, PackLine> now = new TreeMap<>();
    now.put(PackLine.TABLES, PackLine.of(config.config()));
    for (PublishedAnswer answer : answers.all()) {
      now.put(answer.number(), PackLine.of(answer));
    }
    before.keySet().stream().filter(number -> !now.containsKey(number)).toList().forEach(number -> answers.at(number)
        .ifPresent(address -> now.put(number, PackLine.gone(number, address))));
    List<PackLine> changed = new ArrayList<>(now.values());
    changed.removeIf(line -> line.equals(before.get(line.number())));
    return changed;
  }

  /** Grows with time as well, so that readers follow an installation that was restored from an earlier backup. */
  private PackRows.Made next(long before, Collection<PackLine> lines) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return new PackRows.Made(Math.max(before + 1, now.getEpochSecond()), now, hash(lines));
  }

  private static Sha256 hash(Collection<PackLine> lines) {
    MessageDigest digest = Sha256.digest();
    digest.update(PackEnvelope.body(lines).getBytes(StandardCharsets.UTF_8));
    return Sha256.of(digest.digest());
  }
}
