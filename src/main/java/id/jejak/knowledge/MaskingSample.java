package id.jejak.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Invented letters, mails and chats of which is known what has to be hidden: names, of which at least half are made of
 * syllables and stand in no list, and numbers; between them what looks like it and must stay. The same seed gives the same.
 */
public final class MaskingSample {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  private static final List<String> FIRST = List.of("Tra", "Wen", "Mar", "Suk", "Pran", "Jat", "Kin", "Wid", "Zam",
      "Lak",
      "Pur", "Gan", "Hes", "Cip", "Bas", "Dar", "Fir", "Nga", "Ros", "Ta", "Yul", "Ve", "Or", "Is", "Um");
  private static final List<String> SECOND = List.of("wi", "dra", "mo", "ji", "da", "to", "ru", "li", "fen", "mul",
      "sa",
      "go", "be", "ka", "nu", "pa", "re", "ve");
  private static final List<String> LAST = List.of("jo", "ta", "ro", "man", "ni", "no", "wan", "ngrum", "dji", "za",
      "yo",
      "ya", "so", "toro", "lan", "beth", "gai", "ma", "ting", "ruk");
  private static final List<String> GIVEN = List.of("Budi", "Siti", "Dewi", "Agus", "Rina", "Ahmad", "Fitri", "Hendra",
      "Yuni", "Rizki", "Nurul", "Wahyu", "Dian", "Made", "Yusuf", "Lestari", "Rahmat", "Sri", "Eko", "Maya");
  private static final List<String> TITLES = List.of(", S.E.", ", S.H., M.H.", ", S.Kom", ", M.M.", ", A.Md.",
      ", S.Sos., M.Si.");
  private static final List<String> TOWNS = List.of("Sijunjung", "Padang", "Bukittinggi", "Solok", "Pariaman", "Dumai",
      "Jambi",
      "Tobelo", "Manokwari", "Banjarmasin", "Kota Pekanbaru", "Kabupaten Tanah Datar", "Muaro Bungo", "Raja Ampat");
  private static final List<String> OFFICES = List.of("Kantor Pelayanan Perbendaharaan Negara", "Rutan Kelas IIB",
      "Pengadilan Agama", "Kantor Kementerian Agama", "Balai Pemasyarakatan", "Kejaksaan Negeri",
      "Badan Pusat Statistik",
      "Kantor Imigrasi Kelas II", "Komisi Pemilihan Umum", "Polres");
  private static final List<String> POSTS = List.of("Kepala Seksi Pencairan Dana", "Kuasa Pengguna Anggaran",
      "Pejabat Pembuat Komitmen", "Bendahara Pengeluaran", "Kepala Subbagian Umum", "Direktur Jenderal Perbendaharaan",
      "Menteri Keuangan", "Kepala Kantor");
  private static final List<String> THINGS = List.of("Surat Perintah Membayar", "Modul Bendahara", "Nota Dinas",
      "Kartu Identitas Petugas Satker", "Surat Pernyataan Tanggung Jawab Mutlak", "Monitoring SP2D", "Google Chrome",
      "Tambahan Uang Persediaan", "Kode Billing", "Menu Cetak", "Bagan Akun Standar", "Belanja Barang", "Hari Raya");
  private static final List<String> BANKS = List.of("BRI", "BNI", "Mandiri", "BSI", "BTN");
  private static final List<String> MONTHS = List.of("Januari", "Maret", "Mei", "Agustus", "Oktober", "Desember");
  private static final List<String> TEXTS = List.of(
      "Selamat pagi, saya {NAME} dari {office}. SPM nomor {spm} ditolak, mohon bantuannya. HP {PHONE}.",
      "Yth. Bapak {NAME}\n{post} {office}\ndi {town}\n\nSehubungan dengan {thing}, bersama ini kami sampaikan revisi. Atas perhatiannya terima kasih.\n\n{post},\n\n{NAMED}\nNIP {NIP}",
      "pak {small}, tolong dicek spm kami yang retur, rekening a.n. {NAME} di {bank} {ACCOUNT} katanya tidak aktif",
      "Pegawai {NAME} (NIP {NIP}) pindah dari {office} ke {town} per 1 {month} 2026.",
      "Retur SP2D {sp2d} karena nama penerima {NAME} tidak sama dengan rekening {ACCOUNT} pada Bank {bank}.",
      "{NAME} sudah mengajukan {thing} pada tanggal 12 {month} 2026, tetapi belum ada jawaban dari {office}.",
      "NPWP {NPWP} milik CV Maju Bersama belum cocok di {thing}. Sesuai {law}, data supplier harus diperbaiki.",
      "Mohon reset sandi pengguna dengan NIK {NIK}, surel {EMAIL}. Terima kasih, {NAME}",
      "Bu {small} minta dikirim ulang ke {EMAIL}, paling lambat besok jam 10 ya",
      "Daftar penerima:\n1. {NAME}, rekening {bank} {ACCOUNT}, {AMOUNT}\n2. {NAME}, rekening {bank} {ACCOUNT}, {AMOUNT}",
      "SPM {spm} sebesar {AMOUNT} untuk {NAMED} ditolak karena pagu akun {account} tidak cukup.",
      "Batas uang persediaan {round} diatur dalam {law}. {post} {office} dapat meminta {thing}.",
      "Buka {thing}, pilih {thing}, lalu klik Simpan. Pesan yang muncul: {error}.",
      "Petugas loket {NAME} menerima berkas dari Ibu {NAME}, {post} {office}, Senin 4 {month} 2026.",
      "Berdasarkan {law} tanggal 3 {month} 2025, {thing} disampaikan kepada {post} di {town} paling lambat hari Jumat.",
      "Hubungi kami di {PHONE} atau lewat HAI DJPb. Salam, {NAME}",
      "Sudah ditanyakan kepada Sdr. {NAME}; kata {again} NTPN {ntpn} sudah terekam di {thing}.",
      "a.n. {NAME}\nNIP. {NIP}\nBendahara Pengeluaran {office} {town}",
      "Kalau rekening {ACCOUNT} salah, perbaiki supplier di {thing}, lalu ajukan SPM lagi. Total {AMOUNT}.",
      "dengan {small} dari satker, mau tanya spm {spm} statusnya gmn ya",
      "Dokumen ditandatangani {NAMED} selaku {post}. Nomor surat {letter}.",
      "Penyetoran {round} memakai akun {account} dengan NTPN {ntpn}; bukti dibawa ke {office} {town}.",
      "Dalam rapat di {office} {town}, {post} menjelaskan {thing} dan {thing}. Hadir pula {NAME} dan {NAME}.",
      "Kontrak {letter} dengan nilai {AMOUNT} didaftarkan oleh {NAME}; KPPN {town} meminta kartu pengawasan.");

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private final List<Mask> truth = new ArrayList<>();
  private String lastName = "";

