package id.jejak.search.lucene;

import id.jejak.search.CursorInvalid;
import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * Where a list goes on.
 *
 * @param opening which opening of the index gave it out; generations count anew in each
 * @param generation state of the index that the list is of
 * @param question hash of the query, so that a cursor continues its own list only
 * @param value best score or time of the last group shown
 * @param group key of that group
 * @param dropped one bit for each clause that was left out because nothing holds all
 */
record Cursor(long opening, long generation, int question, long value, long group, long dropped) {
  private static final byte VERSION = 1;
  private static final int LENGTH = 1 + 5 * Long.BYTES + Integer.BYTES;

  String text() {
    ByteBuffer bytes = ByteBuffer.allocate(LENGTH).put(VERSION).putLong(opening).putLong(generation).putInt(question)
        .putLong(value).putLong(group).putLong(dropped);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  Groups.Place place() {
    return new Groups.Place(value, group);
  }

  /** @throws CursorInvalid when it is none, or one of another question */
  static Cursor read(String text, int question) {
    if (text.length() != (LENGTH * 8 + 5) / 6) {
      throw new CursorInvalid();
    }
    ByteBuffer bytes;
    try {
      bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      throw new CursorInvalid();
    }
    if (bytes.remaining() != LENGTH || bytes.get() != VERSION) {
      throw new CursorInvalid();
    }
    Cursor cursor = new Cursor(bytes.getLong(), bytes.getLong(), bytes.getInt(), bytes.getLong(), bytes.getLong(),
        bytes.getLong());
    if (cursor.question() != question) {
      throw new CursorInvalid();
    }
    return cursor;
  }
}
