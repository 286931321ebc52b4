package id.jejak.knowledge.answer;

import org.jspecify.annotations.Nullable;

/**
 * A regulation that an answer names.
 *
 * @param key the same however the regulation is written
 * @param article {@code Pasal 17 huruf h}
 */
record LegalBasis(String key, String code, @Nullable String article) {
  /** As it is typed. */
  String line() {
    return article == null ? code : code + " " + article;
  }
}
