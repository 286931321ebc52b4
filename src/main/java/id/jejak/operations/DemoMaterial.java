package id.jejak.operations;

import id.jejak.identity.People;
import id.jejak.identity.Viewer;
import id.jejak.intake.Recording;
import id.jejak.interaction.InteractionView;
import id.jejak.shared.Audience;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The invented interactions of the demo office, with attachments of every kind that is common in a KPPN. */
@Component
class DemoMaterial {
  private final People people;
  private final DemoStage stage;
  private final TransactionTemplate transaction;

  DemoMaterial(People people, DemoStage stage, TransactionTemplate transaction) {
    this.people = people;
    this.stage = stage;
    this.transaction = transaction;
  }

  /** Makes the files of a case. */
  @FunctionalInterface
  private interface Attachments {
    List<Path> in(DemoFiles files) throws IOException;
  }

  private record Case(String satker, String channel, String service, String subject, int daysAgo, String question,
      String answer, String note, Attachments attachments) {
  }

  /** Records all cases that are not there; the files are read by the pipeline like any others. */
  void make(Path folder) throws IOException {
    for (Case demo : cases()) {
      List<Path> files = demo.attachments().in(new DemoFiles(folder));
      transaction.executeWithoutResult(_ -> record(demo, files));
    }
  }

  private void record(Case demo, List<Path> files) {
    Viewer clerk = viewer(DemoOffice.STAFF_NIP);
    Viewer officer = viewer(DemoOffice.SATKERS.stream().filter(satker -> satker.code().equals(demo.satker()))
        .findFirst().orElseThrow().kips());
    InteractionView interaction = stage.record(new Recording.Entry(demo.satker(), demo.channel(), demo.service(), demo
        .subject(), "B", stage.clock().instant().minus(Duration.ofDays(demo.daysAgo())), "demo|" + demo.subject()),
        clerk);
    // Recorded in one transaction with its thread: a row that has changed has all of it.
    if (interaction.version() > 0) {
      return;
    }
    stage.write(interaction, officer, demo.question(), Audience.SATKER, files);
    stage.write(interaction, clerk, demo.answer(), Audience.SATKER, List.of());
    if (!demo.note().isEmpty()) {
      stage.write(interaction, clerk, demo.note(), Audience.INTERNAL, List.of());
    }
  }

  private Viewer viewer(String login) {
    return people.byLogin(login).flatMap(person -> people.viewer(person.id())).orElseThrow();
  }

  private static List<Case> cases() {
    return List.of(new Case("423792", "whatsapp", "retur-sp2d", "Retur SP2D honor narasumber, rekening pasif", 2,
        "Selamat pagi, SP2D 260771302004512 kena retur karena rekening Bank Nagari penerima pasif. Mohon petunjuk ralatnya.",
        "Silakan ajukan surat ralat rekening (SRPR) beserta SPTJM dan salinan rekening koran yang sudah aktif. Batas waktu 7 hari kerja sejak surat pemberitahuan retur.",
        "Satker sudah dua kali retur dengan penerima yang sama; ingatkan cek rekening sebelum SPM.",
        DemoMaterial::retur),
        new Case("614205", "espm", "spm-sp2d", "SPM 00031T/614205/2026 ditolak, supplier tidak aktif", 5,
            "SPM LS kontraktual kami ditolak. Alasan di SAKTI: supplier tipe 3 tidak aktif. Kontrak terlampir.",
            "Aktifkan kembali supplier melalui pendaftaran data supplier, lalu ajukan SPM baru dengan nomor berbeda.",
            "",
            DemoMaterial::contract),
        new Case("350118", "email", "lpj", "LPJ bendahara Oktober belum diterima aplikasi", 9,
            "LPJ bulan Oktober sudah kami unggah sebelum tanggal 10, tetapi statusnya belum berubah.",
            "Saldo rekening pada LPJ berbeda dengan rekening koran. Mohon perbaiki BA pemeriksaan kas dan unggah kembali.",
            "", DemoMaterial::report),
        new Case("527461", "loket", "user-sakti", "OTP SAKTI tidak kunjung masuk", 1,
            "OTP tidak masuk-masuk ke nomor PPSPM sejak kemarin sore.",
            "Biasanya gangguan operator atau nomor belum aktif. Nyalakan ulang telepon, cek masa aktif, cocokkan nomor di Modul Admin SAKTI.",
            "", DemoMaterial::chat),
        new Case("678903", "surat", "koreksi-penerimaan", "Koreksi kode akun setoran NTPN",
            14,
            "Terlampir surat permohonan koreksi setoran yang salah kode akun 815111 menjadi 815511, hasil pindaian.",
            "Permohonan lengkap. Nota perbaikan transaksi penerimaan terbit dalam satu hari kerja.", "",
            DemoMaterial::letter));
  }

