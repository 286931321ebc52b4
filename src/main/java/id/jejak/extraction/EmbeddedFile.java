package id.jejak.extraction;

/**
 * A file found inside another: a mail attachment, a member of an archive, a picture in a letter.
 *
 * @param ordinal from 0 in the order of the container; the same at every reading of the same bytes
 * @param path as the container names it: untrusted, at most 1,000 characters, may hold {@code ../} or be empty
 * @param sizeBytes of the unpacked bytes
 */
public record EmbeddedFile(int ordinal, String path, long sizeBytes) {
}
