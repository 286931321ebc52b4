package id.jejak.backup;

import java.util.Set;

/** What a backup does not hold, on purpose. */
final class LeftOut {
  /**
   * The history of the schema, whose last entry the bag names instead; links and codes that let in whoever holds them; lists that
   * somebody uploaded within the last day and did not apply; which page images are kept, as they are made again; what files
   * are compared by, of which there are forty rows a file, and which is made anew from their texts.
   */
  static final Set<String> TABLES = Set.of("flyway_schema_history", "setup_token", "satker_upload", "answer_upload",
      "preview_object", "likeness_task", "content_print", "content_bucket", "page_print", "content_like", "screen_key");

  private LeftOut() {
  }
}
