package id.jejak.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jejak.archive.LedgerState;
import id.jejak.testing.OfficeFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** The handful of files of a round, the same for the same chance. */
final class Parcels {
  private static final Set<LedgerState> READ = EnumSet.of(LedgerState.TEXT_COMPLETE);
  private static final Set<LedgerState> EMPTY = EnumSet.of(LedgerState.EMPTY);
  private static final Set<LedgerState> CONTAINED = EnumSet.of(LedgerState.TEXT_COMPLETE, LedgerState.NO_TEXT);

  private final OfficeFiles files;
  private final Random random;
  private final boolean canRecognise;
  private final List<Parcel> all = new ArrayList<>();

  private Parcels(Path folder, Random random, boolean canRecognise) {
    this.files = new OfficeFiles(folder);
    this.random = random;
    this.canRecognise = canRecognise;
  }

  /** @param scan whether a page that has to be recognised is among them; without Tesseract it waits for it */
  static List<Parcel> of(Path folder, Random random, boolean scan, boolean canRecognise) throws IOException {
    Parcels parcels = new Parcels(folder, random, canRecognise);
    parcels.make(scan);
    return List.copyOf(parcels.all);
  }

  private void make(boolean scan) throws IOException {
    String note = word();
    byte[] noted = ("Catatan retur SP2D " + note + "\n").repeat(1 + random.nextInt(300)).getBytes(UTF_8);
    add("catatan.txt", noted, note, READ, 0);
    add("salinan/catatan.txt", noted, note, READ, 0);
    String report = word();
    int pages = 1 + random.nextInt(6);
    add("laporan.pdf", Files.readAllBytes(files.pdf("laporan.pdf", pages, 1 + random.nextInt(pages), "Kata " + report)),
        report, READ, 0);
    String mail = word();
    add("surat.eml", Files.readAllBytes(files.mail("surat.eml", "Perihal " + mail, "Isi surat " + mail, "lampiran.txt",
        "Lampiran " + mail)), mail, READ, 1);
    String archive = word();
    add("arsip.zip", zip(archive, noted), archive, CONTAINED, 3);
    all.add(new Parcel("kosong.txt", new byte[0], null, EMPTY, 0, false));
    if (scan) {
      String scanned = word();
      add("pindaian.pdf", Files.readAllBytes(files.scan("pindaian.pdf", List.of("Surat Perintah Membayar",
          "Nomor " + random.nextInt(90_000), "Kata " + scanned))), null, EnumSet.of(canRecognise
              ? LedgerState.TEXT_RECOGNISED
              : LedgerState.WAITING_OCR),
          0);
    }
  }

  private byte[] zip(String word, byte[] again) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      entry(zip, "satu.txt", ("Berkas pertama " + word).getBytes(UTF_8));
      entry(zip, "map/dua.txt", ("Berkas kedua, bukan " + word()).getBytes(UTF_8));
      entry(zip, "map/catatan.txt", again);
    }
    return bytes.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }

  private void add(String path, byte[] bytes, @Nullable String word, Set<LedgerState> ends,
      int members) {
    all.add(new Parcel(path, bytes, word, ends, members, true));
  }

  /** A word of letters that no text has. */
  private String word() {
    StringBuilder word = new StringBuilder("qx");
    for (int syllable = 0; syllable < 5; syllable++) {
      word.append("bcdfghjklmnprstvwz".charAt(random.nextInt(18))).append("aiueo".charAt(random.nextInt(5)));
    }
    return word.append('q').toString();
  }
}
