package id.jejak.search.analysis;

import id.jejak.access.AccessPolicy;
import id.jejak.identity.Viewer;
import id.jejak.search.ConfigInForce;
import id.jejak.search.EntrySample;
import id.jejak.search.IndexEntry;
import id.jejak.search.IndexOwner;
import id.jejak.search.Search;
import id.jejak.search.SearchIndex;
import id.jejak.search.SearchPage;
import id.jejak.search.SearchProperties;
import id.jejak.search.SearchQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Answers questions by two configurations, over the same entries: both indexes are made anew beside the one in force, of
 * what the asker may see alone, and deleted afterwards.
 */
@Component
class TrialWork {
  static final int MOST_ENTRIES = 2_000;
  private static final long MOST_CHARACTERS = 16_000_000;
  private static final Duration LONGEST_BUILDING = Duration.ofSeconds(60);
  private static final int SHOWN = 10;

  private final Workbench workbench;
  private final ConfigInForce inForce;
  private final EntrySample sample;
  private final AccessPolicy policy;
  private final ApplicationEventPublisher events;
  private final Path folder;
  private volatile boolean stopped;

  TrialWork(Workbench workbench, ConfigInForce inForce, EntrySample sample, AccessPolicy policy,
      ApplicationEventPublisher events, SearchProperties properties) throws IOException {
    this.workbench = workbench;
    this.inForce = inForce;
    this.sample = sample;
    this.policy = policy;
    this.events = events;
    Path beside = properties.folder().toAbsolutePath();
    folder = beside.resolveSibling(beside.getFileName() + "-trial");
    // A kill may have left one.
    FileSystemUtils.deleteRecursively(folder);
  }

  /** Ends soon what is under way. */
  void stop() {
    stopped = true;
  }

  /** @param told of every change, on the way and at the end */
  void run(Trial trial, Consumer<Trial> told) throws IOException {
    if (!trial.seesContents()) {
      told.accept(answered(trial, null, null, told).in(Trial.State.DONE));
      return;
    }
    try {
      Files.createDirectories(folder);
      workbench.index(inForce.config(), folder.resolve("before"),
          before -> workbench.index(trial.candidate(), folder.resolve(
              "after"), after -> {
                Trial filled = filled(trial, before, after, told).in(Trial.State.ANSWERING);
                told.accept(filled);
                told.accept(answered(filled, before, after, told).in(Trial.State.DONE));
              }));
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private Trial filled(Trial trial, SearchIndex before, SearchIndex after, Consumer<Trial> told) throws IOException {
    Filling filling = new Filling(trial, before, after, told);
    sample.newest(trial.viewer(), filling);
    before.refresh();
    after.refresh();
    return filling.trial;
  }

  /** Writes the same into both indexes, until there is enough. */
  private final class Filling implements EntrySample.Taker {
    private final List<SearchIndex> indexes;
    private final Consumer<Trial> told;
    private final long end = System.nanoTime() + LONGEST_BUILDING.toNanos();
    private long characters;
    private Trial trial;

    Filling(Trial trial, SearchIndex before, SearchIndex after, Consumer<Trial> told) {
      this.trial = trial;
      this.told = told;
      indexes = List.of(before, after);
    }

    @Override
    public boolean take(IndexOwner owner, List<IndexEntry> entries) throws IOException {
      List<IndexEntry> taken = new ArrayList<>();
      for (IndexEntry entry : entries) {
        if (trial.entries() + taken.size() < MOST_ENTRIES && characters + entry.text().length() <= MOST_CHARACTERS) {
          taken.add(entry);
          characters += entry.text().length();
        }
      }
      for (SearchIndex index : indexes) {
        index.replace(owner, taken);
      }
      boolean full = taken.size() < entries.size() || stopped || System.nanoTime() - end > 0;
      trial = trial.with(trial.entries() + taken.size(), full);
      told.accept(trial);
      return !full;
    }
  }

  private Trial answered(Trial trial, @Nullable SearchIndex before, @Nullable SearchIndex after,
      Consumer<Trial> told) {
    List<Comparison> results = new ArrayList<>();
    Trial now = trial;
    try (Analysis then = workbench.analysis(inForce.config());
        Analysis candidate = workbench.analysis(trial.candidate())) {
      for (String question : trial.questions()) {
        if (stopped) {
          break;
        }
        results
            .add(Comparison.of(question, then.question(question), candidate.question(question), answer(before, question,
                trial), answer(after, question, trial)));
        now = now.with(results);
        told.accept(now);
      }
    }
    return now;
  }

  private @Nullable SearchPage answer(@Nullable SearchIndex index, String question, Trial trial) {
    if (index == null) {
      return null;
    }
    Viewer viewer = trial.viewer();
    return new Search(index, policy, TransactionOperations.withoutTransaction(), events)
        .answer(SearchQuery.of(question, SHOWN), viewer, trial.zone());
  }
}
