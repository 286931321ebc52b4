package id.jejak.archive;

import id.jejak.identity.Viewer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filter of the ledger as it stands in its address.
 *
 * @param keadaan names of states with commas, {@code belum} for all that cannot be fully searched, {@code antre} for all
 *        that waits
 * @param lama {@code ya} for what an earlier reader has read
 */
record LedgerRequest(@Nullable String keadaan, @Nullable String jenis, @Nullable String kanal, @Nullable UUID satker,
    @Nullable String lama) {
  private static final String LIST = "/berkas";

  /** Only the office asks by satker: others would learn with whom they share a document. */
  LedgerFilter filter(Viewer viewer) {
    return LedgerFilter.of(keadaan, jenis, kanal, ReadingOrders.mayOrder(viewer) ? satker : null, "ya".equals(lama));
  }

  /** The links of a page that shows the documents of {@code filter}. */
  record Links(LedgerFilter filter) {
    /** The list from its beginning, with one field changed; nothing for a field ends it. */
    public String with(String field, String value) {
      Map<String, String> fields = filter.fields();
      fields.put(field, value);
      return address(LIST, fields);
    }

    public String next(LedgerList.After after) {
      Map<String, String> fields = filter.fields();
      fields.put("setelah", after.receivedAt().toString());
      fields.put("dan", after.id().toString());
      return address(LIST, fields);
    }

    public String export(String form) {
      Map<String, String> fields = filter.fields();
      fields.put("bentuk", form);
      return address(LIST + "/ekspor", fields);
    }

    public String order() {
      return address(LIST + "/baca-ulang", filter.fields());
    }

    public String list() {
      return address(LIST, filter.fields());
    }

    public String state() {
      return filter.stateWord();
    }

    public Map<String, String> fields() {
      return filter.fields();
    }

    private static String address(String path, Map<String, String> fields) {
      UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
      Map<String, String> filled = new LinkedHashMap<>(fields);
      filled.values().removeIf(String::isEmpty);
      filled.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
      return address.encode().buildAndExpand(filled).toUriString();
    }
  }
}
