package id.jejak.objectstore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Keeps bytes, whole or not at all.
 *
 * <p>
 * A key is 1 to 200 characters of {@code a-z 0-9 . - /}, starts and ends with a letter or digit, and has no {@code ..},
 * no {@code //} and no part that starts with a dot; in {@link Area#ORIGINALS} it is the SHA-256 of the bytes in
 * lower-case hex. Another key is refused with {@link IllegalArgumentException}. A key must not be a folder of another:
 * not {@code a} beside {@code a/b}. All methods may be called from many threads. When the store is away they throw
 * {@link ObjectStoreUnavailable}, also while a stream is read; trying again later is right.
 */
public interface ObjectStore {
  /**
   * Copies {@code file} in. When this returns the object is durable and whole; when it throws, the key is as it was.
   * Putting an original that is there already leaves it untouched; putting a derived object replaces it.
   *
   * @throws IntegrityViolated when the bytes of an original do not have the hash that the key says; nothing is kept
   * @throws IOException when {@code file} cannot be read; nothing is kept
   */
  void put(Area area, String key, Path file) throws IOException;

  /**
   * Puts an original also where its key has bytes already: in the place of such as are not those of the key. When this
   * throws, the key is as it was.
   *
   * @throws IntegrityViolated when {@code file} does not have the hash that the key says
   * @throws IOException when {@code file} cannot be read
   */
  void mend(String key, Path file) throws IOException;

  /**
   * Opens the whole object for reading. The stream of an original is verified: the read that would return the end of
   * the stream throws {@link IntegrityViolated} when the bytes are not those of the key.
   *
   * @throws ObjectNotFound when there is none
   */
  InputStream open(Area area, String key) throws IOException;

  /**
   * Opens a part, of which no more is read than is asked for. It is not verified, as the key of an original is the hash of
   * the whole: these are the bytes that lie at that place now, and only who has all parts can tell whether they are those
   * that came in.
   *
   * @param offset first byte, from 0; beyond the end gives an empty stream
   * @param length at most this many bytes
   */
  InputStream openRange(Area area, String key, long offset, long length) throws IOException;

  /** The size in bytes, or empty when there is no such object. */
  OptionalLong size(Area area, String key) throws IOException;

  /** Removes a derived object; nothing happens when there is none. Originals cannot be removed through this port. */
  void deleteDerived(String key) throws IOException;

  /** All keys of an area that start with {@code prefix}, in ascending order, read lazily; close the stream. */
  Stream<String> keys(Area area, String prefix) throws IOException;
}
