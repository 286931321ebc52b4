package id.jejak.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpServer;
import id.jejak.search.Entries;
import id.jejak.search.OpenSearchProperties;
import id.jejak.search.SearchProperties;
import id.jejak.search.SearchProperties.Engine;
import id.jejak.search.SearchUnavailable;
import id.jejak.testing.OpenSearchServer;
import id.jejak.testing.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.node.ObjectNode;

/** A cluster that does not do what it should: told in one sentence, in time, and nothing is lost. */
@Tag("servers")
class ClusterTroubleTest {
  @RegisterExtension
  static final OpenSearchServer SERVER = new OpenSearchServer();
  private static final Duration BOUND = Duration.ofSeconds(40);
  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private final String prefix = SERVER.freshPrefix();
  private final String name = prefix + "-entries";
  @SuppressWarnings("NullAway.Init") // opened before each test
  private Cluster past;
  @SuppressWarnings("NullAway.Init") // opened before each test
  private OpenSearchIndex index;

  private static SearchProperties properties(URI address, String prefix) {
    return new SearchProperties(Path.of("data"), null, 20, Duration.ofMillis(200), Duration.ofMinutes(5), 32,
        Duration.ofSeconds(5), 10_000, 16, Engine.OPENSEARCH, new OpenSearchProperties(List.of(address), "", "", prefix,
            1, 0, Duration.ofSeconds(10), Duration.ofSeconds(1), DataSize.ofMegabytes(4)));
  }

  @BeforeEach
  void open() throws IOException {
    SearchProperties properties = properties(SERVER.uri(), prefix);
    past = new Cluster(properties.opensearch());
    index = OpenSearchIndex.open(properties, name, OpenSearchIndexes.CONFIG);
    Entries.put(index, 1, "Perihal", "kuarsa");
    index.commit(1);
    index.refresh();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
    past.close();
    SERVER.remove(prefix);
  }

  private int found() throws IOException {
    index.refresh();
    return index.find(Entries.query("kuarsa"), WIB, Entries.seesAll()).groups().size();
  }

  private void set(String setting, boolean value) throws IOException {
    past.send("PUT", "/" + name + "/_settings", Map.of(), Json.object().put(setting, value));
  }

  @Test
  void givenFullDisk_whenWritten_thenToldAndSearchGoesOnAndWhatWaitsIsWrittenLater() throws IOException {
    // As the cluster does by itself when a disk is full to the flood stage.
    set("index.blocks.read_only_allow_delete", true);

    Entries.put(index, 2, "Perihal", "kuarsa kedua");
    assertTimeoutPreemptively(BOUND, () -> assertThatThrownBy(() -> index.commit(2)).isInstanceOf(IOException.class)
        .hasMessageStartingWith("The search index may not be written, most likely because a disk"));
    assertThat(index.committedBatch()).isEqualTo(1);
    assertThat(index.find(Entries.query("kuarsa"), WIB, Entries.seesAll()).groups()).hasSize(1);

    set("index.blocks.read_only_allow_delete", false);
    index.commit(2);
    assertThat(found()).isEqualTo(2);
  }

  @Test
  void givenFieldOfAnotherKind_whenWritten_thenToldAndWhatWasLostIsAskedForAgain() throws IOException {
    index.close();
    past.send("DELETE", "/" + name, Map.of(), null);
    ObjectNode form = IndexForm.of(OpenSearchIndexes.CONFIG, past.properties());
    ((ObjectNode) form.path("mappings").path("properties")).set("subject", Json.object("type", "long"));
    past.send("PUT", "/" + name, Map.of(), form);
    index = OpenSearchIndex.open(properties(SERVER.uri(), prefix), name, OpenSearchIndexes.CONFIG);

    Entries.put(index, 2, "Perihal", "kuarsa kedua");

    assertTimeoutPreemptively(BOUND, () -> assertThatThrownBy(() -> index.commit(2)).isInstanceOf(IOException.class)
        .hasMessageStartingWith(
            "The fields of the search index in the OpenSearch cluster are not those of this Jejak"));
    assertThatThrownBy(() -> index.commit(2)).isInstanceOf(IOException.class).hasMessageContaining("write it again");
    assertThat(index.committedBatch()).isEqualTo(1);
    index.clear();
    Entries.put(index, 2, "Perihal", "kuarsa kedua");
    index.commit(2);
    assertThat(found()).isEqualTo(1);
  }

  @Test
  void givenIndexOfAnEarlierJejak_whenOpened_thenFieldsThatAreNewAreAdded() throws IOException {
    index.close();
    past.send("DELETE", "/" + name, Map.of(), null);
    ObjectNode form = IndexForm.of(OpenSearchIndexes.CONFIG, past.properties());
    ((ObjectNode) form.path("mappings").path("properties")).remove(List.of("begins", "defines"));
    past.send("PUT", "/" + name, Map.of(), form);

    index = OpenSearchIndex.open(properties(SERVER.uri(), prefix), name, OpenSearchIndexes.CONFIG);
    Entries.put(index, 2, "Perihal", "kuarsa adalah mineral");
    index.commit(2);

    assertThat(found()).isEqualTo(1);
    assertThat(index.suggest("perih", Entries.seesAll(), 5)).isNotEmpty();
  }

