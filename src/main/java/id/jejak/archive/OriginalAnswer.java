package id.jejak.archive;

import id.jejak.identity.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Answers with an original, or with the one part of it that was asked for (RFC 9110, 13 and 14), so that a download that
 * broke off goes on, and a viewer of PDF takes the pages it shows. Its tag is its hash: bytes of that name never change.
 * Several parts at once are answered with the whole.
 */
final class OriginalAnswer {
  static final String OWN_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'; sandbox";

  private final Downloads downloads;
  private final DocumentView document;
  private final Viewer viewer;
  private final String tag;

  OriginalAnswer(Downloads downloads, DocumentView document, Viewer viewer) {
    this.downloads = downloads;
    this.document = document;
    this.viewer = viewer;
    this.tag = '"' + document.sha256() + '"';
  }

  /** @param headers of the answer, beside those of parts and validity */
  ResponseEntity<InputStreamResource> to(HttpServletRequest request, HttpHeaders headers) throws IOException {
    headers.setETag(tag);
    headers.set(HttpHeaders.ACCEPT_RANGES, "bytes");
    headers.set("X-Content-Type-Options", "nosniff");
    if (isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
      return empty(headers, HttpStatus.NOT_MODIFIED);
    }
    HttpRange range = asked(request);
    return range == null ? whole(request, headers) : part(request, headers, range);
  }

  private boolean isKnown(@Nullable String tags) {
    return tags != null && (tags.strip().equals("*") || tags.contains(tag));
  }

  /** The one part that is asked for; null for the whole, also when what was asked is none, or of other bytes. */
  private @Nullable HttpRange asked(HttpServletRequest request) {
    String condition = request.getHeader(HttpHeaders.IF_RANGE);
    if (condition != null && !condition.strip().equals(tag)) {
      return null;
    }
    try {
      List<HttpRange> ranges = HttpRange.parseRanges(request.getHeader(HttpHeaders.RANGE));
      return ranges.size() == 1 ? ranges.getFirst() : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private ResponseEntity<InputStreamResource> whole(HttpServletRequest request, HttpHeaders headers)
      throws IOException {
    headers.setContentLength(document.sizeBytes());
    return isHead(request)
        ? empty(headers, HttpStatus.OK)
        : answer(headers, HttpStatus.OK, downloads.open(document.id(), viewer));
  }

  private ResponseEntity<InputStreamResource> part(HttpServletRequest request, HttpHeaders headers, HttpRange range)
      throws IOException {
    long size = document.sizeBytes();
    long first = range.getRangeStart(size);
    long last = range.getRangeEnd(size);
    if (first >= size || first > last) {
      headers.set(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
      return empty(headers, HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE);
    }
    headers.set(HttpHeaders.CONTENT_RANGE, "bytes " + first + "-" + last + "/" + size);
    headers.setContentLength(last - first + 1);
    return isHead(request)
        ? empty(headers, HttpStatus.PARTIAL_CONTENT)
        : answer(headers, HttpStatus.PARTIAL_CONTENT, downloads.openPart(document.id(), first, last - first + 1,
            viewer));
  }

  private static ResponseEntity<InputStreamResource> answer(HttpHeaders headers, HttpStatus status,
      InputStream bytes) {
    return ResponseEntity.status(status).headers(headers).body(new InputStreamResource(bytes));
  }

  private static ResponseEntity<InputStreamResource> empty(HttpHeaders headers, HttpStatus status) {
    return ResponseEntity.status(status).headers(headers).build();
  }

  // The body would be read to its end for nobody.
  private static boolean isHead(HttpServletRequest request) {
    return "HEAD".equals(request.getMethod());
  }
}
