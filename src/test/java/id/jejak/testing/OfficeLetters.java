package id.jejak.testing;

import id.jejak.archive.letter.Fact.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Letters that an office in Indonesia might write, invented by chance, with what is true of them. */
public final class OfficeLetters {
  private static final List<String> WHO = List.of("satuan kerja", "bendahara pengeluaran", "pejabat pembuat komitmen",
      "kuasa pengguna anggaran", "operator aplikasi", "petugas pengantar berkas", "bendahara penerimaan",
      "tim pengadaan",
      "pengelola gaji", "kepala subbagian umum", "panitia lelang", "pemegang kartu kredit pemerintah",
      "pengelola barang milik negara", "penyedia jasa konstruksi", "bank operasional", "petugas verifikasi",
      "auditor internal",
      "kelompok kerja pemilihan");
  private static final List<String> DOES = List.of("mengajukan kembali", "belum menyampaikan", "telah melengkapi",
      "wajib menatausahakan", "memohon penjelasan mengenai", "menarik kembali", "keliru mencantumkan",
      "perlu mendaftarkan ulang",
      "mencocokkan", "membukukan", "menunda penerbitan", "membatalkan", "memperbarui", "menyetorkan ke kas negara",
      "meminta persetujuan atas", "menandatangani secara terpisah", "menghapuskan dari catatan",
      "mengusulkan perubahan");
  private static final List<String> WHAT = List.of("surat perintah membayar gaji induk", "daftar pembayaran honorarium",
      "kontrak pemeliharaan gedung", "berita acara serah terima kendaraan", "rekening pengeluaran pembantu",
      "laporan pertanggungjawaban triwulan", "rincian tunjangan kinerja susulan", "bukti penerimaan negara yang hilang",
      "data pemasok yang tidak aktif", "rencana penarikan dana harian", "addendum perjanjian sewa alat berat",
      "saldo hibah langsung dalam bentuk uang", "uang persediaan yang melampaui pagu",
      "nota koreksi akun belanja modal",
      "sertipikat elektronik pejabat", "rekonsiliasi persediaan obat", "kuitansi perjalanan dinas luar negeri",
      "jaminan uang muka pekerjaan jembatan", "perhitungan pajak katering", "kartu identitas petugas");
  private static final List<String> HOW = List.of("karena pagu pada halaman ketiga tidak mencukupi",
      "sebelum batas waktu akhir tahun terlampaui", "setelah nomor rekening diperbaiki oleh bank",
      "sebagaimana hasil rapat koordinasi pekan lalu", "melalui loket depan tanpa menunggu antrean",
      "agar pembayaran kepada pihak ketiga tidak tertunda", "dengan lampiran yang sudah diberi meterai",
      "selama jaringan kantor belum pulih", "atas temuan pemeriksaan semester kedua",
      "sesuai petunjuk teknis yang terakhir diperbarui", "pada hari kerja berikutnya sebelum tengah hari",
      "mengingat pejabat lama telah dimutasi", "walaupun berkas aslinya tersimpan di gudang",
      "supaya selisih pembukuan dapat dijelaskan", "sambil menunggu jawaban kantor wilayah",
      "berdasarkan pernyataan tanggung jawab mutlak", "dengan mencantumkan kode kegiatan yang benar",
      "tanpa mengubah nilai bruto tagihan");
  private static final List<String> ROOTS = List.of("tanam", "kirim", "ajar", "bangun", "tutup", "jalan", "ukur",
      "rawat", "lelang",
      "gambar", "dagang", "kembang", "lintas", "tani", "rakit", "ternak", "wisata", "hutan", "sungai", "gedung",
      "sekolah",
      "puskes", "irigasi", "bibit", "pupuk", "listrik", "jembatan", "desa", "nagari", "keluarga", "pemuda", "olahraga",
      "budaya",
      "bahasa", "perpus", "arsip", "sidang", "perkara", "hakim", "polisi", "jaksa", "penjara", "tanah", "peta",
      "sertifi",
      "pajak", "bea", "cukai", "gudang", "mesin", "kendara", "bahan", "makan", "obat", "rumah", "sakit", "dokter",
      "perawat",
      "guru", "murid", "asrama", "latih", "ujian", "lomba", "juara", "panen", "pasar", "harga", "timbang", "kapal",
      "pelabuh",
      "udara", "cuaca", "gempa", "banjir", "bantu", "sosial", "yatim", "lansia", "pemilu", "suara", "kotak",
      "logistik");
  private static final List<String> BEFORE = List.of("", "", "", "pe", "me", "ber", "di", "ter");
  private static final List<String> BEHIND = List.of("", "", "", "an", "kan", "nya", "i");
  private static final List<String> SUBJECTS = List.of("Permohonan Perbaikan Data Pemasok",
      "Penyampaian Laporan Saldo Rekening",
      "Permohonan Persetujuan Tambahan Uang Persediaan", "Koreksi Akun Belanja Modal Tahun Anggaran Berjalan",
      "Pemberitahuan Retur Surat Perintah Pencairan Dana", "Konfirmasi Setoran Penerimaan Negara",
      "Permintaan Penjelasan atas Penolakan Surat Perintah Membayar", "Usulan Perubahan Pejabat Perbendaharaan",
      "Pengembalian Belanja Perjalanan Dinas", "Rekonsiliasi Data Semester Pertama");
  private static final List<String> OFFICES = List.of("Kepala Kantor Pelayanan Perbendaharaan Negara Sijunjung",
      "Kepala KPPN Sijunjung", "Kuasa Pengguna Anggaran Pengadilan Negeri Muaro", "Kepala Seksi Pencairan Dana",
      "Kepala Kantor Wilayah Direktorat Jenderal Perbendaharaan Provinsi Sumatera Barat",
      "Ketua Komisi Pemilihan Umum Kabupaten Dharmasraya");
  private static final List<String> POSITIONS = List.of("Kepala Kantor", "Kuasa Pengguna Anggaran",
      "Kepala Subbagian Umum",
      "Plt. Kepala Seksi Bank", "Ketua", "Sekretaris");
  private static final List<String> NAMES = List.of("Budi Santoso", "Siti Rahmawati", "Yusrizal Tanjung",
      "Dewi Anggraini",
      "Ahmad Fauzan Hakim", "Ratna Sari Dewi", "Hendra Gunawan", "Nurhayati");
  private static final List<String> MONTHS = List.of("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli",
      "Agustus",
      "September", "Oktober", "November", "Desember");
  private static final List<String> TEENS = List.of("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh",
      "delapan",
      "sembilan", "sepuluh", "sebelas");

