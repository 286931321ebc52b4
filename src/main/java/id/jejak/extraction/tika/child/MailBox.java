package id.jejak.extraction.tika.child;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Mail programs save one message with the line of a mailbox above it: that is a message, no box of messages. */
final class MailBox {
  private static final byte[] MARK = {'F', 'r', 'o', 'm', ' '};

  private MailBox() {
  }

  /** Whether it begins like a mailbox, and no second message follows. */
  static boolean holdsOneMessage(Path file) throws IOException {
    int messages = 0;
    boolean blankBefore = true;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      for (int length = 0, matched = 0, letter = in.read(); letter >= 0; letter = in.read()) {
        if (letter == '\n') {
          blankBefore = length == 0;
          length = 0;
          matched = 0;
        } else if (letter != '\r') {
          matched = matched == length && length < MARK.length && letter == MARK[length] ? matched + 1 : matched;
          length++;
          messages += length == MARK.length && matched == MARK.length && blankBefore ? 1 : 0;
        }
      }
    }
    return messages == 1;
  }

  /** Passes over the first line. */
  static void skipMark(InputStream message) throws IOException {
    for (int letter = message.read(); letter >= 0 && letter != '\n';) {
      letter = message.read();
    }
  }
}