  private static List<Path> retur(DemoFiles files) throws IOException {
    return List.of(files.scan("Surat pemberitahuan retur.pdf", List.of("KANTOR PELAYANAN PERBENDAHARAAN NEGARA",
        "Nomor : S-0412/KPN.0305/2026", "Hal : Pemberitahuan Retur SP2D",
        "Dengan ini diberitahukan bahwa dana SP2D nomor 260771302004512 telah dikembalikan oleh bank penerima dengan alasan rekening pasif.",
        "Satuan kerja diminta menyampaikan surat ralat rekening paling lambat tujuh hari kerja sejak surat ini diterima.",
        "Demikian disampaikan, atas perhatian dan kerja samanya diucapkan terima kasih.")),
        files.sheet("Daftar penerima.xlsx",
            "Penerima", List.of(List.of("No", "Nama", "Bank", "Jumlah"), List.of("1", "Sutan Marajo", "Bank Nagari",
                "1.500.000"), List.of("2", "Puti Rukmini", "Bank Nagari", "1.500.000"))));
  }

  private static List<Path> contract(DemoFiles files) throws IOException {
    List<String> articles = new ArrayList<>(List.of("SURAT PERJANJIAN KERJA", "Nomor 10/SPK/PPK.05/11/2026"));
    for (int article = 1; article <= 24; article++) {
      articles.add("Pasal " + article);
      articles.add(
          "Penyedia wajib melaksanakan pekerjaan pemeliharaan gedung kantor sesuai spesifikasi teknis, menjaga keselamatan kerja, dan menyerahkan laporan kemajuan setiap akhir bulan kepada pejabat pembuat komitmen.");
    }
    articles.add("Denda keterlambatan dihitung seperseribu dari nilai kontrak untuk setiap hari kalender.");
    return List.of(files.pdf("Kontrak pemeliharaan gedung.pdf", articles), files.word("Surat pernyataan.docx", List.of(
        "SURAT PERNYATAAN TANGGUNG JAWAB MUTLAK",
        "Yang bertanda tangan di bawah ini menyatakan bahwa perhitungan pada tagihan telah dilakukan dengan benar.")));
  }

  private static List<Path> report(DemoFiles files) throws IOException {
    Path statement = files.pdf("Rekening koran Oktober.pdf", List.of("REKENING KORAN", "Periode 1 s.d. 31 Oktober 2026",
        "Saldo akhir Rp12.450.000 per 31 Oktober 2026"));
    return List
        .of(files.mail("LPJ Oktober.eml", Instant.parse("2026-11-02T02:12:00Z"), "LPJ Oktober 2026",
            "Terlampir rekening koran pembanding LPJ.", statement));
  }

  private static List<Path> chat(DemoFiles files) throws IOException {
    return List.of(files.text("Obrolan WhatsApp.txt", """
        [23/11/26 15.02] Operator MAN: pak otp sakti gak masuk masuk knp ya
        [23/11/26 15.04] CSO KPPN: coba restart hp dulu bu, nomornya masih aktif?
        [23/11/26 15.09] Operator MAN: sudah pak, blm jg
        """));
  }

  private static List<Path> letter(DemoFiles files) throws IOException {
    return List.of(files.scan("Surat permohonan koreksi.pdf", List.of("KEPOLISIAN RESOR MUARO KAPUR",
        "Nomor : B/214/XI/KEU.2.2/2026", "Hal : Permohonan koreksi data setoran",
        "Bersama ini kami mohon perbaikan kode akun atas setoran dengan NTPN 4D7A21QK9PLM3X8Z, semula 815111 seharusnya 815511, dengan nilai yang tidak berubah.",
        "Sebagai kelengkapan kami lampirkan surat pernyataan tanggung jawab mutlak, daftar rincian, dan bukti penerimaan negara.")));
  }
}
