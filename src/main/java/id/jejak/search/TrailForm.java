package id.jejak.search;

import id.jejak.search.identifier.Reading.Breadth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** A number to follow, as it stands in the address of its trail. */
record TrailForm(@Nullable String nomor, @Nullable String baca, @Nullable String setelah) {
  private static final int MOST_SHOWN = 200;

  /** Without what no number has. */
  String number() {
    if (nomor == null) {
      return "";
    }
    String clean = nomor.replaceAll("[\\p{Cntrl}\\p{Cf}\\s\\p{Z}]+", " ").strip();
    return clean.codePointCount(0, clean.length()) <= MOST_SHOWN
        ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, MOST_SHOWN));
  }

  Breadth breadth() {
    return breadth(baca == null ? "" : baca);
  }

  /** The first one for what is none. */
  static Breadth breadth(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "exact" -> Breadth.EXACT;
      case "number" -> Breadth.NUMBER;
      default -> Breadth.MEANT;
    };
  }

  String after(String cursor) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/jejak").queryParam("nomor", "{nomor}");
    if (breadth() != Breadth.MEANT) {
      address.queryParam("baca", breadth().name().toLowerCase(Locale.ROOT));
    }
    return address.queryParam("setelah", cursor).encode().buildAndExpand(number()).toUriString();
  }
}
