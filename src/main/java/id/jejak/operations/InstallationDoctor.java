package id.jejak.operations;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Looks at an installation: what it is set to use, and, when it runs, what it says of itself. */
final class InstallationDoctor {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Home home;
  private final Map<String, String> settings;

  InstallationDoctor(Home home, Map<String, String> settings) {
    this.home = home;
    this.settings = settings;
  }

  List<Diagnosis> look() throws IOException {
    List<Diagnosis> found = new ArrayList<>();
    setting("JEJAK_DB_URL").ifPresent(url -> found.add(database(url)));
    setting("JEJAK_S3_ENDPOINT").ifPresent(address -> found.add(reachable("Penyimpanan S3", address)));
    setting("JEJAK_SEARCH_OPENSEARCH_ADDRESSES").ifPresent(list -> List.of(list.split(",", -1)).forEach(address -> found
        .add(reachable("OpenSearch", address))));
    Optional<RunFiles.Contact> contact = new RunFiles(home).read();
    if (contact.isEmpty()) {
      found.add(Diagnosis.good("Jejak", "tidak berjalan pada folder data ini."));
      found.add(port());
      return found;
    }
    try {
      JsonNode health = new RemoteJejak(contact.get()).look("/actuator/health");
      found.add(health.path("components").isEmpty()
          ? Diagnosis.problem("Jejak", "berjalan di " + contact.get().address()
              + ", tetapi tidak dapat mengatakan keadaannya.", "Lihat log; biasanya basis data tidak menjawab.")
          : Diagnosis.good("Jejak", "berjalan di " + contact.get().address() + "."));
      health.path("components").properties().forEach(part -> part(part.getKey(), part.getValue()).ifPresent(
          found::add));
    } catch (RemoteJejak.Unreachable e) {
      found.add(Diagnosis.problem("Jejak", "tercatat berjalan di " + contact.get().address()
          + ", tetapi tidak menjawab.", "Jalankan ./jejak run lagi; yang sudah diterima tersimpan."));
    }
    return found;
  }

  private Optional<String> setting(String name) {
    return Optional.ofNullable(settings.get(name)).filter(value -> !value.isBlank());
  }

  private Diagnosis database(String url) {
    try (var connection = DriverManager.getConnection(url, setting("JEJAK_DB_USER").orElse(""), setting(
        "JEJAK_DB_PASSWORD").orElse(""))) {
      DatabaseMetaData server = connection.getMetaData();
      int version = server.getDatabaseMajorVersion() * 100 + server.getDatabaseMinorVersion();
      String is = server.getDatabaseProductName() + " " + server.getDatabaseProductVersion() + ".";
      return version >= 1011
          ? Diagnosis.good("Basis data", is)
          : Diagnosis.problem("Basis data", is, "Jejak memerlukan MariaDB 10.11 atau lebih baru.");
    } catch (SQLException e) {
      return Diagnosis.problem("Basis data", "tidak dapat dibuka (" + e.getSQLState() + ").",
          "Periksa JEJAK_DB_URL, JEJAK_DB_USER, dan JEJAK_DB_PASSWORD.");
    }
  }

  private static Diagnosis reachable(String what, String address) {
    try (Socket socket = new Socket()) {
      URI uri = URI.create(address.strip());
      int port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
      socket.connect(new InetSocketAddress(uri.getHost(), port), (int) PATIENCE.toMillis());
      return Diagnosis.good(what, address + " terjangkau.");
    } catch (IOException | IllegalArgumentException e) {
      return Diagnosis.problem(what, address + " tidak terjangkau.", "Periksa alamat, jaringan, dan server itu.");
    }
  }

  private Diagnosis port() {
    String port = setting("JEJAK_PORT").orElse("8080");
    try (ServerSocket socket = new ServerSocket(Integer.parseInt(port), 1, InetAddress.getByName(setting(
        "JEJAK_ADDRESS").orElse("127.0.0.1")))) {
      return Diagnosis.good("Porta", socket.getLocalPort() + " bebas.");
    } catch (IOException | IllegalArgumentException e) {
      return Diagnosis.problem("Porta", port + " tidak dapat dipakai.",
          "Pilih yang lain dengan JEJAK_PORT, atau hentikan program yang memakainya.");
    }
  }

  /** What a part of the running installation says; the parts that only machines ask for are passed over. */
  private static Optional<Diagnosis> part(String name, JsonNode part) {
    boolean up = part.path("status").asString().equals("UP");
    JsonNode details = part.path("details");
    return Optional.ofNullable(switch (name) {
      case "db" -> up
          ? Diagnosis.good("Basis data", "menjawab.")
          : Diagnosis.problem("Basis data", "tidak menjawab.",
              "Jejak memulainya kembali sendiri; bila tetap begitu, lihat log.");
      case "objectStore" -> up
          ? Diagnosis.good("Penyimpanan", "dapat ditulisi dan dibaca, " + details.path("milliseconds") + " ms.")
          : Diagnosis.problem("Penyimpanan", "tidak dapat ditulisi atau dibaca.",
              "Periksa ruang dan hak tulis, atau server S3.");
      case "index" -> up
          ? Diagnosis.good("Indeks", details.path("waiting") + " baris menunggu.")
          : Diagnosis.problem("Indeks", details.path("waiting") + " baris menunggu sejak " + details.path(
              "oldestSeconds") + " detik lalu.", "Periksa ruang cakram dan log; ./jejak reindex membuatnya kembali.");
      case "backlog" -> up
          ? Diagnosis.good("Antrean baca", details.path("pagesAwaitingRecognition") + " halaman menunggu OCR.")
          : Diagnosis.attention("Antrean baca", "yang terlama menunggu " + details.path("oldestSeconds") + " detik.",
              "Lihat Buku Besar Berkas.");
      case "recognition" -> up
          ? Diagnosis.good("OCR", "siap.")
          : Diagnosis.attention("OCR", "tidak terpasang.", "Pindaian menunggu; pasang Tesseract.");
      case "fixity" -> up
          ? Diagnosis.good("Keutuhan", "tidak ada kerusakan pada pemeriksaan terakhir.")
          : Diagnosis.problem("Keutuhan", details.path("damaged") + " rusak.", "Lihat Kelola, Keutuhan.");
      case "diskSpace" -> up
          ? null
          : Diagnosis.problem("Ruang cakram", "hampir habis.", "Kosongkan atau tambah ruang sekarang.");
      default -> null;
    });
  }
}
