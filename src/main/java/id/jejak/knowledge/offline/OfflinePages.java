package id.jejak.knowledge.offline;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** What a browser takes along to show published answers without a line. Nothing here knows who asks. */
@Controller
@RequestMapping("/tanya")
class OfflinePages {
  private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
  private static final MediaType MANIFEST = MediaType.parseMediaType("application/manifest+json;charset=UTF-8");
  private static final String SCOPE = "/tanya";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Packing packing;
  private final OfflineParts parts;
  private final MessageSource words;
  private final String worker;

  OfflinePages(Packing packing, OfflineParts parts, MessageSource words) {
    this.packing = packing;
    this.parts = parts;
    this.words = words;
    worker = text("static/luring-pekerja.js");
  }

  private static String text(String resource) {
    try (InputStream in = new ClassPathResource(resource).getInputStream()) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param dari the pack that the reader has; answered 410 where what changed since is no longer kept, or would not be much
   *        less than the whole pack
   */
  @GetMapping("/paket")
  ResponseEntity<byte[]> pack(@RequestParam(required = false) @Nullable Long dari,
      @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings) throws IOException {
    Optional<Packing.Latest> latest = packing.latest();
    if (latest.isEmpty()) {
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
    }
    Optional<PackEnvelope> wanted = dari == null ? latest.map(Packing.Latest::whole) : packing.since(dari);
    if (wanted.isEmpty()) {
      return ResponseEntity.status(HttpStatus.GONE).cacheControl(CacheControl.noStore()).build();
    }
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok().cacheControl(CacheControl.noCache()).contentType(
        MediaType.APPLICATION_OCTET_STREAM).varyBy(HttpHeaders.ACCEPT_ENCODING);
    return encodings.contains("gzip")
        ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(wanted.get().bytes())
        : answer.body(unzipped(wanted.get().bytes()));
  }

  private static byte[] unzipped(byte[] bytes) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }

  /** The page that is shown where the line is cut: its answers come from the device. */
  @GetMapping("/luring")
  String shell(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
    return "offline/shell";
  }

  /** The service worker; another one as soon as anything that it keeps is another. */
  @GetMapping("/pekerja.js")
  ResponseEntity<String> worker() {
    return ResponseEntity.ok().cacheControl(CacheControl.noCache()).contentType(SCRIPT).header(
        "Service-Worker-Allowed", SCOPE).body("self.JEJAK = " + JSON.writeValueAsString(parts.kept()) + ";\n" + worker);
  }

  /** How the portal is installed like an application. */
  @GetMapping("/manifes.webmanifest")
  ResponseEntity<String> manifest(Locale locale) {
    String name = words.getMessage("offline.app", null, locale);
    return ResponseEntity.ok().cacheControl(CacheControl.noCache()).contentType(MANIFEST).body(JSON.writeValueAsString(
        parts.manifest(name, locale.getLanguage(), SCOPE)));
  }
}
