package id.jejak.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * What an answer rests on.
 *
 * @param code as the office writes it: {@code PMK 62/2023}
 * @param article {@code Pasal 17 huruf h}
 * @param replacedBy the code of what took its place, where that is known
 */
public record Citation(String code, @Nullable String article, CitationState state, @Nullable String replacedBy) {
}
