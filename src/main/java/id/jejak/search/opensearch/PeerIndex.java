package id.jejak.search.opensearch;

import id.jejak.search.CaseFacts;
import id.jejak.search.Facet;
import id.jejak.search.IndexEntry;
import id.jejak.search.OpenSearchProperties;
import id.jejak.search.evaluation.BareSearch;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * OpenSearch as it comes, with its own analyzer of Indonesian: all words or one phrase, a condition, every match counted
 * by seven facets, ten passages, over REST. A product that stands beside ours is measured by it.
 */
public final class PeerIndex implements BareSearch {
  private static final String INDEX = "/peer";
  private static final String TEXT = "text";
  private static final String EXACT = "text.exact";
  private static final String ACCESS = "access";
  private static final int SHOWN = 10;
  private static final List<Facet> FACETS = List.of(Facet.SATKER, Facet.CHANNEL, Facet.SERVICE, Facet.STATUS,
      Facet.YEAR, Facet.KIND, Facet.TYPE);
  private static final long BULK = DataSize.ofMegabytes(4).toBytes();

  private final Cluster cluster;
  private Lines waiting = new Lines();

  public PeerIndex(URI node) throws IOException {
    cluster = new Cluster(new OpenSearchProperties(List.of(node), "", "", "peer", 1, 0, Duration.ofMinutes(2), Duration
        .ofMinutes(1), DataSize.ofBytes(BULK)));
    try {
      cluster.check();
      cluster.send("PUT", INDEX, Map.of(), form());
    } catch (IOException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  private static ObjectNode form() {
    ObjectNode fields = Json.object();
    fields.set(TEXT, text().set("fields", Json.object("exact", Json.object("type", "text").put("analyzer",
        "standard"))));
    List.of("subject", "satker", "ticket", "file").forEach(field -> fields.set(field, text()));
    fields.set(ACCESS, keyword());
    FACETS.forEach(facet -> fields.set(facet.name(), keyword()));
    ObjectNode form = Json.object("mappings", Json.object("properties", fields));
    form.set("settings", Json.object().put("number_of_shards", 1).put("number_of_replicas", 0).put("refresh_interval",
        "-1"));
    return form;
  }

  private static ObjectNode text() {
    return Json.object("type", "text").put("analyzer", "indonesian");
  }

  private static ObjectNode keyword() {
    return Json.object("type", "keyword");
  }

  @Override
  public void put(List<IndexEntry> entries) throws IOException {
    Lines full = null;
    synchronized (this) {
      for (IndexEntry entry : entries) {
        waiting.add(Json.object("index", Json.object()));
        waiting.add(document(entry));
      }
      if (waiting.length() > BULK) {
        full = waiting;
        waiting = new Lines();
      }
    }
    if (full != null) {
      send(full);
    }
  }

  private void send(Lines lines) throws IOException {
    JsonNode answer = cluster.sendLines(INDEX + "/_bulk", Map.of(), lines.bytes());
    if (answer.path("errors").asBoolean(true)) {
      throw new IOException("an entry was refused");
    }
  }

  private static ObjectNode document(IndexEntry entry) {
    CaseFacts facts = entry.facts();
    ObjectNode document = Json.object(TEXT, facts.subject() + '\n' + entry.text());
    document.put("subject", facts.subject()).put("ticket", facts.ticket());
    document.set("satker", Json.array(facts.satkerLabels()));
    document.set(ACCESS, Json.array(BareSearch.access(entry.access())));
    document.set(Facet.SATKER.name(), Json.array(facts.satkerIds().stream().map(Object::toString).toList()));
    document.put(Facet.CHANNEL.name(), facts.channel()).put(Facet.SERVICE.name(), facts.serviceType());
    document.put(Facet.STATUS.name(), facts.status()).put(Facet.KIND.name(), entry.kind().name());
    document.put(Facet.YEAR.name(), Integer.toString(facts.day().getYear()));
    if (entry.file() != null) {
      document.put("file", entry.file().name()).put(Facet.TYPE.name(), entry.file().fileType());
    }
    return document;
  }

  @Override
  public void settle() throws IOException {
    if (waiting.length() > 0) {
      send(waiting);
      waiting = new Lines();
    }
    cluster.send("POST", INDEX + "/_refresh", Map.of(), null);
    cluster.send("POST", INDEX + "/_flush", Map.of(), null);
  }

  @Override
  public long find(String text, Map<Facet, Set<String>> chosen, Collection<String> access) throws IOException {
    ObjectNode query = Json.object().put("size", SHOWN).put("track_total_hits", true);
    query.set("_source", Json.array(List.of("subject", "ticket", "satker", "file")));
    query.set("query", query(text, chosen, access));
    ObjectNode counts = Json.object();
    FACETS.forEach(facet -> counts.set(facet.name(), Json.object("terms", Json.object("field", facet.name()))));
    query.set("aggs", counts);
    query.set("highlight", Json.object("fields", Json.object(TEXT, Json.object("type", "unified").put(
        "number_of_fragments", 1))));
    JsonNode answer = cluster.send("POST", INDEX + "/_search", Map.of(), query);
    if (answer.path("timed_out").asBoolean(true)) {
      throw new IOException("answered in part");
    }
    return answer.path("hits").path("total").path("value").asLong();
  }

  private static ObjectNode query(String text, Map<Facet, Set<String>> chosen, Collection<String> access) {
    ArrayNode filter = Json.array().add(among(ACCESS, access));
    chosen.forEach((facet, values) -> filter.add(among(facet.name(), values)));
    ObjectNode words = text.startsWith("\"")
        ? Json.object("match_phrase", Json.object(EXACT, text.replace("\"", "")))
        : Json.object("match", Json.object(TEXT, Json.object("query", text).put("operator", "and")));
    ObjectNode all = Json.object();
    all.set("must", words);
    all.set("filter", filter);
    return Json.object("bool", all);
  }

  private static ObjectNode among(String field, Collection<String> values) {
    return Json.object("terms", Json.object(field, Json.array(List.copyOf(values))));
  }

  @Override
  public void close() throws IOException {
    cluster.close();
  }
}
