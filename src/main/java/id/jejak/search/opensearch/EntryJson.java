package id.jejak.search.opensearch;

import id.jejak.search.lucene.EntrySearch;
import id.jejak.search.lucene.Fields;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.IndexableFieldType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An index document as JSON, and what is kept with it back again. */
final class EntryJson {
  /** What is kept and never searched. */
  static final String STORED = "stored";
  /** A number that grows with each entry that is written. */
  static final String ORDER = "order";
  /** How many entries the owner has at most, with the first of them. */
  static final String COUNT = "count";
  /** Words that have places, and those that are only counted. */
  static final List<String> PLACED = List.of(Fields.EXACT, Fields.SUBJECT, Fields.SATKER, Fields.FILE, Fields.TICKET);
  static final List<String> COUNTED = List.of(Fields.TEXT, Fields.TEXT_ALONE);
  static final List<String> TERMS = List.of(Fields.OWNER, Fields.CONTENT, Fields.KIND, Fields.ACCESS_OFFICE,
      Fields.ACCESS_SATKER,
      Fields.ACCESS_ANY, Fields.SATKER_ID, Fields.CHANNEL, Fields.SERVICE, Fields.STATUS, Fields.YEAR,
      Fields.FILE_TYPE, Fields.STATE, Fields.SOURCE, Fields.REASON, Fields.BEGINS, Fields.KEY, Fields.KEY_ABOUT,
      Fields.KEY_NAME, Fields.KEY_OWN, Fields.DEFINES,
      Fields.ABBREVIATION);
  static final List<String> NUMBERS = List.of(Fields.GROUP, Fields.RECEIVED, Fields.DAY, Fields.RANK, Fields.AT, ORDER);

  private EntryJson() {
  }

  static ObjectNode of(Document document, EntrySearch search, long order) {
    ObjectNode entry = Json.object();
    ObjectNode stored = Json.object();
    for (IndexableField field : document.getFields()) {
      IndexableFieldType type = field.fieldType();
      String name = QueryJson.name(field.name());
      String text = field.stringValue();
      if (type.stored()) {
        add(stored.withArray(field.name()), field);
      }
      if (type.indexOptions() != IndexOptions.NONE && text != null) {
        entry.withArray(name).add(type.tokenized() ? search.spelled(field.name(), text) : text);
      }
      if (type.pointDimensionCount() > 0 || type.docValuesType() == DocValuesType.NUMERIC) {
        entry.put(name, field.numericValue().longValue());
      }
    }
    entry.set(STORED, stored);
    return entry.put(ORDER, order);
  }

  private static void add(ArrayNode values, IndexableField field) {
    Number number = field.numericValue();
    if (number == null) {
      values.add(field.stringValue());
    } else {
      values.add(number.longValue());
    }
  }

  /** @param source of the entry */
  static Document stored(JsonNode source) {
    Document document = new Document();
    for (Map.Entry<String, JsonNode> field : source.path(STORED).properties()) {
      for (JsonNode value : field.getValue()) {
        document.add(value.isNumber()
            ? new StoredField(field.getKey(), value.asLong())
            : new StoredField(field.getKey(), value.asString()));
      }
    }
    return document;
  }
}
