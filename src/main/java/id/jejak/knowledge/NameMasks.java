package id.jejak.knowledge;

import id.jejak.knowledge.Word.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of people, by what stands around them and how they are written more than by lists: a form of address or an office
 * before, an academic title or a number of a civil servant behind, capital letters inside of a sentence. A part of a name
 * that was found is one wherever it stands again.
 */
final class NameMasks {
  private static final int CI = Pattern.CASE_INSENSITIVE;
  private static final int MOST_WORDS = 6;
  private static final int MOST_SMALL = 3;
  private static final int LOOK_BACK = 60;
  private static final int SHORTEST_KNOWN = 4;
  private static final int ENOUGH = 2;
  private static final String ADDRESS = "bapak|ibu|bpk|pak|bu|sdr|sdri|saudara|saudari|tn|ny|nn|mas|mbak|mba|bang|kak|kang|mr|mrs|ms";

  private static final String BEHIND_CUE = ")[.:,]{0,2}\\s{0,3}\\(?\\s?$";
  /** Hardly ever followed by anything but a name: a word of offices may be a part of one then. */
  private static final Pattern PERSON = Pattern.compile("(?:^|[^\\p{L}])(?:" + ADDRESS
      + "|hj|h|dr|drs|dra|ir|prof|kh|ust|ustadz|bernama|atas nama|a\\.? ?n|u\\.? ?p|pic|cp|ttd|tertanda"
      + "|nama(?: lengkap| pegawai| penerima| pemilik| supplier| pejabat| ppk| kpa| ppspm| bendahara| operator)?"
      + BEHIND_CUE, CI);
  /** Of the words before a name, those whose full stop ends no sentence. */
  private static final Pattern SHORT = Pattern.compile(
      "(?:^|[^\\p{L}])(?:sdr|sdri|bpk|tn|ny|nn|h|hj|dr|drs|dra|ir|prof|kh|ust|a\\.? ?n|u\\.? ?p|yth|cp|pic|mr|mrs|ms)\\.\\s{0,3}$",
      CI);
  /** What stands behind a name in a list. */
  private static final Pattern LISTED = Pattern.compile("^\\s{0,2}(?:,|\\n|\\r|$|\\(|/|-|:)");
  /** Often followed by a name, when what follows is written like one. */
  private static final Pattern ROLE = Pattern.compile("(?:^|[^\\p{L}])(?:salam|hormat saya|hormat kami|wassalam"
      + "|terima ?kasih|trims|bendahara(?: pengeluaran| penerimaan| pembantu)?|kpa|ppk|ppspm|operator|petugas(?: loket)?|pegawai|oleh"
      + "|dengan|saya|disaksikan|ditandatangani" + BEHIND_CUE, CI);
  /** Before a word in small letters: in chats nobody writes capital ones. */
  private static final Pattern SMALL_CUE = Pattern.compile("(?:^|[^\\p{L}])(?:" + ADDRESS
      + "|a\\.? ?n\\.|atas nama|bernama|nama saya)[.:]?\\s$", CI);
  private static final Pattern INTRODUCTION = Pattern.compile("(?:^|[^\\p{L}])(?:saya|dengan|sy|ini)\\s$", CI);
  private static final Pattern FROM = Pattern.compile("^\\s(?:dari|di|bendahara|operator|ppk)\\b", CI);
  /** After these a word in capitals names a firm, a place or a thing. */
  private static final Pattern THING = Pattern.compile(
      "(?:^|[^\\p{L}])(?:pt|cv|ud|tb|bank|kota|kabupaten|kab|kecamatan|kec|kelurahan|kel|desa|nagari|jorong|jalan|jl|gang|gg|provinsi|prov|pulau|gunung|sungai|bandara|pelabuhan|universitas"
          + "|univ|rsud|rsup|rs|puskesmas|klinik|sma|smk|smp|sd|man|min|mtsn|rutan|lapas|polres|polsek|kodim|korem|pengadilan|kejaksaan|kantor|dinas|balai|gedung|hotel|toko|rumah makan|aplikasi|menu"
          + "|tombol|modul|kolom|tab|fitur|masjid|gereja|yayasan|koperasi|perumahan|komplek|pasar)[.:]?\\s$",
      CI);
  private static final Pattern TITLE = Pattern.compile(
      "^,?\\s{0,2}(?:S\\.? ?(?:E|H|Kom|Sos|IP|Pd|T|ST|Ag|Psi|AP|Si|Tr|Hum|Kep|Farm|KM)|M\\.? ?(?:M|Si|H|Ak|Pd|Kom|T|AP|Kes|Sc|E|B\\.?A)|A\\.? ?Md|Ak|CA|Ph\\.? ?D|Sp\\.? ?[A-Z]{1,3}|Amd)(?![\\p{Ll}])");
  private static final Pattern NUMBER = Pattern.compile("^[\\s,(/-]{0,6}(?:nip|nik|nrp|npwp)\\b", CI);
  private static final Pattern DOES = Pattern.compile(
      "^\\s(?:sudah|telah|belum|tidak|mengajukan|menyampaikan|menanyakan|bertanya|datang|meminta|mengatakan|melaporkan|menghubungi|mengirim|membawa|menelepon|menjelaskan|bilang|mau|ingin|selaku|sebagai|dari|adalah|akan|sedang|menyerahkan|mengambil)\\b",
      CI);
  /** Ends and beginnings of words that are seldom in names. */
  private static final Pattern WORD_LIKE = Pattern.compile(
      ".*(?:asi|isi|usi|si|tas|isme|isasi|nya|kan|ment|tion|ware)|(?:pem|pen|peng|per|mem|men|meng|ber|ter|ke|se)\\p{L}{4,}(?:an|i)|\\p{L}{3,}an-\\p{L}+");
  private static final Set<String> ADDRESSES = Set.of(ADDRESS.split("\\|", -1));
  private static final Set<String> BETWEEN = Set.of("bin", "binti", "al", "el", "van", "de", "ibn", "br", "boru");