  /** The cluster behind a front that refuses so many bulk requests because it is too busy. */
  private static HttpServer busy(AtomicInteger refusals) throws IOException {
    HttpServer front = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    HttpClient client = HttpClient.newHttpClient();
    front.createContext("/", exchange -> {
      byte[] asked = exchange.getRequestBody().readAllBytes();
      boolean refused = exchange.getRequestURI().getPath().endsWith("/_bulk") && refusals.getAndDecrement() > 0;
      byte[] answer = """
          {"error":{"type":"rejected_execution_exception","reason":"queue is full"},"status":429}""".getBytes(
          StandardCharsets.UTF_8);
      int status = 429;
      if (!refused) {
        HttpRequest.Builder request = HttpRequest.newBuilder(SERVER.uri().resolve(exchange.getRequestURI().toString()))
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(asked));
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type != null) {
          request.header("Content-Type", type);
        }
        HttpResponse<byte[]> given;
        try {
          given = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
          throw new IOException(e);
        }
        status = given.statusCode();
        answer = given.body();
      }
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
      if (answer.length > 0) {
        exchange.getResponseBody().write(answer);
      }
      exchange.close();
    });
    front.start();
    return front;
  }

  @Test
  void givenBusyCluster_whenWritten_thenItIsWaitedForAndNothingIsLost() throws IOException {
    index.close();
    AtomicInteger refusals = new AtomicInteger(3);
    HttpServer front = busy(refusals);
    URI address = URI.create("http://127.0.0.1:" + front.getAddress().getPort());
    try {
      index = OpenSearchIndex.open(properties(address, prefix), name, OpenSearchIndexes.CONFIG);
      Entries.put(index, 2, "Perihal", "kuarsa kedua");
      index.commit(2);
      assertThat(refusals.get()).isNegative();
      assertThat(found()).isEqualTo(2);

      refusals.set(Integer.MAX_VALUE);
      Entries.put(index, 3, "Perihal", "kuarsa ketiga");
      assertTimeoutPreemptively(BOUND, () -> assertThatThrownBy(() -> index.commit(3)).isInstanceOf(IOException.class)
          .hasMessageStartingWith("The OpenSearch cluster has too much to do"));
      assertThat(index.committedBatch()).isEqualTo(2);
      refusals.set(0);
      index.commit(3);
      assertThat(found()).isEqualTo(3);
    } finally {
      index.close();
      front.stop(0);
    }
    index = OpenSearchIndex.open(properties(SERVER.uri(), prefix), name, OpenSearchIndexes.CONFIG);
  }

  @Test
  void givenShardThatNobodyHolds_whenAskedAndWritten_thenToldInTime() throws IOException {
    index.close();
    past.send("DELETE", "/" + name, Map.of(), null);
    ObjectNode form = IndexForm.of(OpenSearchIndexes.CONFIG, past.properties());
    ((ObjectNode) form.path("settings")).put("index.routing.allocation.require._name", "nobody");
    past.send("PUT", "/" + name, Map.of("wait_for_active_shards", "0"), form);
    index = OpenSearchIndex.open(properties(SERVER.uri(), prefix), name, OpenSearchIndexes.CONFIG);

    assertTimeoutPreemptively(BOUND, () -> {
      assertThatThrownBy(() -> index.find(Entries.query("kuarsa"), WIB, Entries.seesAll())).isInstanceOf(
          SearchUnavailable.class).hasStackTraceContaining("the OpenSearch cluster is red");
      assertThatThrownBy(() -> {
        Entries.put(index, 2, "Perihal", "kuarsa kedua");
        index.commit(2);
      }).isInstanceOf(IOException.class).hasMessageContaining("the OpenSearch cluster is red");
    });
    assertThat(index.committedBatch()).isEqualTo(1);
    past.send("PUT", "/" + name + "/_settings", Map.of(), Json.object().putNull(
        "index.routing.allocation.require._name"));
    past.send("GET", "/_cluster/health/" + name, Map.of("wait_for_status", "green", "timeout", "30s"), null);
    Entries.put(index, 2, "Perihal", "kuarsa kedua");
    index.commit(2);
    assertThat(found()).isEqualTo(1);
  }

  @Test
  void givenIndexThatSomebodyDeleted_whenOpened_thenToBeRebuilt() throws IOException {
    index.close();
    past.send("DELETE", "/" + name, Map.of(), null);

    index = OpenSearchIndex.open(properties(SERVER.uri(), prefix), name, OpenSearchIndexes.CONFIG);

    assertThat(index.needsRebuild()).isTrue();
    assertThat(index.committedBatch()).isZero();
  }

  @Test
  void givenAnotherVersion_whenOpened_thenRefusedBeforeAnythingIsWritten() throws IOException {
    HttpServer old = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.free()), 0);
    old.createContext("/", exchange -> {
      byte[] answer = "{\"version\":{\"distribution\":\"opensearch\",\"number\":\"4.0.1\"}}".getBytes(
          StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/") ? 200 : 500, answer.length);
      exchange.getResponseBody().write(answer);
      exchange.close();
    });
    old.start();
    try {
      URI address = URI.create("http://127.0.0.1:" + old.getAddress().getPort());
      assertThatThrownBy(() -> OpenSearchIndex.open(properties(address, prefix), name, OpenSearchIndexes.CONFIG))
          .isInstanceOf(IOException.class).hasMessage(
              "This is no OpenSearch 3, and Jejak knows no other; its index stays as it is. (found opensearch 4.0.1)");
    } finally {
      old.stop(0);
    }
  }

  @Test
  void givenNobodyThere_whenOpened_thenToldInTime() {
    URI nobody = URI.create("http://127.0.0.1:" + Ports.free());

    assertTimeoutPreemptively(BOUND, () -> assertThatThrownBy(() -> OpenSearchIndex.open(properties(nobody, prefix),
        name, OpenSearchIndexes.CONFIG)).isInstanceOf(IOException.class).hasMessageStartingWith(
            "The OpenSearch cluster does not answer"));
  }
}
