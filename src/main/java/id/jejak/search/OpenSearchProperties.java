package id.jejak.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The OpenSearch cluster that holds the index, where {@code jejak.search.engine} says so.
 *
 * @param addresses of its nodes; one that does not answer is passed over
 * @param user empty where none is asked for
 * @param prefix what the names of the indices begin with; an archive of its own for each Jejak that shares the cluster
 * @param shards of an index; as many as machines should search at once
 * @param replicas copies beside the first one: with one, a node may be lost
 * @param answer how long an answer is waited for, the time of the question itself not counted
 * @param patience how long a write is tried again while the cluster is busy or goes over to another node
 * @param bulk how much is written in one request
 */
@Validated
public record OpenSearchProperties(@DefaultValue("http://127.0.0.1:9200") @NotEmpty List<URI> addresses,
    @DefaultValue("") String user, @DefaultValue("") String password,
    @DefaultValue("jejak") @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,79}") String prefix,
    @DefaultValue("1") @Min(1) @Max(128) int shards, @DefaultValue("1") @Min(0) @Max(10) int replicas,
    @DefaultValue("20s") Duration answer, @DefaultValue("1m") Duration patience, @DefaultValue("4MB") DataSize bulk) {
  /** Where nothing is said. */
  public static final OpenSearchProperties USUAL = new OpenSearchProperties(List.of(URI.create(
      "http://127.0.0.1:9200")), "", "", "jejak", 1, 1, Duration.ofSeconds(20), Duration.ofMinutes(1), DataSize
          .ofMegabytes(4));

  public OpenSearchProperties {
    addresses = List.copyOf(addresses);
    for (URI address : addresses) {
      if (address.getHost() == null || !List.of("http", "https").contains(address.getScheme())) {
        throw new IllegalArgumentException("jejak.search.opensearch.addresses must be of the form http://host:port");
      }
    }
    if (answer.isNegative() || answer.isZero() || patience.isNegative()) {
      throw new IllegalArgumentException("jejak.search.opensearch.answer and patience must be times to wait");
    }
    if (bulk.toBytes() < 1024 || bulk.toMegabytes() > 50) {
      throw new IllegalArgumentException("jejak.search.opensearch.bulk must be between 1KB and 50MB");
    }
  }

  @Override
  public String toString() {
    return "OpenSearchProperties[addresses=" + addresses + ", prefix=" + prefix + "]";
  }
}