  private final Random random;

  public OfficeLetters(Random random) {
    this.random = random;
  }

  /** How a letter is laid out. */
  public enum Layout {
    DATE_BESIDE_NUMBER, PLACE_AND_DATE_ABOVE, LABELS_IN_A_COLUMN, NOTA_DINAS, SURAT_TUGAS, UNDANGAN, KEPUTUSAN
  }

  /** A letter, and what is true of it. */
  public record Written(Layout layout, String text, Map<Kind, String> truth) {
    public Written {
      truth = Map.copyOf(truth);
    }
  }

  public Written letter() {
    return letter(Layout.values()[random.nextInt(Layout.values().length)]);
  }

  public Written letter(Layout layout) {
    Map<Kind, String> truth = new EnumMap<>(Kind.class);
    LocalDate date = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
    truth.put(Kind.DATE, date.toString());
    truth.put(Kind.NUMBER, number(layout));
    if (layout != Layout.SURAT_TUGAS) {
      truth.put(Kind.SUBJECT, layout == Layout.UNDANGAN ? "Undangan Sosialisasi Langkah Akhir Tahun" : one(SUBJECTS));
    }
    if (layout != Layout.SURAT_TUGAS && layout != Layout.KEPUTUSAN) {
      truth.put(Kind.RECIPIENT, one(OFFICES));
    }
    truth.put(Kind.SENDER, layout == Layout.NOTA_DINAS ? one(OFFICES) : one(POSITIONS) + ", " + one(NAMES));
    long amount = (1 + random.nextInt(999)) * 1_000L * (random.nextBoolean() ? 1 : 1_000);
    truth.put(Kind.AMOUNT, Long.toString(amount));
    int attachments = random.nextInt(5);
    if (hasHead(layout)) {
      truth.put(Kind.ATTACHMENTS, Integer.toString(attachments));
    }
    String text = head() + "\n" + top(layout, truth, date, attachments) + "\n" + body(3) + "\n"
        + "Nilai yang dimaksud sebesar Rp" + grouped(amount) + ",00 (" + inWords(amount)
        + " rupiah) dan surat Saudara tanggal "
        + written(date.minusDays(9)) + " menjadi bagian dari berkas.\n" + body(3 + random.nextInt(4)) + "\n"
        + "Demikian disampaikan, atas perhatian dan kerja sama Saudara diucapkan terima kasih.\n\n"
        + foot(layout, truth, date);
    return new Written(layout, text, truth);
  }

  private static boolean hasHead(Layout layout) {
    return layout != Layout.SURAT_TUGAS && layout != Layout.KEPUTUSAN;
  }

