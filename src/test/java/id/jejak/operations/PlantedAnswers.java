package id.jejak.operations;

import id.jejak.shared.Ids;
import id.jejak.testing.RunningJejak;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Published answers of the demo office, as rows: how they come to be is tried elsewhere. Invented, but for what is public. */
final class PlantedAnswers {
  /** The heaviest of them: steps, error text, cause, three regulations. */
  static final int HEAVY = 1;
  static final int OLD = 4;
  static final int HOSTILE = 5;
  static final int WITHDRAWN = 6;
  static final int SUPERSEDED = 7;
  static final int REPLACED = 8;
  /** Which took the place of {@link #SUPERSEDED}. */
  static final int SUCCESSOR = 2;

  private static final String ERROR = """
      Galat saat menyimpan SPP
      java.sql.SQLException: ORA-20001: Pagu tidak mencukupi untuk akun 521211 [SPP-0457]
      Hubungi administrator bila galat berulang.""";

  private record Row(int number, String topic, String question, String summary, List<String> steps, String error,
      String cause, boolean old, boolean unverified, String state, List<String> citations) {
    Row(int number, String topic, String question, String summary, String... steps) {
      this(number, topic, question, summary, List.of(steps), "", "", false, false, "PUBLISHED", List.of());
    }
  }

  private static final List<Row> ROWS = List.of(new Row(HEAVY, "SAKTI/SPP",
      "SPP tidak dapat disimpan: pagu tidak mencukupi untuk akun", "Pagu akun pada SPP lebih kecil daripada nilai yang"
          + " diajukan, karena revisi DIPA belum ditarik ke SAKTI.",
      List.of("Buka Modul Penganggaran, menu Monitoring, lalu Pagu per Akun; catat sisa pagu akun 521211.",
          "Cocokkan dengan DIPA terakhir di MyIntress. Bila berbeda, tarik data revisi: Modul Admin, menu Tarik Data"
              + " Referensi, pilih DIPA.",
          "Tunggu sampai status penarikan Selesai, keluar dari SAKTI, lalu masuk kembali.",
          "Buka lagi SPP yang tertunda dan klik Hitung Ulang Pagu.",
          "Bila sisa pagu memang kurang, ajukan revisi DIPA ke Kanwil DJPb sebelum SPP dikirim lagi.",
          "Simpan SPP dan lanjutkan ke validasi PPK seperti biasa."),
      ERROR, "Pencatatan pagu di SAKTI memakai data DIPA terakhir yang ditarik; revisi yang terbit sesudahnya belum"
          + " ikut dihitung.",
      false, false, "PUBLISHED", List.of("PMK 62/2023|Pasal 114 ayat (2)|IN_FORCE|", "PER-5/PB/2024||IN_FORCE|",
          "PMK 999/2031|Pasal 1||")),
      new Row(SUCCESSOR, "SAKTI/OTP", "Kenapa OTP SAKTI tidak kunjung masuk?",
          "Biasanya karena gangguan operator atau nomor telepon yang belum aktif.",
          "Nyalakan ulang telepon dan tunggu dua menit.", "Cek masa aktif nomor.",
          "Cocokkan nomor di Modul Admin SAKTI, menu Pengguna.", "Minta OTP sekali lagi."),
      new Row(3, "Retur", "Dana SP2D kembali karena rekening penerima pasif",
          "Bank mengembalikan dana ke kas negara; satker mengajukan pembayaran ulang.",
          "Minta penerima mengaktifkan rekening di banknya.", "Buat surat permintaan pembayaran ulang retur.",
          "Kirim surat dengan lampiran buku tabungan lewat Layanan di Jejak."),
      new Row(OLD, "LPJ", "ADK LPJ dari SILABI kosong",
          "Rekening VA masih berkode jenis 50; hapus berita acara lalu buat lagi.", List.of("Hapus BA.",
              "Ubah kode jenis rekening menjadi 20.", "Buat BA baru dan kirim ADK lagi."),
          "", "", true, true, "PUBLISHED", List.of()),
      new Row(HOSTILE, "Umum", "<script>alert('tanya')</script> Apa arti <b>retur</b>?",
          "Retur adalah dana yang \"kembali\" & <img src=x onerror=alert(1)> menunggu pembayaran ulang.",
          "Buka <a href=\"javascript:alert(1)\">Layanan</a>."),
      new Row(WITHDRAWN, "Gaji", "Batas kirim gaji susulan lewat disket", "Tidak dipakai lagi.", List.of(), "", "",
          false, false, "WITHDRAWN", List.of()),
      new Row(SUPERSEDED, "SAKTI/OTP", "OTP SAKTI lama tidak masuk", "Lihat jawaban yang baru.", List.of(), "", "",
          false, false, "SUPERSEDED", List.of()),
      new Row(REPLACED, "Dispensasi", "Berapa lama dispensasi SPM diproses?",
          "Dispensasi SPM diproses dua hari kerja sejak surat lengkap diterima.", List.of(
              "Kirim surat dispensasi dari KPA.", "Tunggu persetujuan Kanwil."),
          "", "", false, false, "NEEDS_REVIEW", List.of("PMK 190/2012|Pasal 65|REPLACED|PMK 62/2023")),
      new Row(9, "Dispensasi", "Siapa yang menandatangani surat dispensasi SPM?",
          "Surat dispensasi SPM ditandatangani KPA, bukan PPSPM.", "Siapkan surat menurut format Kanwil.",
          "Kirim paling lambat satu hari sebelum batas SPM."),
      new Row(10, "Dispensasi", "Apakah dispensasi SPM perlu dikirim ulang setiap bulan?",
          "Ya, dispensasi SPM berlaku untuk satu SPM dan satu bulan.", "Ajukan lagi untuk setiap SPM."),
      new Row(11, "Dispensasi", "Dispensasi SPM ditolak Kanwil, apa langkahnya?",
          "Perbaiki sesuai catatan penolakan, lalu ajukan dispensasi SPM yang baru.", "Baca catatan penolakan.",
          "Lengkapi, lalu kirim lagi."),
      new Row(12, "Gaji/GPP", "Batas kirim gaji induk?",
          "SPM gaji induk paling lambat tanggal 15 bulan sebelumnya; rekon gaji diselesaikan sebelum tanggal 10."),
      new Row(13, "Supplier", "Supplier baru ditolak karena nama rekening berbeda",
          "Nama pada supplier harus sama huruf demi huruf dengan nama di bank.",
          "Minta salinan rekening koran.", "Ubah nama supplier, lalu kirim ADK lagi."),
      new Row(14, "KIPS", "Kartu KIPS hilang, bagaimana mengganti?",
          "Lapor ke front office agar kartu lama diblokir, lalu ajukan kartu pengganti.", "Bawa surat kehilangan.",
          "Isi formulir penggantian."));

