package id.jejak.search;

import java.util.UUID;

/**
 * What is known of the document that a file or page entry belongs to.
 *
 * @param name as shown; the path inside a container or folder included
 * @param fileType group for the filter: {@code pdf}, {@code word}, {@code sheet}, {@code slides}, {@code image},
 *        {@code mail}, {@code archive}, {@code text}, {@code other}
 * @param state stable code of the ledger state
 * @param pageCount of the document; 0 while unknown
 */
public record FileFacts(UUID documentId, String name, String fileType, String state, int pageCount) {
}
