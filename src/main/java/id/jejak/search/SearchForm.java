package id.jejak.search;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriUtils;

/**
 * A question as it stands in the address of the search page; filters that are not given are null.
 *
 * @param satker code of six digits, of a program: people write it into the text
 * @param satuan ids of satkers, as chosen on the page
 * @param isi kinds of entries
 * @param keadaan ledger states
 * @param asal where the text of a page is from
 * @param urut {@code terbaru}, else the best come first
 * @param setelah where the list goes on
 */
public record SearchForm(@Nullable String q, @Nullable String satker, @Nullable Set<String> satuan,
    @Nullable Set<String> kanal, @Nullable Set<String> layanan, @Nullable Set<String> status,
    @Nullable Set<String> tahun, @Nullable Set<String> isi, @Nullable Set<String> jenis,
    @Nullable Set<String> keadaan, @Nullable Set<String> asal,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dari,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate sampai, @Nullable String urut,
    @Nullable String setelah) {
  private static final Set<Facet> OFFERED = EnumSet.of(Facet.CHANNEL, Facet.STATUS, Facet.TYPE);

  static SearchForm of(@Nullable String q, Map<Facet, Set<String>> chosen, @Nullable LocalDate from,
      @Nullable LocalDate until, @Nullable String sort) {
    return new SearchForm(q, null, chosen.get(Facet.SATKER), chosen.get(Facet.CHANNEL), chosen.get(Facet.SERVICE),
        chosen.get(Facet.STATUS), chosen.get(Facet.YEAR), chosen.get(Facet.KIND), chosen.get(Facet.TYPE), chosen.get(
            Facet.STATE),
        chosen.get(Facet.SOURCE), from, until, sort, null);
  }

  /** @param code as a program gives it */
  SearchForm ofSatker(@Nullable String code) {
    return new SearchForm(q, code, satuan, kanal, layanan, status, tahun, isi, jenis, keadaan, asal, dari, sampai, urut,
        setelah);
  }

  /** The name of a facet in an address. */
  static String name(Facet facet) {
    return switch (facet) {
      case SATKER -> "satuan";
      case CHANNEL -> "kanal";
      case SERVICE -> "layanan";
      case STATUS -> "status";
      case YEAR -> "tahun";
      case KIND -> "isi";
      case TYPE -> "jenis";
      case STATE -> "keadaan";
      case SOURCE -> "asal";
    };
  }

  private @Nullable Set<String> values(Facet facet) {
    return switch (facet) {
      case SATKER -> satuan;
      case CHANNEL -> kanal;
      case SERVICE -> layanan;
      case STATUS -> status;
      case YEAR -> tahun;
      case KIND -> isi;
      case TYPE -> jenis;
      case STATE -> keadaan;
      case SOURCE -> asal;
    };
  }

  /** Chosen values of facets; those without any are absent. */
  Map<Facet, Set<String>> chosen() {
    Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      Set<String> values = new HashSet<>(values(facet) == null ? Set.of() : values(facet));
      values.removeIf(String::isBlank);
      if (!values.isEmpty()) {
        chosen.put(facet, values);
      }
    }
    return chosen;
  }

  /** What the form of the page does not offer to choose: it stays as it is when other words are asked. */
  Map<String, Set<String>> unoffered() {
    Map<String, Set<String>> kept = new TreeMap<>();
    chosen().forEach((facet, values) -> {
      if (values.size() > 1 || !OFFERED.contains(facet)) {
        kept.put(name(facet), new TreeSet<>(values));
      }
    });
    return kept;
  }

  /** What was typed; blank for nothing. */
  public String text() {
    return q == null ? "" : q.strip();
  }

  boolean newest() {
    return "terbaru".equals(urut);
  }

  /** The same filters with another text, from the first page on. */
  SearchForm with(String text) {
    return of(text, chosen(), dari, sampai, urut);
  }

  /** With one value of a facet more, or without it when it is chosen; from the first page on. */
  SearchForm toggled(Facet facet, String value) {
    return toggled(facet, Set.of(value));
  }

  /** With some values of a facet more, or without them when all are chosen; from the first page on. */
  SearchForm toggled(Facet facet, Set<String> some) {
    Map<Facet, Set<String>> chosen = chosen();
    Set<String> values = chosen.computeIfAbsent(facet, none -> new HashSet<>());
    if (values.containsAll(some)) {
      values.removeAll(some);
    } else {
      values.addAll(some);
    }
    return of(q, chosen, dari, sampai, urut);
  }

  /** Of other days, from the first page on. */
  SearchForm between(@Nullable LocalDate first, @Nullable LocalDate last) {
    return of(q, chosen(), first, last, urut);
  }

  /** The question alone, however its list is ordered and wherever one is in it; what is empty is not given. */
  public SearchForm kept() {
    return of(text(), chosen(), dari, sampai, null)
        .ofSatker(satker == null || satker.isBlank() ? null : satker.strip());
  }

  /** Whether it asks for everything. */
  public boolean asksForAll() {
    return text().isEmpty() && filters().isEmpty();
  }

  /** Every value of every filter by the name that it has in the address, for forms that send the same question. */
  public List<Map.Entry<String, String>> filters() {
    List<Map.Entry<String, String>> filters = new ArrayList<>();
    add(filters, "satker", satker);
    chosen().forEach((facet, values) -> new TreeSet<>(values).forEach(value -> add(filters, name(facet), value)));
    add(filters, "dari", dari);
    add(filters, "sampai", sampai);
    return filters;
  }

  private static void add(List<Map.Entry<String, String>> filters, String name, @Nullable Object value) {
    if (value != null && !value.toString().isBlank()) {
      filters.add(Map.entry(name, value.toString()));
    }
  }

  /** Where it is answered. */
  public String address() {
    return filled("/cari?");
  }

  /** The same question, further down. */
  String after(String cursor) {
    return filled("/cari?setelah=" + encoded(cursor) + '&');
  }

  /** Where it is said why an interaction answers it. */
  public String why(UUID interaction) {
    return filled("/cari/mengapa?hasil=" + interaction + '&');
  }

  /** Where all that answers it in one interaction stands. */
  public String inside(UUID interaction) {
    return filled("/cari/di?hasil=" + interaction + '&');
  }

  /** Where all that it finds is had as a file. */
  public String file(String form) {
    return filled("/cari/ekspor?bentuk=" + encoded(form) + '&');
  }

  // A page has hundreds of addresses: builders of them would take longer than the search.
  private String filled(String beginning) {
    StringBuilder address = new StringBuilder(beginning).append("q=").append(encoded(text()));
    chosen().forEach((facet, values) -> new TreeSet<>(values).forEach(value -> add(address, name(facet), value)));
    add(address, "dari", dari);
    add(address, "sampai", sampai);
    add(address, "urut", urut);
    return address.toString();
  }

  private static void add(StringBuilder address, String name, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      address.append('&').append(name).append('=').append(encoded(value.toString()));
    }
  }

  private static String encoded(String value) {
    return UriUtils.encode(value, StandardCharsets.UTF_8);
  }
}
