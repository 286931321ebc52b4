package id.jejak.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and addresses of people, by their form and by the word before them. */
final class NumberMasks {
  private static final int CI = Pattern.CASE_INSENSITIVE;
  /** What stands between a word and its number, but no other number's name. */
  private static final String GAP = "(?:(?!sp2d|spm|ntpn|ntb|dipa|akun|tanggal|billing|npwp|nip\\b|nik\\b)[^\\d\\n]){0,40}";
  private static final String DAY_OF_BIRTH = "(?:19[4-9]\\d|20[0-2]\\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])";

  /** In the order in which they take: what was taken by an earlier one is no other. The first group, if any, is hidden. */
  private enum Form {
    EMAIL(MaskKind.EMAIL, "(?<![\\w.])[\\w.%+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,4}"),

    NIP(MaskKind.NIP, "(?<!\\d)" + DAY_OF_BIRTH
        + "[ .]?(?:19[6-9]\\d|20[0-4]\\d)(?:0[1-9]|1[0-2])[ .]?[12][ .]?\\d{3}(?!\\d)"),

    NIP_NAMED(MaskKind.NIP, "\\b(?:nip|nrp)\\b[ .:]{0,4}(\\d{6,18})(?!\\d)"),

    NPWP(MaskKind.NPWP, "(?<!\\d)\\d{2}\\.\\d{3}\\.\\d{3}\\.\\d[-.]\\d{3}[.]\\d{3}(?!\\d)"),

    NPWP_NAMED(MaskKind.NPWP, "\\b(?:npwp|nitku)\\b[^\\d\\n]{0,20}(\\d{22}|\\d{15,16})(?!\\d)"),

    NIK_NAMED(MaskKind.NIK,
        "\\b(?:nik|ktp|kk|kia|kartu keluarga)\\b[^\\d\\n]{0,20}(\\d{4}[ .-]?\\d{4}[ .-]?\\d{4}[ .-]?\\d{4})(?!\\d)"),

    /** Province, regency, district, day of birth (of women forty later), number. */
    NIK(MaskKind.NIK,
        "(?<!\\d)(?:1[1-9]|2[1]|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[1-2]|9[1-7])\\d{4}(?:[04][1-9]|[1256]\\d|[37][01])(?:0[1-9]|1[0-2])\\d{2}\\d{4}(?!\\d)"),

    ACCOUNT_NAMED(MaskKind.ACCOUNT, "\\b(?:rekening|norek|rek|no\\.? ?rek|a/c|virtual account|va)\\b" + GAP
        + "(\\d(?:[ .-]?\\d){8,17})(?![\\d/])"),

    ACCOUNT_OF_BANK(MaskKind.ACCOUNT, "\\b(?:bri|bni|btn|bsi|bca|mandiri|bank \\w{2,20})\\b" + GAP
        + "(\\d(?:[ .-]?\\d){9,15})(?![\\d/])"),

    PHONE_NAMED(MaskKind.PHONE,
        "\\b(?:telepon|telp|tlp|tel|hp|handphone|wa|whatsapp|hub|hubungi|kontak|cp)\\b[^\\d\\n+(]{0,30}(\\(?[+0]\\d[\\d ().-]{6,18}\\d)(?![\\d/])"),

    MOBILE(MaskKind.PHONE, "(?<![\\d/.])(?:\\+?62[ -]?|0)8\\d{1,3}[ .-]?\\d{3,4}[ .-]?\\d{2,5}(?![\\d/])"),

    LANDLINE(MaskKind.PHONE, "(?<![\\d/])(?:\\(0\\d{2,3}\\) ?|0\\d{2,3}-)\\d{3,4}[ -]?\\d{2,4}(?![\\d/])"),

    SATKER_NAMED(MaskKind.SATKER, "\\b(?:satker|satuan kerja|kode satker|kdsatker)\\b[^\\d\\n]{0,12}(\\d{6})(?![\\d])"),

    SATKER_IN_SPM(MaskKind.SATKER, "(?<!\\d)\\d{1,6}[A-Za-z]?/(\\d{6})/20\\d{2}(?!\\d)"),

    SATKER_IN_DIPA(MaskKind.SATKER, "DIPA-?\\s?\\d{3}\\.\\d{2}\\.\\d\\.(\\d{6})(?!\\d)"),

    AMOUNT(MaskKind.AMOUNT,
        "(?<![\\p{L}])(?:rp|idr)\\.? ?(\\d[\\d.,]*)(?: ?(?:ribu|juta|miliar|milyar|triliun|jt|rb))?"),

    AMOUNT_NAMED(MaskKind.AMOUNT,
        "\\b(?:sebesar|senilai|sejumlah|nominal|nilai|total|bruto|netto)\\b[ :]{1,3}(\\d{1,3}(?:\\.\\d{3})+(?:,\\d{2})?)(?!\\d)");

    private final MaskKind kind;
    private final Pattern pattern;

    Form(MaskKind kind, String pattern) {
      this.kind = kind;
      this.pattern = Pattern.compile(pattern, CI);
    }
  }

  /** Digits that are not zeros at the end: round amounts are those of rules, and of many. */
  private static final int TELLING_DIGITS = 3;
  private static final Pattern CENTS = Pattern.compile(",\\d{1,2}$|,-?$|[.,]$");

  private NumberMasks() {
  }

  static List<Mask> of(String text) {
    List<Mask> masks = new ArrayList<>();
    for (Form form : Form.values()) {
      Matcher found = form.pattern.matcher(text);
      while (found.find()) {
        int group = form.kind != MaskKind.AMOUNT && found.groupCount() > 0 ? 1 : 0;
        int from = found.start(group);
        int until = found.end(group);
        boolean taken = masks.stream().anyMatch(mask -> mask.overlaps(from, until));
        if (!taken && (form.kind != MaskKind.AMOUNT || tells(found.group(1)))) {
          masks.add(new Mask(form.kind, from, form.kind == MaskKind.AMOUNT ? trimmed(text, until) : until));
        }
      }
    }
    return masks;
  }

  private static boolean tells(String amount) {
    String digits = CENTS.matcher(amount).replaceFirst("").replaceAll("\\D", "").replaceFirst("0+$", "")
        .replaceFirst("^0+", "");
    return digits.length() >= TELLING_DIGITS;
  }

  /** The end of a sentence is no part of an amount. */
  private static int trimmed(String text, int until) {
    int end = until;
    while (text.charAt(end - 1) == '.' || text.charAt(end - 1) == ',') {
      end--;
    }
    return end;
  }
}