  private MaskingSample(long seed) {
    random = new Random(seed);
  }

  /** A text with what is to be hidden in it. */
  public record Sample(String text, List<Mask> truth) {
  }

  public static List<Sample> of(long seed, int count) {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      samples.add(new MaskingSample(seed * 1_000_003L + i).sample(TEXTS.get(i % TEXTS.size())));
    }
    return samples;
  }

  private Sample sample(String form) {
    Matcher place = PLACE.matcher(form);
    int at = 0;
    while (place.find()) {
      text.append(form, at, place.start());
      fill(place.group(1));
      at = place.end();
    }
    text.append(form, at, form.length());
    return new Sample(text.toString(), List.copyOf(truth));
  }

  private void fill(String what) {
    switch (what) {
      case "NAME" -> hide(MaskKind.NAME, name());
      case "NAMED" -> {
        hide(MaskKind.NAME, name());
        text.append(one(TITLES));
      }
      case "small" -> hide(MaskKind.NAME, firstOf(name()).toLowerCase(Locale.ROOT));
      case "again" -> hide(MaskKind.NAME, firstOf(lastName));
      case "spm" -> {
        text.append("%05dT/".formatted(random.nextInt(100_000)));
        hide(MaskKind.SATKER, "4" + number(5));
        text.append("/2026");
      }
      case "NIK", "NIP", "NPWP", "ACCOUNT", "PHONE", "EMAIL", "AMOUNT" -> hide(MaskKind.valueOf(what), number(MaskKind
          .valueOf(what)));
      default -> text.append(visible(what));
    }
  }

  private void hide(MaskKind kind, String value) {
    truth.add(new Mask(kind, text.length(), text.length() + value.length()));
    text.append(value);
  }

  private String number(MaskKind kind) {
    return switch (kind) {
      case NIK ->
        "13030%d%02d%02d%02d%s".formatted(1 + random.nextInt(9), 1 + random.nextInt(28), 1 + random.nextInt(12), 60
            + random.nextInt(39), number(4));
      case NIP -> (random.nextBoolean() ? "%s%s%d%s" : "%s %s %d %s").formatted("%d%02d%02d".formatted(1965 + random
          .nextInt(35), 1 + random.nextInt(12), 1 + random.nextInt(28)), "%d%02d".formatted(2000 + random.nextInt(24), 1
              + random.nextInt(12)),
          1 + random.nextInt(2), number(3));
      case NPWP -> random.nextBoolean()
          ? "%s.%s.%s.%s-%s.000".formatted(number(2), number(3), number(3), number(1), number(3))
          : number(16);
      case ACCOUNT -> random.nextBoolean() ? number(15) : "%s-01-%s-50-%s".formatted(number(4), number(6), number(1));
      case PHONE -> switch (random.nextInt(4)) {
        case 0 -> "0812-%s-%s".formatted(number(4), number(4));
        case 1 -> "+62 813 %s %s".formatted(number(4), number(4));
        case 2 -> "(0754) " + number(5);
        default -> "0852" + number(8);
      };
      case EMAIL -> firstOf(name()).toLowerCase(Locale.ROOT) + random.nextInt(100) + "@surel.example";
      case AMOUNT ->
        "Rp%d.%03d.%03d".formatted(11 + random.nextInt(900), random.nextInt(1_000), 1 + random.nextInt(999));
      case NAME, SATKER -> throw new IllegalArgumentException(kind.name());
    };
  }

  private String visible(String what) {
    return switch (what) {
      case "office" -> one(OFFICES);
      case "town" -> one(TOWNS);
      case "post" -> one(POSTS);
      case "thing" -> one(THINGS);
      case "bank" -> one(BANKS);
      case "month" -> one(MONTHS);
      case "sp2d" -> "2602" + number(11);
      case "ntpn" -> "A" + number(3) + "C" + number(6) + "E" + number(4);
      case "law" -> "PMK %d/PMK.05/20%d".formatted(10 + random.nextInt(200), 10 + random.nextInt(16));
      case "account" -> "52" + number(4);
      case "round" -> "Rp%d00.000.000".formatted(1 + random.nextInt(9));
      case "error" -> "SPAN-" + number(5);
      case "letter" -> "S-" + number(3) + "/KPN.0801/2026";
      default -> throw new IllegalArgumentException(what);
    };
  }

  /** One that is in no list: from syllables, no given name among its parts. */
  private String invented() {
    String made = one(FIRST) + (random.nextBoolean() ? one(SECOND) : "") + one(LAST);
    return made.length() < 4 ? made + "wan" : made;
  }

  private String name() {
    boolean known = random.nextInt(5) < 2;
    String first = known ? one(GIVEN) : invented();
    lastName = switch (random.nextInt(4)) {
      case 0 -> first + " " + invented() + " " + invented();
      case 1 -> first + " " + (char) ('A' + random.nextInt(20)) + ". " + invented();
      default -> first + " " + invented();
    };
    return lastName;
  }

  private static String firstOf(String name) {
    return name.substring(0, name.indexOf(' '));
  }

  private String number(int digits) {
    StringBuilder number = new StringBuilder();
    for (int i = 0; i < digits; i++) {
      number.append((char) ('0' + (i == 0 ? 1 + random.nextInt(9) : random.nextInt(10))));
    }
    return number.toString();
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
