package id.jejak.extraction.tika.child;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;

/** How a reading ended, told from what stopped it and from what had been read by then. */
record Ending(String name, String detail) {
  boolean isEncrypted() {
    return name.equals("ENCRYPTED");
  }

  boolean isComplete() {
    return name.equals("COMPLETE");
  }

  boolean isCorrupt() {
    return name.equals("CORRUPT");
  }

  /** The file ends before its end. */
  static Ending cutOff(Answers answers) {
    return new Ending(answers.nothingYet() ? "CORRUPT" : "PARTIAL", "cut-off");
  }

  static Ending whole(MediaType type, Metadata metadata, Answers answers) {
    String limit = answers.limit();
    if (limit != null) {
      return limited(limit, answers);
    }
    boolean nothing = answers.nothingYet();
    if (nothing && isProtected(metadata)) {
      return new Ending("ENCRYPTED", type.toString());
    }
    if (ReadDepth.of(type) == ReadDepth.NOTHING || (nothing && (parsedByNobody(metadata) || isUnknownPicture(type,
        answers)))) {
      return new Ending("UNSUPPORTED", type.toString());
    }
    if (ReadDepth.of(type) == ReadDepth.FACTS) {
      return new Ending("PARTIAL", "facts-alone");
    }
    if (type.getBaseType().equals(PdfLook.TYPE) && answers.pages() == 0) {
      return new Ending("CORRUPT", "no pages");
    }
    return new Ending("COMPLETE", answers.doubts());
  }

  private static boolean isUnknownPicture(MediaType type, Answers answers) {
    return type.getType().equals("image") && answers.pages() == 0;
  }

  /** Some parsers only add a type that says so, such as {@code application/x-tika-iworks-protected}. */
  private static boolean isProtected(Metadata metadata) {
    return List.of(metadata.getValues(Metadata.CONTENT_TYPE)).stream().anyMatch(type -> type.endsWith("-protected"));
  }

  private static boolean parsedByNobody(Metadata metadata) {
    String[] parsers = metadata.getValues(TikaCoreProperties.TIKA_PARSED_BY);
    return parsers.length > 0 && parsers[parsers.length - 1].endsWith("EmptyParser");
  }

  private static Ending limited(String limit, Answers answers) {
    return new Ending(answers.nothingYet() && limit.startsWith("embedded") ? "TOO_LARGE" : "PARTIAL", limit);
  }

  static Ending of(Throwable stopped, Answers answers) {
    boolean something = !answers.nothingYet();
    for (Throwable cause : causes(stopped)) {
      if (cause instanceof Bounds.Met met) {
        return limited(met.limit(), answers);
      }
      if (cause instanceof EncryptedDocumentException || isPassword(cause)) {
        return new Ending(something ? "PARTIAL" : "ENCRYPTED", cause.getClass().getSimpleName());
      }
      if (cause instanceof ZeroByteFileException) {
        return new Ending(something ? "PARTIAL" : "EMPTY", "zero bytes");
      }
      if (cause instanceof UnsupportedFormatException) {
        return new Ending(something ? "PARTIAL" : "UNSUPPORTED", cause.toString());
      }
      if (String.valueOf(cause.getMessage()).contains("zip bomb")) {
        return new Ending(something ? "PARTIAL" : "TOO_LARGE", "zip-bomb");
      }
    }
    return new Ending(something ? "PARTIAL" : "CORRUPT", causes(stopped).getLast().toString());
  }

  private static boolean isPassword(Throwable cause) {
    String name = cause.getClass().getSimpleName();
    return name.equals("PasswordRequiredException") || name.equals("InvalidPasswordException") || name.equals(
        "EncryptedDocumentException")
        || String.valueOf(cause.getMessage()).contains("decryption material") // a PDF for the holders of a key
        || (name.equals("UnsupportedZipFeatureException") && String.valueOf(cause
            .getMessage()).contains("encryption"));
  }

  private static Deque<Throwable> causes(Throwable stopped) {
    Deque<Throwable> causes = new ArrayDeque<>();
    for (Throwable cause = stopped; cause != null && causes.size() < 20; cause = cause.getCause()) {
      causes.add(cause);
      for (Throwable suppressed : cause.getSuppressed()) {
        causes.add(suppressed);
      }
    }
    return causes;
  }
}
