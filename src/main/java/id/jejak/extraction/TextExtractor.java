package id.jejak.extraction;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Turns a file into pages of text, in another process that may die: whatever the file does, the caller gets an answer
 * within the limits. Calls may come from many threads; each waits for a free reader. Files are read only.
 */
public interface TextExtractor extends AutoCloseable {
  /**
   * Reads without recognising images. Bounded by {@link ExtractionLimits}; the sink may have got pages before the
   * reading ended badly, and what it got is good.
   *
   * @param name the name it came with: a hint for detection only
   * @throws IOException when the sink throws, or no reader process can be had: never because of the file
   */
  Reading read(Path file, String name, ReadingSink sink) throws IOException, InterruptedException;

  /**
   * Recognises the text of one page from its image ({@code ind+eng}). {@code CRASHED} is said of a page at which two
   * processes died.
   *
   * @param mediaType as {@link #read} found it
   * @param page from 1
   * @throws IllegalStateException when {@link #canRecognise} is false
   */
  RecognisedPage recognise(Path file, String mediaType, int page) throws IOException, InterruptedException;

  /**
   * Draws one page of a PDF or an image file into {@code target}: as PNG or as JPEG, whichever shows it best within the
   * size; the first bytes tell which. Drawing does not wait for files that are being read. {@code CRASHED} is said of a
   * page at which two processes died.
   *
   * @return how it ended; only {@code COMPLETE} leaves a whole {@code target}
   */
  Drawing draw(Path file, String mediaType, int page, PictureSize size, Path target)
      throws IOException, InterruptedException;

  /** Whether text can be recognised now, that is, whether Tesseract with its languages is installed. Asked anew. */
  boolean canRecognise();

  /** Names reader, version and settings that decide what a reading gives: 1 to 40 characters of {@code a-z 0-9 . -}. */
  String version();

  /** Ends all reader processes with their descendants. */
  @Override
  void close();
}
