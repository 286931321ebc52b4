package id.jejak.knowledge.screen;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Codes that are typed on a phone, and secrets that are not. A code of a session has letters alone, none like another or
 * like a digit; what has digits is the number of an answer or of a case, which are no secrets.
 */
@Component
class ScreenCodes {
  private static final String LETTERS = "ACDEFHJKMNPRTVWXY";
  private static final int LENGTH = 8;
  private static final int SECRET_BYTES = 24;
  private static final int LONGEST_TYPED = 40;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Pattern TICKET = Pattern.compile("[0-9A-Z]{3,8}-[0-9]{4}-[0-9]{6,9}");
  private static final Pattern CODE = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{32}");

  private final SecureRandom random = new SecureRandom();

  /** What a code leads to. */
  sealed interface Typed {
    /** A published answer. */
    record Answer(int number) implements Typed {
    }

    /** A case, for those who may see it. */
    record Ticket(String ticket) implements Typed {
    }

    /** What staff push. */
    record Session(String code) implements Typed {
    }

    /** It is no code. */
    record Nothing() implements Typed {
    }
  }

  String code() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  /** 192 bits. */
  String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static boolean isSecret(String word) {
    return SECRET.matcher(word).matches();
  }

  /** In two groups, as people read and type it. */
  static String grouped(String code) {
    return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
  }

  static Typed read(String typed) {
    String word = typed.length() > LONGEST_TYPED ? "" : typed.strip().toUpperCase(Locale.ROOT);
    if (NUMBER.matcher(word).matches()) {
      return new Typed.Answer(Integer.parseInt(word));
    }
    if (TICKET.matcher(word).matches()) {
      return new Typed.Ticket(word);
    }
    String letters = word.replaceAll("[\\s.\\-]", "");
    return CODE.matcher(letters).matches() ? new Typed.Session(letters) : new Typed.Nothing();
  }
}
