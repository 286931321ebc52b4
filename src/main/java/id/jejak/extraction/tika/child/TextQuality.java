package id.jejak.extraction.tika.child;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.regex.Pattern;

/**
 * How much a text looks like writing. Broken fonts and watermarks give letters that no language puts side by side, and
 * characters that mean nothing. Only what is against a text counts: figures, abbreviations and other scripts than Latin
 * are never held against it.
 */
final class TextQuality {
  /** There is too little to tell. */
  static final int UNKNOWN = -1;
  private static final int JUNK_BELOW = 40;
  private static final int ENOUGH = 12;
  // Shares of usual pairs: chance gives some 30 %, languages with Latin letters 80 and more.
  private static final double CHANCE = 0.40;
  private static final double LANGUAGE = 0.75;
  // So many pairs are taken to be usual ones beforehand: few words are not enough to condemn a text.
  private static final double BENEFIT = 6;
  private static final int SHORT = 4;
  private static final int ABBREVIATION = 5;
  private static final int FEW_MARKS = 3;
  private static final int ODD_WEIGHT = 4;
  // The pairs of letters that make up 95 % of Indonesian and English words, and some that their neighbours need.
  private static final boolean[] USUAL = usual(
      "aa ab ac ad ag ah ai aj ak al am an ap ar as at au ay ba be bi bl br bu ca ce ch ci cl co ct cu da "
          + "de di do du ea eb ec ed ee eg eh ei ek el em en ep er es et eu ev ex ez fe fi fo fr ft ga ge gg gh "
          + "gi gk gr gu ha he hi ho ht hu ia ib ic id ie if ig ij ik il im in io ip ir is it iv ja je ju ka ke "
          + "ki ko ks kt ku la le li ll lo lu ly ma mb me mi mo mp ms mu my na nc nd ne ng ni nj no ns nt ny oc "
          + "od oe of og oi ol om on op or os ot ou ov ow pa pe pi pl po pp pr pu py qu ra rc rd re ri rk rm ro "
          + "rr rs rt ru ry sa se sh si sk so sp ss st su ta te th ti to tr ts tu tw ty ua ub uc ud ue ui uk ul "
          + "um un up ur us ut ve vi wa wh wi wo ya yo");

  private static final Pattern ADDRESS = Pattern.compile("@|://|\\p{L}{2}\\.\\p{L}{2}");

  private int odd;
  private int signs;
  private int plain;
  private int marks;
  private final BitSet differentMarks = new BitSet(128);
  private int otherScripts;
  private int pairs;
  private int usualPairs;

  private TextQuality() {
  }

  /** 0 for no writing at all to 100, or {@link #UNKNOWN}. */
  static int of(String text) {
    TextQuality quality = new TextQuality();
    quality.read(text);
    return quality.score();
  }

  static boolean isJunk(int score) {
    return score != UNKNOWN && score < JUNK_BELOW;
  }

  private void read(String text) {
    for (String chunk : text.split("\\s+", -1)) {
      if (!ADDRESS.matcher(chunk).find()) {
        readChunk(chunk);
      }
    }
  }

  private void readChunk(String text) {
    StringBuilder word = new StringBuilder();
    int before = 0;
    for (int at = 0, point; at < text.length(); at += Character.charCount(point)) {
      point = text.codePointAt(at);
      if (Character.isLetter(point) || isMark(point)) {
        word.appendCodePoint(point);
        before = point;
        continue;
      }
      end(word);
      plain += Character.isDigit(point) ? 1 : 0;
      odd += isMeaningless(point) ? 1 : 0;
      signs += point != before && isSign(point) ? 1 : 0;
      if (point != before && point < 128 && !Character.isDigit(point)) {
        marks++;
        differentMarks.set(point);
      }
      before = point;
    }
    end(word);
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isMeaningless(int point) {
    return point == 0xfffd || Character.getType(point) == Character.PRIVATE_USE;
  }

  // What stands in writing anyhow is no sign: full stops and commas, brackets, dashes, slashes.
  private static boolean isSign(int point) {
    return point > ' ' && point < 0x100 && !Character.isLetterOrDigit(point) && ".,:;-/()'\"_\u00a0".indexOf(point) < 0;
  }

  private void end(StringBuilder word) {
    int length = word.length();
    if (length > 0) {
      plain += length;
      if (Character.UnicodeScript.of(word.codePointAt(0)) != Character.UnicodeScript.LATIN) {
        otherScripts += length;
      } else if (length >= SHORT && !(length <= ABBREVIATION && isUpperCase(word))) {
        count(word);
      }
      word.setLength(0);
    }
  }

  private static boolean isUpperCase(CharSequence word) {
    return word.chars().allMatch(Character::isUpperCase);
  }

  private void count(StringBuilder word) {
    String letters = Normalizer.isNormalized(word, Normalizer.Form.NFD)
        ? word.toString()
        : Normalizer.normalize(word, Normalizer.Form.NFD);
    int before = -1;
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      if (isMark(letter)) {
        continue;
      }
      int now = (letter | 0x20) - 'a';
      now = now >= 0 && now < 26 && letter < 0x80 ? now : -1;
      if (before >= 0 && now >= 0) {
        pairs++;
        usualPairs += now == before + 1 || USUAL[before * 26 + now] ? 1 : 0; // an alphabet is no junk
      }
      before = now;
    }
  }

  private int score() {
    // A table has signs as well, but never more than half as many as letters and figures.
    int strange = odd * ODD_WEIGHT + Math.max(0, signs - plain / 2);
    if (differentMarks.cardinality() > FEW_MARKS && marks > 2 * plain) {
      return 0; // fonts that call their glyphs by number give signs and hardly a letter
    }
    if (pairs + otherScripts + strange < ENOUGH) {
      return UNKNOWN;
    }
    double share = (usualPairs + BENEFIT) / (pairs + BENEFIT);
    double latin = Math.clamp((share - CHANCE) / (LANGUAGE - CHANCE), 0, 1);
    return (int) Math.round(100 * (otherScripts + latin * pairs) / (otherScripts + pairs + strange));
  }

  private static boolean[] usual(String pairs) {
    boolean[] usual = new boolean[26 * 26];
    for (String pair : pairs.split(" ", -1)) {
      usual[(pair.charAt(0) - 'a') * 26 + pair.charAt(1) - 'a'] = true;
    }
    return usual;
  }
}