  private String number(Layout layout) {
    int number = 1 + random.nextInt(900);
    return switch (layout) {
      case NOTA_DINAS -> "ND-" + number + "/KPN.0301/2026";
      case SURAT_TUGAS -> "ST-" + number + "/KPN.0301/2026";
      case UNDANGAN -> "UND-" + number + "/KPN.0301/2026";
      case KEPUTUSAN -> "KEP-" + number + "/KPN.0301/2026";
      case DATE_BESIDE_NUMBER, PLACE_AND_DATE_ABOVE, LABELS_IN_A_COLUMN -> random.nextBoolean()
          ? "S-" + number + "/KPN.0301/2026"
          : "W3.U" + (1 + random.nextInt(20)) + "/" + number + "/KU.01/" + (1 + random.nextInt(12)) + "/2026";
    };
  }

  /** The letterhead that all letters of the office have. */
  public static String head() {
    return """
        KEMENTERIAN KEUANGAN REPUBLIK INDONESIA
        DIREKTORAT JENDERAL PERBENDAHARAAN
        KANTOR WILAYAH PROVINSI SUMATERA BARAT
        KANTOR PELAYANAN PERBENDAHARAAN NEGARA SIJUNJUNG
        Jalan Prof. M. Yamin Nomor 77, Muaro Sijunjung 27511
        Telepon (0754) 20123, Faksimile (0754) 20124, Laman www.djpb.example, Surel kppn@djpb.example
        """;
  }

  private String top(Layout layout, Map<Kind, String> truth, LocalDate date, int attachments) {
    String attached = attachments == 0 ? "-" : attachments + " (" + TEENS.get(attachments) + ") berkas";
    String number = truth.get(Kind.NUMBER);
    String subject = truth.getOrDefault(Kind.SUBJECT, "");
    String recipient = truth.getOrDefault(Kind.RECIPIENT, "");
    return switch (layout) {
      case DATE_BESIDE_NUMBER, UNDANGAN ->
        "Nomor     : " + number + "          " + written(date) + "\nSifat     : Biasa\nLampiran  : "
            + attached + "\nHal       : " + subject + "\n\nYth. " + recipient + "\ndi Tempat\n";
      case PLACE_AND_DATE_ABOVE ->
        "Muaro Sijunjung, " + written(date) + "\n\nNomor : " + number + "\nLampiran : " + attached
            + "\nPerihal : " + subject + "\n\nKepada Yth.\n" + recipient + "\ndi -\n   Sijunjung\n";
      case LABELS_IN_A_COLUMN ->
        "Nomor\nSifat\nLampiran\nHal\n: " + number + "\n: Segera\n: " + attached + "\n: " + subject + "\n"
            + written(date) + "\n\nYth. " + recipient + "\n";
      case NOTA_DINAS ->
        "NOTA DINAS\nNOMOR " + number + "\n\nYth.      : " + recipient + "\nDari      : " + truth.get(Kind.SENDER)
            + "\nSifat     : Segera\nLampiran  : " + attached + "\nHal       : " + subject + "\nTanggal   : "
            + written(date) + "\n";
      case SURAT_TUGAS ->
        "SURAT TUGAS\nNOMOR " + number + "\n\nDalam rangka pelaksanaan tugas, pejabat di bawah ini menugasi:\n";
      case KEPUTUSAN -> "KEPUTUSAN KEPALA KANTOR PELAYANAN PERBENDAHARAAN NEGARA SIJUNJUNG\nNOMOR " + number
          + "\n\nTENTANG\n\n" + subject
              .toUpperCase(Locale.ROOT)
          + "\n\nKEPALA KANTOR PELAYANAN PERBENDAHARAAN NEGARA SIJUNJUNG,\n\nMenimbang : a. bahwa "
          + "untuk kelancaran pekerjaan kantor perlu ditetapkan keputusan tersendiri;\n";
    };
  }

  private String foot(Layout layout, Map<Kind, String> truth, LocalDate date) {
    if (layout == Layout.NOTA_DINAS) {
      return "Ditandatangani secara elektronik\n" + one(NAMES) + "\n";
    }
    String[] sender = truth.getOrDefault(Kind.SENDER, "").split(", ", 2);
    String given = switch (layout) {
      case SURAT_TUGAS -> "Muaro Sijunjung, " + written(date) + "\n";
      case KEPUTUSAN -> "Ditetapkan di Muaro Sijunjung\npada tanggal " + written(date) + "\n";
      case DATE_BESIDE_NUMBER, PLACE_AND_DATE_ABOVE, LABELS_IN_A_COLUMN, NOTA_DINAS, UNDANGAN -> "";
    };
    return given + sender[0] + ",\n\n" + (random.nextBoolean() ? "Ditandatangani secara elektronik\n" : "\n")
        + sender[1] + (random
            .nextBoolean() ? "\nNIP 198503172010210001" : "")
        + "\n\nTembusan:\n1. Kepala Kantor Wilayah\n";
  }

