package id.jejak.search;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the search.
 *
 * @param folder where the index lies
 * @param configFolder files of {@code index-config} to use instead of those that Jejak carries; not given: beside the
 *        index, see {@link #configFiles}
 * @param pageSize interactions on a page when the asker does not say
 * @param refresh how long what was written may stay unseen
 * @param cursorLifetime how long a list can be paged through after the index went on
 * @param heldGenerations how many earlier states of the index are kept for that at most
 * @param timeout how long a question may take before what was found so far is answered
 * @param exactCount up to how many interactions a cluster counts exactly; on one machine all are
 * @param writeBuffer memory in MB for what is written before it goes to disk
 * @param engine what holds the index; {@code opensearch} asks the cluster that {@code jejak.search.opensearch} names
 */
@Validated
@ConfigurationProperties(prefix = "jejak.search", ignoreUnknownFields = false)
public record SearchProperties(@DefaultValue("data/index") Path folder, @Nullable Path configFolder,
    @DefaultValue("10") @Min(1) @Max(100) int pageSize, @DefaultValue("500ms") Duration refresh,
    @DefaultValue("5m") Duration cursorLifetime, @DefaultValue("32") @Min(1) @Max(1_000) int heldGenerations,
    @DefaultValue("3s") Duration timeout, @DefaultValue("10000") @Min(100) int exactCount,
    @DefaultValue("32") @Min(4) @Max(512) int writeBuffer, @DefaultValue("lucene") Engine engine,
    @DefaultValue @Valid OpenSearchProperties opensearch) {
  /** What can hold an index. */
  public enum Engine {
    LUCENE, OPENSEARCH
  }

  @ConstructorBinding
  public SearchProperties {
    if (refresh.isNegative() || refresh.isZero() || refresh.compareTo(Duration.ofSeconds(1)) > 0) {
      throw new IllegalArgumentException("jejak.search.refresh must be more than 0 and at most 1 s");
    }
    if (cursorLifetime.isNegative() || timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("jejak.search.cursor-lifetime and timeout must not be negative");
    }
  }

  /** In process, with everything as it is where nothing is said of it. */
  public SearchProperties(Path folder, @Nullable Path configFolder, int pageSize, Duration refresh,
      Duration cursorLifetime, int heldGenerations, Duration timeout, int exactCount, int writeBuffer) {
    this(folder, configFolder, pageSize, refresh, cursorLifetime, heldGenerations, timeout, exactCount, writeBuffer,
        Engine.LUCENE, OpenSearchProperties.USUAL);
  }

  /** Where files of {@code index-config} lie that the office has changed; need not be there. */
  public Path configFiles() {
    return configFolder == null ? folder.resolveSibling(folder.getFileName() + "-config") : configFolder;
  }

  /** The same for an index in another folder. */
  public SearchProperties in(Path other) {
    return new SearchProperties(other, configFolder, pageSize, refresh, cursorLifetime, heldGenerations, timeout,
        exactCount, writeBuffer, engine, opensearch);
  }
}
