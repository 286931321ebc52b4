package id.jejak.extraction;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The floor that the pipeline is measured against: the parser alone in the same processes, with its own way into
 * embedded files and without recognition; its text is thrown away.
 */
public interface BareParser {
  /** What a bare parse gave. */
  record BareReading(ReadEnd end, long characters) {
  }

  /** Parses one file; the same wall limit as a reading. */
  BareReading parseOnly(Path file, String name) throws IOException, InterruptedException;
}