  /** Sentences in lines as a page has them. */
  public String body(int sentences) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      text.append(i == 0 ? "Sehubungan dengan hal tersebut, " : "Selain itu ");
      if (random.nextInt(3) == 0) {
        text.append(one(WHO)).append(' ').append(one(DOES)).append(' ').append(one(WHAT)).append(' ').append(one(HOW));
      } else {
        text.append(words(10 + random.nextInt(8)));
      }
      text.append(". ");
    }
    return wrapped(text.toString(), 85);
  }

  // What offices write about is without end; the phrases above are what they have in common.
  private String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : " ").append(one(BEFORE)).append(one(ROOTS)).append(one(BEHIND));
    }
    return words.toString();
  }

  /** The same words on lines of another length. */
  public static String wrapped(String text, int width) {
    StringBuilder lines = new StringBuilder();
    int column = 0;
    for (String word : text.strip().split("\\s+", -1)) {
      if (column + word.length() > width) {
        lines.append('\n');
        column = 0;
      } else if (column > 0) {
        lines.append(' ');
        column++;
      }
      lines.append(word);
      column += word.length();
    }
    return lines.append('\n').toString();
  }

  /** With so many of its letters and digits misread, lost or doubled, mostly as recognition does. */
  public static String misread(String text, double share, Random random) {
    StringBuilder read = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (!Character.isLetterOrDigit(letter) || random.nextDouble() >= share) {
        read.append(letter);
        continue;
      }
      switch (random.nextInt(5)) {
        case 0 -> read.append(letter).append("il.".charAt(random.nextInt(3)));
        case 1 -> {
        }
        case 2 -> read.append((char) ('a' + random.nextInt(26)));
        default -> read.append(mistaken(letter));
      }
    }
    return read.toString();
  }

  private static String mistaken(char letter) {
    return switch (letter) {
      case 'm' -> "rn";
      case 'o' -> "c";
      case '0' -> "O";
      case '1' -> "l";
      case 'e' -> "c";
      case 'l' -> "i";
      case 'h' -> "b";
      case 'a' -> "u";
      case 'n' -> "u";
      case '5' -> "S";
      case 't' -> "f";
      default -> Character.toString((char) (letter + 1));
    };
  }

  static String written(LocalDate date) {
    return date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
  }

  private static String grouped(long amount) {
    return String.format(Locale.ROOT, "%,d", amount).replace(',', '.');
  }

  /** Terbilang. */
  public static String inWords(long amount) {
    if (amount < 12) {
      return TEENS.get((int) amount);
    }
    if (amount < 20) {
      return TEENS.get((int) amount - 10) + " belas";
    }
    if (amount < 100) {
      return TEENS.get((int) amount / 10) + " puluh" + rest(amount % 10);
    }
    if (amount < 200) {
      return "seratus" + rest(amount - 100);
    }
    if (amount < 1_000) {
      return TEENS.get((int) amount / 100) + " ratus" + rest(amount % 100);
    }
    if (amount < 2_000) {
      return "seribu" + rest(amount - 1_000);
    }
    return amount < 1_000_000
        ? inWords(amount / 1_000) + " ribu" + rest(amount % 1_000)
        : inWords(amount / 1_000_000) + " juta" + rest(amount % 1_000_000);
  }

  private static String rest(long amount) {
    return amount == 0 ? "" : " " + inWords(amount);
  }

  /** A form of which only numbers change. */
  public static String form(int number, long amount) {
    return """
        SURAT PERNYATAAN TANGGUNG JAWAB BELANJA
        Nomor : %05dT/423792/2026
        Yang bertanda tangan di bawah ini kuasa pengguna anggaran satuan kerja menyatakan bahwa saya bertanggung jawab secara
        formal dan material atas segala pengeluaran yang telah dibayar lunas oleh bendahara pengeluaran kepada yang berhak
        menerima serta kebenaran perhitungan dan setoran pajak yang telah dipungut atas pembayaran tersebut dengan perincian
        jumlah Rp%s akun 521211 tahun anggaran berjalan. Bukti pengeluaran anggaran dan asli setoran pajak tersebut disimpan oleh
        pengguna anggaran untuk kelengkapan administrasi dan pemeriksaan aparat pengawasan fungsional.
        """
        .formatted(number, grouped(amount));
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** So many letters. */
  public List<Written> letters(int count) {
    List<Written> letters = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      letters.add(letter());
    }
    return letters;
  }
}
