package id.jejak.search;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;

/** A question as it stands in the address of the search page. */
record SearchForm(@Nullable String q, @Nullable String satker, @Nullable Set<String> kanal,
    @Nullable Set<String> layanan, @Nullable Set<String> status, @Nullable Set<Integer> tahun,
    @Nullable Set<String> jenis, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dari,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate sampai, @Nullable String urut,
    @Nullable String setelah) {
  String text() {
    return q == null ? "" : q.strip();
  }

  boolean newest() {
    return "terbaru".equals(urut);
  }

  /** The same question, further down. */
  String after(String cursor) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/cari").queryParam("q", "{q}");
    add(address, "kanal", kanal);
    add(address, "layanan", layanan);
    add(address, "status", status);
    add(address, "tahun", tahun);
    add(address, "jenis", jenis);
    add(address, "dari", dari);
    add(address, "sampai", sampai);
    add(address, "urut", urut);
    return address.queryParam("satker", "{satker}").queryParam("setelah", cursor).encode().buildAndExpand(text(),
        satker == null ? "" : satker).toUriString();
  }

  private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
    if (value instanceof Set<?> values) {
      new TreeSet<>(values.stream().map(Object::toString).toList()).forEach(one -> address.queryParam(name, one));
    } else if (value != null) {
      address.queryParam(name, value);
    }
  }
}
