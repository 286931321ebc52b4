package id.jejak.extraction.tika.child;

import java.io.IOException;

/** The limits that a reader keeps by itself while it reads; time and memory are the parent's. */
record Bounds(long pageText, long text, long pages, long embeddedFiles, long embeddedBytes, long nesting) {
  static Bounds from(Wire.Frame frame) throws IOException {
    return new Bounds(frame.number(), frame.number(), frame.number(),
        frame.number(),
        frame.number(), frame.number());
  }

  /** One of the limits was met: what was read so far is good. */
  static final class Met extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String limit;

    Met(String limit) {
      super(limit, null, false, false);
      this.limit = limit;
    }

    String limit() {
      return limit;
    }
  }
}
