package id.jejak.knowledge.offline;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.jejak.shared.Sha256;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** The scripts and pictures that a browser keeps, and {@code @offline} in templates: where they are, how much a pack is. */
@Component("offline")
class OfflineParts {
  /** In the order in which they need each other. */
  private static final List<String> STORE = List.of("luring-simpan.js", "luring-titip.js");
  private static final List<String> PAGE = List.of("luring-simpan.js", "luring-titip.js", "luring-tampil.js",
      "luring.js");
  /** The last one is the script of a worker, which loads the others. */
  private static final List<String> SEARCH = List.of("luring-kata.js", "luring-indeks.js", "luring-baca.js",
      "luring-bobot.js", "luring-cari.js");
  private static final List<String> FRAME = List.of("tanya.css", "jejak.svg", "saran.js", "tanya.js");
  private static final String INK = "#1d4079";
  private static final String PAPER = "#faf8f3";

  private final ObjectProvider<ResourceUrlProvider> addresses;
  private final Packing packing;
  private final PackKeys keys;

  OfflineParts(ObjectProvider<ResourceUrlProvider> addresses, Packing packing, PackKeys keys) {
    this.addresses = addresses;
    this.packing = packing;
    this.keys = keys;
  }

  /**
   * What the service worker is told.
   *
   * @param key that packs are signed with when it is installed
   * @param store scripts that it needs itself
   * @param assets all that is kept
   */
  record Kept(String version, String key, List<String> store, List<String> assets) {
  }

  /** An application, as W3C's manifest says it. */
  record Manifest(String name, @JsonProperty("short_name") String shortName, String lang, String id,
      @JsonProperty("start_url") String startUrl, String scope, String display,
      @JsonProperty("theme_color") String themeColor, @JsonProperty("background_color") String backgroundColor,
      List<Icon> icons) {
  }

  /** A picture of it. */
  record Icon(String src, String sizes, String type, String purpose) {
  }

  Kept kept() {
    List<String> assets = List.of(FRAME, PAGE, SEARCH).stream().flatMap(List::stream).map(this::address).toList();
    String key = keys.now().chain().getLast().key();
    String all = key + assets;
    return new Kept(Sha256.of(Sha256.digest().digest(all.getBytes(UTF_8))).hex().substring(0, 16), key, STORE.stream()
        .map(this::address).toList(), assets);
  }

  Manifest manifest(String name, String language, String scope) {
    return new Manifest(name, name, language, scope, scope, scope, "standalone", INK, PAPER, List.of(icon("jejak.svg",
        "any", "image/svg+xml", "any"), icon("ikon-192.png", "192x192", "image/png", "any"),
        icon("ikon-512.png",
            "512x512", "image/png", "any"),
        icon("ikon-512.png", "512x512", "image/png", "maskable")));
  }

  private Icon icon(String file, String sizes, String type, String purpose) {
    return new Icon(address(file), sizes, type, purpose);
  }

  /** Its address changes with its content. */
  private String address(String file) {
    String path = "/aset/" + file;
    return Objects.requireNonNullElse(addresses.getObject().getForLookupPath(path), path);
  }

  /** With blanks between. */
  public String page() {
    return PAGE.stream().map(this::address).collect(Collectors.joining(" "));
  }

  /** With blanks between. */
  public String search() {
    return SEARCH.stream().map(this::address).collect(Collectors.joining(" "));
  }

  /** How much is taken from the line for a whole pack; 0 before the first one. */
  public long bytes() {
    return packing.latest().map(latest -> (long) latest.whole().weight()).orElse(0L);
  }
}
