package id.jejak.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A question as it stands in the address of the search page; filters that are not given are null.
 *
 * @param satker code of six digits, of a program: people write it into the text
 * @param urut {@code terbaru}, else the best come first
 * @param setelah where the list goes on
 */
public record SearchForm(@Nullable String q, @Nullable String satker, @Nullable Set<String> kanal,
    @Nullable Set<String> layanan, @Nullable Set<String> status, @Nullable Set<Integer> tahun,
    @Nullable Set<String> jenis, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dari,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate sampai, @Nullable String urut,
    @Nullable String setelah) {
  /** What was typed; blank for nothing. */
  public String text() {
    return q == null ? "" : q.strip();
  }

  boolean newest() {
    return "terbaru".equals(urut);
  }

  /** The same filters with another text, from the first page on. */
  SearchForm with(String text) {
    return new SearchForm(text, null, kanal, layanan, status, tahun, jenis, dari, sampai, urut, null);
  }

  /** Without one value of one filter, from the first page on. */
  SearchForm without(String name, Object value) {
    return new SearchForm(q, satker, less(kanal, name.equals("kanal"), value), less(layanan, name.equals("layanan"),
        value), less(status, name.equals("status"), value), less(tahun, name.equals("tahun"), value),
        less(jenis, name
            .equals("jenis"), value),
        name.equals("dari") ? null : dari, name.equals("sampai") ? null : sampai, urut,
        null);
  }

  private static <T> @Nullable Set<T> less(@Nullable Set<T> values, boolean meant, Object value) {
    return values == null || !meant
        ? values
        : values.stream().filter(one -> !one.equals(value)).collect(Collectors.toSet());
  }

  /** The question alone, however its list is ordered and wherever one is in it; what is empty is not given. */
  public SearchForm kept() {
    return new SearchForm(text(), satker == null || satker.isBlank() ? null : satker.strip(), given(kanal), given(
        layanan), given(status), given(tahun), given(jenis), dari, sampai, null, null);
  }

  private static <T> @Nullable Set<T> given(@Nullable Set<T> values) {
    Set<T> given = values == null
        ? Set.of()
        : values.stream().filter(one -> !one.toString().isBlank()).collect(
            Collectors.toSet());
    return given.isEmpty() ? null : given;
  }

  /** Whether it asks for everything. */
  public boolean asksForAll() {
    return text().isEmpty() && filters().isEmpty();
  }

  /** Every value of every filter by the name that it has in the address, for forms that send the same question. */
  public List<Map.Entry<String, String>> filters() {
    List<Map.Entry<String, String>> filters = new ArrayList<>();
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("satker", satker);
    values.put("kanal", kanal);
    values.put("layanan", layanan);
    values.put("status", status);
    values.put("tahun", tahun);
    values.put("jenis", jenis);
    values.put("dari", dari);
    values.put("sampai", sampai);
    values.forEach((name, value) -> {
      Collection<?> all = value instanceof Set<?> set ? set : value == null ? Set.of() : Set.of(value);
      all.stream().map(Object::toString).filter(one -> !one.isBlank()).sorted().forEach(one -> filters.add(Map.entry(
          name, one)));
    });
    return filters;
  }

  /** Where it is answered. */
  public String address() {
    return address(null);
  }

  /** The same question, further down. */
  String after(String cursor) {
    return address(cursor);
  }

  /** Where it is said why an interaction answers it. */
  public String why(UUID interaction) {
    return filled(UriComponentsBuilder.fromPath("/cari/mengapa").queryParam("hasil", interaction));
  }

  /** Where all that it finds is had as a file. */
  public String file(String form) {
    return filled(UriComponentsBuilder.fromPath("/cari/ekspor").queryParam("bentuk", form));
  }

  private String address(@Nullable String cursor) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/cari");
    add(address, "setelah", cursor);
    return filled(address);
  }

  private String filled(UriComponentsBuilder address) {
    address.queryParam("q", "{q}");
    add(address, "kanal", kanal);
    add(address, "layanan", layanan);
    add(address, "status", status);
    add(address, "tahun", tahun);
    add(address, "jenis", jenis);
    add(address, "dari", dari);
    add(address, "sampai", sampai);
    add(address, "urut", urut);
    return address.encode().buildAndExpand(text()).toUriString();
  }

  private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
    if (value instanceof Set<?> values) {
      new TreeSet<>(values.stream().map(Object::toString).toList()).forEach(one -> address.queryParam(name, one));
    } else if (value != null && !value.toString().isEmpty()) {
      address.queryParam(name, value);
    }
  }
}
