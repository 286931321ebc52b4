package id.jejak.identity;

import java.time.ZoneId;

/** The three time zones of Indonesia; an office lives in one. */
public enum OfficeZone {
  /** Waktu Indonesia Barat. */
  WIB("Asia/Jakarta"),
  /** Waktu Indonesia Tengah. */
  WITA("Asia/Makassar"),
  /** Waktu Indonesia Timur. */
  WIT("Asia/Jayapura");

  private final ZoneId id;

  OfficeZone(String id) {
    this.id = ZoneId.of(id);
  }

  public ZoneId id() {
    return id;
  }
}
