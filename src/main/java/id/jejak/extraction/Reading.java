package id.jejak.extraction;

import java.util.List;
import java.util.Map;

/**
 * What one reading of a file found, besides the pages and embedded files that went to the {@link ReadingSink}.
 *
 * @param mediaType as detected from the bytes, such as {@code application/pdf}; {@code application/octet-stream} when
 *        unknown
 * @param metadata as the file carries it; at most 200 names, values of at most 1,000 characters
 * @param pageCount of the file, which may be more than were read
 * @param detail for the log and the history of a file: which limit, which exception; never shown as it is; may be empty
 */
public record Reading(ReadEnd end, String mediaType, Map<String, List<String>> metadata, int pageCount, String detail) {
  public Reading {
    metadata = Map.copyOf(metadata);
  }
}