  private final MaskingWords lists;

  NameMasks(MaskingWords lists) {
    this.lists = lists;
  }

  /** @param numbers that are hidden already, which may stand behind a name */
  List<Mask> of(String text, List<Mask> numbers) {
    List<Word> words = Word.of(text).stream().filter(word -> numbers.stream().noneMatch(number -> number.overlaps(word
        .from(), word.until()))).toList();
    Set<String> small = words.stream().filter(word -> word.form() == Form.SMALL).map(Word::small).collect(Collectors
        .toSet());
    List<Mask> masks = new ArrayList<>();
    Set<String> known = new HashSet<>();
    int at = 0;
    while (at < words.size()) {
      at = behindTitle(text, words, at);
      if (at == words.size()) {
        break;
      }
      int until = new Run(text, words, at, small).end();
      if (until > at) {
        masks.add(new Mask(MaskKind.NAME, words.get(at).from(), words.get(until - 1).until()));
        words.subList(at, until).stream().map(Word::small).filter(this::isTelling).forEach(known::add);
      }
      at = Math.max(until, at + 1);
    }
    again(words, known, masks);
    return masks;
  }

  /** The first word from one on that belongs to no academic title. */
  private static int behindTitle(String text, List<Word> words, int from) {
    int begin = words.get(from).from();
    Matcher title = TITLE.matcher(text.substring(begin, Math.min(text.length(), begin + LOOK_BACK)));
    int end = title.find() ? begin + title.end() : begin;
    int at = from;
    while (at < words.size() && words.get(at).from() < end) {
      at++;
    }
    return at;
  }

  private boolean isTelling(String word) {
    return word.length() >= SHORTEST_KNOWN && !lists.isCommon(word) && !lists.isOther(word);
  }

  private void again(List<Word> words, Set<String> known, List<Mask> masks) {
    for (Word word : words) {
      boolean name = word.form() != Form.SMALL && known.contains(word.small());
      if (name && masks.stream().noneMatch(mask -> mask.overlaps(word.from(), word.until()))) {
        masks.add(new Mask(MaskKind.NAME, word.from(), word.until()));
      }
    }
  }

  /** Words from one on that may be a name together. */
  private final class Run {
    private final String text;
    private final List<Word> words;
    private final int from;
    private final Set<String> small;
    private final String before;
    private final boolean person;
    private final boolean cue;

    Run(String text, List<Word> words, int from, Set<String> small) {
      this.text = text;
      this.words = words;
      this.from = from;
      this.small = small;
      int begin = words.get(from).from();
      before = text.substring(Math.max(0, begin - LOOK_BACK), begin);
      person = PERSON.matcher(before).find();
      cue = person || ROLE.matcher(before).find();
    }

    /** The word behind its last one; {@code from} when there is no name. */
    int end() {
      Word first = words.get(from);
      return switch (first.form()) {
        case SMALL -> smallEnd();
        case CAPITAL, INITIAL -> written(capitals());
        case UPPER -> written(uppers());
      };
    }

    private int written(int until) {
      boolean onlyInitials = words.subList(from, until).stream().allMatch(word -> word.form() == Form.INITIAL);
      return until > from && !onlyInitials && score(until) >= ENOUGH ? until : from;
    }