  private PlantedAnswers() {
  }

  static void in(RunningJejak jejak) throws SQLException {
    try (Connection database = jejak.database()) {
      UUID office = one(database, "SELECT office_id FROM person WHERE login = '" + DemoOffice.STAFF_NIP + "'");
      UUID writer = one(database, "SELECT id FROM person WHERE login = '" + DemoOffice.STAFF_NIP + "'");
      Map<Integer, UUID> ids = new HashMap<>();
      for (Row row : ROWS) {
        ids.put(row.number(), Ids.next());
        plant(database, row, ids.get(row.number()), office, writer);
      }
      update(database, "UPDATE answer SET superseded_by = ? WHERE number = ?", ids.get(SUCCESSOR), SUPERSEDED);
    }
  }

  private static void plant(Connection database, Row row, UUID id, UUID office, UUID writer) throws SQLException {
    String at = "'2026-11-%02d 03:00:00.000000'".formatted(row.number());
    update(database, "INSERT INTO answer (id, number, office_id, topic, state, state_since, published_version,"
        + " published_at, public_changed_at, made_at, changed_at) VALUES (?, ?, ?, ?, ?, " + at + ", 1, " + at + ", "
        + at + ", " + at + ", " + at + ")", id, row.number(), office, row.topic(), row.state());
    update(database,
        "INSERT INTO answer_version (answer_id, version, topic, question, summary, steps, error_text, cause,"
            + " valid_from, old_application, unverified, written_by, written_at) VALUES (?, 1, ?, ?, ?, ?, NULLIF(?, ''),"
            + " NULLIF(?, ''), ?, ?, ?, ?, " + at + ")",
        id, row.topic(), row.question(), row.summary(), String.join("\n",
            row.steps()),
        row.error(), row.cause(), row.number() == HEAVY ? "2024-01-01" : null, row.old(), row
            .unverified(),
        writer);
    int position = 0;
    for (String line : row.citations()) {
      String[] citation = line.split("\\|", -1);
      update(database, "INSERT INTO answer_citation (answer_id, version, position, code_key, code, article) VALUES"
          + " (?, 1, ?, ?, ?, NULLIF(?, ''))", id, position++, citation[0], citation[0], citation[1]);
      if (!citation[2].isEmpty()) {
        update(database, "INSERT INTO regulation (code_key, code, title, state, replaced_by, changed_by, changed_at)"
            + " VALUES (?, ?, 'Contoh', ?, NULLIF(?, ''), ?, " + at + ")", citation[0], citation[0], citation[2],
            citation[3], writer);
      }
    }
  }

  private static UUID one(Connection database, String sql) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql); ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getObject(1, UUID.class);
    }
  }

  private static void update(Connection database, String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
