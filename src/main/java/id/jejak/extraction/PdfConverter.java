package id.jejak.extraction;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Makes a PDF of an office file, to look at, in another process that may die: whatever the file does, the caller gets an
 * answer within the limits. Nothing in the file is run, and nothing outside of it is fetched. One file at a time: other
 * callers wait.
 */
public interface PdfConverter extends AutoCloseable {
  /** Whether files can be converted now, that is, whether the program for it is installed. Asked anew. */
  boolean isInstalled();

  /** Whether files of this kind can be converted where the program is installed. */
  boolean knows(String mediaType);

  /**
   * @param mediaType as {@link TextExtractor#read} found it; one that it {@link #knows}
   * @param target is written only when the answer is {@code COMPLETE}; of at most {@link #mostPages} pages
   * @throws IOException when no process can be had: never because of the file
   */
  ReadEnd convert(Path file, String mediaType, Path target) throws IOException, InterruptedException;

  /** Pages beyond these are left out. */
  int mostPages();

  /** Names program, version and settings that decide what comes out: 1 to 40 characters of {@code a-z 0-9 . -}. */
  String version();

  /** Ends what runs, with its descendants. */
  @Override
  void close();
}
