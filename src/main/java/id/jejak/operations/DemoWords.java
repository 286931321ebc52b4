package id.jejak.operations;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The invented numbers and names of one case, and the turns of speech that people around it use. */
final class DemoWords {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z0-9]+)}");
  private static final Locale INDONESIAN = Locale.of("id");
  private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final Map<String, List<String>> TURNS = DemoTable.rows("demo-words.tsv", 2).stream().collect(Collectors
      .groupingBy(List::getFirst, Collectors.mapping(List::getLast, Collectors.toList())));

  private final Random random;
  private final Map<String, String> values = new HashMap<>();

  DemoWords(Random random, String satkerCode, String satkerName, LocalDate day) {
    this.random = random;
    int year = day.getYear();
    values.putAll(Map.of("kode", satkerCode, "satker", satkerName, "tahun", String.valueOf(year), "bulan", month(day
        .minusMonths(1).getMonth()), "bulanini", month(day.getMonth()), "orang", turn("orang"), "bank", turn("bank"),
        "akun", turn("akun")));
    values.put("spm", "%05d%s/%s/%d".formatted(1 + random.nextInt(899), random.nextBoolean() ? "T" : "A", satkerCode,
        year));
    values.put("sp2d", "%02d0771302%06d".formatted(year % 100, random.nextInt(1_000_000)));
    values.put("ntpn", random.ints(15, 0, SIGNS.length()).mapToObj(i -> SIGNS.substring(i, i + 1)).collect(Collectors
        .joining()) + random.nextInt(10));
    values.put("surat", "B-%d/%s/KU.01/%02d/%d".formatted(10 + random.nextInt(890), satkerCode.substring(2), day
        .getMonthValue(), year));
    values.put("balasan", "S-%d/KPN.0399/%d".formatted(100 + random.nextInt(900), year));
    values.put("kontrak", "%02d/SPK/PPK.%02d/%02d/%d".formatted(1 + random.nextInt(60), 1 + random.nextInt(9), day
        .getMonthValue(), year));
    values.put("nilai", "Rp%,d".formatted(50_000L * (7 + random.nextInt(2_400))).replace(',', '.'));
    values.put("jumlah", String.valueOf(2 + random.nextInt(40)));
  }

  private static String month(Month month) {
    return month.getDisplayName(TextStyle.FULL, INDONESIAN);
  }

  /** One of the turns of a kind. */
  String turn(String kind) {
    List<String> turns = TURNS.getOrDefault(kind, List.of());
    return in(turns.get(random.nextInt(turns.size())));
  }

  /** A sentence with its places filled. */
  String in(String sentence) {
    return PLACE.matcher(sentence).replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1),
        place.group())));
  }
}
