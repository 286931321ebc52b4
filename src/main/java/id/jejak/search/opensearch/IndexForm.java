package id.jejak.search.opensearch;

import id.jejak.search.IndexConfig;
import id.jejak.search.OpenSearchProperties;
import id.jejak.search.lucene.SpelledTerms;
import tools.jackson.databind.node.ObjectNode;

/** What an index is made with: its fields, its analysis (which only puts apart what we spelled) and its BM25. */
final class IndexForm {
  private static final String SPELLED = "spelled";
  /** Longer than a number of 200 characters with all its parts. */
  private static final int LONGEST_TOKEN = 4_096;

  private IndexForm() {
  }

  static ObjectNode of(IndexConfig config, OpenSearchProperties properties) {
    ObjectNode form = Json.object();
    form.set("settings", settings(config, properties));
    form.set("mappings", mappings());
    return form;
  }

  private static ObjectNode settings(IndexConfig config, OpenSearchProperties properties) {
    ObjectNode settings = Json.object().put("number_of_shards", properties.shards()).put("number_of_replicas",
        properties.replicas());
    // Readers see what was written when we say so: never half of what belongs together.
    settings.put("refresh_interval", "-1");
    settings.set("similarity", Json.object("default", Json.object("type", "BM25").put("k1", config.weight("bm25.k1"))
        .put("b", config.weight("bm25.b"))));
    ObjectNode analysis = Json.object();
    analysis.set("tokenizer", Json.object("blanks", Json.object("type", "whitespace").put("max_token_length",
        LONGEST_TOKEN)));
    ObjectNode filter = Json.object("together", Json.object("type", "pattern_capture").put("preserve_original", false)
        .set("patterns", Json.array().add("([^" + SpelledTerms.TOGETHER + "]+)")));
    filter.set("gaps", Json.object("type", "stop").set("stopwords", Json.array().add(String.valueOf(
        SpelledTerms.GAP))));
    analysis.set("filter", filter);
    analysis.set("analyzer", Json.object(SPELLED, Json.object("type", "custom").put("tokenizer", "blanks").set("filter",
        Json.array().add("together").add("gaps"))));
    settings.set("analysis", analysis);
    return settings;
  }

  private static ObjectNode mappings() {
    ObjectNode mappings = Json.object("dynamic", "strict");
    // What is searched is never asked back: it would be kept twice.
    mappings.set("_source", Json.object("includes", Json.array().add(EntryJson.STORED).add(EntryJson.COUNT).add(
        EntryJson.STORED + ".*")));
    mappings.set("properties", fields());
    return mappings;
  }

  /** By their names. */
  static ObjectNode fields() {
    ObjectNode fields = Json.object();
    EntryJson.PLACED.forEach(field -> fields.set(QueryJson.name(field), text().put("position_increment_gap", 0)));
    EntryJson.COUNTED.forEach(field -> fields.set(QueryJson.name(field), text().put("index_options", "freqs")));
    EntryJson.TERMS.forEach(field -> fields.set(QueryJson.name(field), Json.object("type", "keyword")));
    EntryJson.NUMBERS.forEach(field -> fields.set(QueryJson.name(field), Json.object("type", "long")));
    fields.set(EntryJson.COUNT, Json.object("type", "integer").put("index", false).put("doc_values", false));
    fields.set(EntryJson.STORED, Json.object("type", "object").put("enabled", false));
    return fields;
  }

  private static ObjectNode text() {
    return Json.object("type", "text").put("analyzer", SPELLED);
  }
}
