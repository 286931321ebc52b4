package id.jejak.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of a list of hand-ins, as {@code docs/hand-ins.md} describes them. */
public enum HandInColumn {
  NOMOR_SPM(true), KODE_SATKER(true), WAKTU_DITERIMA(true), STATUS(true), WAKTU_LENGKAP(false), WAKTU_SELESAI(
      false), KIPS(false), ALASAN_TOLAK(false), KETERANGAN(false), PERIHAL(false), LAMPIRAN(false);

  private final boolean needed;

  HandInColumn(boolean needed) {
    this.needed = needed;
  }

  /** As its heading is written. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isNeeded() {
    return needed;
  }

  static List<HandInColumn> needed() {
    return Arrays.stream(values()).filter(column -> column.needed).toList();
  }
}
