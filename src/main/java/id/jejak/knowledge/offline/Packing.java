package id.jejak.knowledge.offline;

import id.jejak.knowledge.AnswersChanged;
import id.jejak.knowledge.PublishedAnswer;
import id.jejak.knowledge.PublishedAnswers;
import id.jejak.search.ConfigInForce;
import id.jejak.shared.Rounds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Holds the latest pack ready, and what leads to it from those of the last weeks: at once after a change here, soon after one
 * of another node.
 */
@Component
class Packing implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Packing.class);
  private static final int MOST_DELTAS = 50;
  /** What changed is sent by itself only where that saves more than half. */
  private static final int SAVES = 2;

  private final PublishedAnswers answers;
  private final ConfigInForce config;
  private final PackWriting writing;
  private final PackRows rows;
  private final PackKeys keys;
  private final Rounds rounds;
  private volatile @Nullable Ready ready;

  Packing(PublishedAnswers answers, ConfigInForce config, PackWriting writing, PackRows rows, PackKeys keys,
      OfflineProperties properties) {
    this.answers = answers;
    this.config = config;
    this.writing = writing;
    this.rows = rows;
    this.keys = keys;
    rounds = new Rounds("answer-pack", properties.lookAgain(), () -> {
      follow();
      return false;
    });
  }

  /** What the latest pack was made of, and the pack itself. */
  private record Ready(List<PublishedAnswer> of, String words, PackKeys.Signing signed, PackRows.Made made,
      PackEnvelope whole, Map<Long, PackEnvelope> deltas) {
    boolean isOf(List<PublishedAnswer> all, String version, PackKeys.Signing signing, PackRows.@Nullable Made latest) {
      return of.equals(all) && words.equals(version) && signed.equals(signing) && made.equals(latest);
    }
  }

  /**
   * The latest pack.
   *
   * @param answers how many are shown
   */
  record Latest(PackRows.Made made, PackEnvelope whole, int answers) {
    /** What goes over the line. */
    public int weight() {
      return whole.weight();
    }
  }

  /** Empty until the first one was made. */
  Optional<Latest> latest() {
    return Optional.ofNullable(ready).map(now -> new Latest(now.made(), now.whole(), now.of().size()));
  }

  /** What leads from an earlier pack to the latest; empty where the whole one has to be taken. */
  Optional<PackEnvelope> since(long sequence) {
    Ready now = ready;
    if (now == null || sequence > now.made().sequence()) {
      return Optional.empty();
    }
    synchronized (now.deltas()) {
      PackEnvelope known = now.deltas().get(sequence);
      if (known != null || !rows.isKnown(sequence)) {
        return Optional.ofNullable(known);
      }
      PackEnvelope made = PackEnvelope.of(now.made(), sequence, rows.since(sequence), now.signed());
      if (made.weight() * SAVES > now.whole().weight()) {
        return Optional.empty();
      }
      now.deltas().put(sequence, made);
      return Optional.of(made);
    }
  }

  @EventListener
  void on(AnswersChanged change) {
    rounds.wake();
  }

  /** Signs anew with the next key. */
  void rekeyed() {
    rounds.wake();
  }

  void follow() {
    List<PublishedAnswer> all = answers.all();
    String version = config.config().version();
    PackKeys.Signing signing = keys.now();
    Ready before = ready;
    if (before != null && before.isOf(all, version, signing, rows.latest().orElse(null))) {
      return;
    }
    PackWriting.Content content = writing.latest();
    PackEnvelope whole = PackEnvelope.whole(content, signing);
    ready = new Ready(all, version, signing, content.made(), whole, latestUsed());
    log.atInfo().addKeyValue("sequence", content.made().sequence()).addKeyValue("bytes", whole.weight()).log(
        "published answers are packed");
  }

  private static Map<Long, PackEnvelope> latestUsed() {
    return new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<Long, PackEnvelope> eldest) {
        return size() > MOST_DELTAS;
      }
    };
  }

  @Override
  public void start() {
    rounds.start();
  }

  @Override
  public void stop() {
    rounds.stop();
  }

  @Override
  public boolean isRunning() {
    return rounds.isRunning();
  }

  @Override
  public int getPhase() {
    return rounds.getPhase();
  }
}