    private int capitals() {
      int at = from;
      while (at < words.size() && at - from < MOST_WORDS && (at == from || follows(at)) && isLikeName(words.get(at),
          at)) {
        at++;
      }
      while (at > from && BETWEEN.contains(words.get(at - 1).small())) {
        at--;
      }
      return at;
    }

    private boolean isLikeName(Word word, int at) {
      return switch (word.form()) {
        case INITIAL -> true;
        case CAPITAL -> (!ADDRESSES.contains(word.small()) && !isPlace(at) && !lists.isOther(word.small()))
            || ((person || at > from) && lists.isGiven(word.small()));
        case UPPER -> false;
        case SMALL -> at > from && BETWEEN.contains(word.small());
      };
    }

    /** One of two words that name a place together. */
    private boolean isPlace(int at) {
      String word = words.get(at).small();
      boolean first = at + 1 < words.size() && lists.places().contains(word + " " + words.get(at + 1).small());
      return first || (at > 0 && lists.places().contains(words.get(at - 1).small() + " " + word));
    }

    private int uppers() {
      int at = from;
      while (at < words.size() && at - from < MOST_WORDS && (at == from || follows(at))
          && words.get(at).form() != Form.SMALL
          && words.get(at).form() != Form.CAPITAL
          && (!lists.isOther(words.get(at).small()) || lists.isGiven(words.get(at)
              .small()))
          && words.get(at).text().length() != 2) {
        at++;
      }
      return at;
    }

    private boolean follows(int at) {
      String gap = text.substring(words.get(at - 1).until(), words.get(at).from());
      return gap.equals(" ") || (words.get(at - 1).form() == Form.INITIAL && (gap.equals(". ") || gap.equals(".")));
    }

    private int score(int until) {
      List<Word> run = words.subList(from, until);
      String behind = text.substring(run.getLast().until(), Math.min(text.length(), run.getLast().until() + LOOK_BACK));
      boolean upper = run.getFirst().form() == Form.UPPER;
      boolean given = run.stream().anyMatch(word -> lists.isGiven(word.small()) && !small.contains(word.small()));
      boolean named = TITLE.matcher(behind).find() || NUMBER.matcher(behind).find();
      boolean address = cue && (!before.strip().endsWith(".") || SHORT.matcher(before).find());
      int score = 0;
      score += address ? 3 : 0;
      score += named ? 3 : 0;
      score += given ? 2 : 0;
      score -= THING.matcher(before).find() ? 4 : 0;
      if (upper) {
        return score - (address || named ? 0 : 1) + (given && run.size() > 1 ? 1 : 0);
      }
      boolean wordLike = run.stream().anyMatch(word -> word.form() == Form.CAPITAL && (small.contains(word.small())
          || WORD_LIKE.matcher(word.small()).matches()) && !lists.isGiven(word.small()));
      boolean plain = !wordLike || given;
      int inside = run.size() - (run.getFirst().begins() ? 1 : 0);
      score += plain ? Math.min(inside, 2) : 0;
      boolean alone = run.getFirst().begins() && LISTED.matcher(behind).find();
      score += plain && run.size() > 1 && (alone || DOES.matcher(behind).find()) ? 1 : 0;
      score -= wordLike ? 1 : 0;
      // "Untung" and "Putri" begin sentences as words, too.
      boolean bare = run.size() == 1 && run.getFirst().begins() && !DOES.matcher(behind).find();
      return score - (bare ? 1 : 0);
    }

    private int smallEnd() {
      boolean address = SMALL_CUE.matcher(before).find();
      Word first = words.get(from);
      String behind = text.substring(first.until(), Math.min(text.length(), first.until() + LOOK_BACK));
      boolean introduced = INTRODUCTION.matcher(before).find() && FROM.matcher(behind).find() && isSmallName(first);
      if (!address && !introduced) {
        return from;
      }
      int at = from;
      while (at < words.size() && at - from < MOST_SMALL && (at == from || follows(at))
          && words.get(at).form() == Form.SMALL
          && isSmallName(words.get(at)) && (at == from || address)) {
        at++;
      }
      return at;
    }

    private boolean isSmallName(Word word) {
      String one = word.small();
      return lists.isGiven(one) || (one.length() > 2 && !lists.isCommon(one) && !lists.isOther(one) && !isInflected(
          one));
    }
  }

  private static final Pattern INFLECTED = Pattern.compile(
      "(?:mem|men|meng|meny|ber|ter|di|ke|pe)\\p{L}{4,}|\\p{L}{3,}(?:nya|kan|lah|kah)");

  private static boolean isInflected(String word) {
    return INFLECTED.matcher(word).matches();
  }
}
