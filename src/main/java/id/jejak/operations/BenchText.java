package id.jejak.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Words as unevenly used as in real letters (Zipf), the same ones each time: pages of 2,000 characters and questions. */
final class BenchText {
  private static final String[] STARTS = {"me", "di", "pe", "ber", "ter", "ke", "se", "pem", "meng", "per"};
  private static final String[] MIDDLES = {"bayar", "setor", "lapor", "cair", "kirim", "terima", "tolak", "surat",
      "dana",
      "angga", "raya", "kontra", "kerja", "satu", "guna", "lola", "sahka", "tanggu", "periksa", "catat"};
  private static final String[] ENDS = {"", "an", "kan", "nya", "i", "lah"};
  private static final int WORDS = 40_000;
  private static final int PAGE = 2_000;

  private final List<String> words = new ArrayList<>();

  BenchText() {
    Random random = new Random(7);
    while (words.size() < WORDS) {
      words.add(STARTS[random.nextInt(STARTS.length)] + MIDDLES[random.nextInt(MIDDLES.length)] + (char) ('a' + random
          .nextInt(26)) + (random.nextBoolean() ? MIDDLES[random.nextInt(MIDDLES.length)] : "") + ENDS[random.nextInt(
              ENDS.length)]);
    }
  }

  /** A word; the one of rank r is about 1/r as likely as the first. */
  private String word(Random random) {
    return words.get((int) Math.min(WORDS - 1, Math.exp(random.nextDouble() * Math.log(WORDS)) - 1));
  }

  String words(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(word(random));
    }
    return text.toString();
  }

  String page(Random random) {
    StringBuilder text = new StringBuilder(PAGE + 40);
    text.append("Nomor ").append(identifier(random)).append(". ");
    while (text.length() < PAGE) {
      text.append(word(random)).append(random.nextInt(12) == 0 ? ". " : " ");
    }
    return text.toString();
  }

  private static String identifier(Random random) {
    return "%05dT/%06d/%d".formatted(random.nextInt(99_999), 400_000 + random.nextInt(61), 2020 + random.nextInt(7));
  }

  /** Identifiers 30 %, two or three words 50 %, phrases 10 %, a typing mistake 10 %. */
  String question(Random random) {
    int kind = random.nextInt(10);
    if (kind < 3) {
      return identifier(random);
    }
    String asked = words(random, 2 + random.nextInt(2));
    if (kind == 3) {
      return '"' + asked + '"';
    }
    return kind == 4 ? asked.substring(0, asked.length() - 2) + 'q' + asked.charAt(asked.length() - 1) : asked;
  }
}
