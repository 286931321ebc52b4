package id.jejak.archive.likeness;

import java.util.Locale;
import java.util.regex.Pattern;

/** Lines that all letters of an office have: its letterhead, and how letters end. They make no text like another. */
final class Boilerplate {
  private static final int HEAD_LINES = 12;
  private static final Pattern HEAD = Pattern.compile("^(?:kementerian|republik indonesia|direktorat jenderal|kantor"
      + " (?:pelayanan|wilayah)|jalan|jln?)\\b|\\b(?:telepon|telp|faksimile?|surel|kode pos)\\b|www\\.|https?:|@");
  private static final Pattern LABEL = Pattern
      .compile("^\\W*(?:no[mr]\\w{1,3}\\b|sifat|lamp\\w*|hal\\b|perihal|yth|kepada"
          + "|nota dinas|surat |undangan|keputusan|dengan ini)");
  private static final Pattern END = Pattern.compile("^\\W*(?:demikian|atas (?:perhatian|bantuan|kerja)|tembusan"
      + "|dokumen ini|ditandatangani secara|sertifikat elektronik|balai sertifikasi)|diucapkan terima|ucapkan terima"
      + "|ditandatangani secara elektronik|secara elektronik menggunakan sertifikat");
  private static final double CAPITALS = .8;

  private int line;
  private boolean past;

  /** Whether the next line of the text says nothing of its own; asked of each line in order. */
  boolean isNext(String text) {
    if (text.isBlank()) {
      return true;
    }
    String lower = text.strip().toLowerCase(Locale.ROOT);
    past = past || ++line > HEAD_LINES || LABEL.matcher(lower).find();
    return (!past
        && ((Character.isUpperCase(text.strip().charAt(0)) && HEAD.matcher(lower).find()) || isInCapitals(text)))
        || (lower.length() < 300 && END.matcher(lower)
            .find());
  }

  private static boolean isInCapitals(String text) {
    long letters = text.chars().filter(Character::isLetter).count();
    return letters > 5 && text.chars().filter(Character::isUpperCase).count() >= CAPITALS * letters;
  }
}
