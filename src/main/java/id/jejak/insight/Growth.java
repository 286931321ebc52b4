package id.jejak.insight;

import java.util.Locale;

/** A count beside that of as many days before. */
record Growth(long now, long before) {
  /** Below so many a share says nothing: one case more is not "100 %". */
  static final int FLOOR = 10;
  private static final char MINUS = '\u2212';

  public long more() {
    return now - before;
  }

  public boolean isUp() {
    return more() > 0;
  }

  /** {@code +40 %}; {@code +3}, in cases, where there were too few before; {@code 0} for as many as before. */
  public String said() {
    long share = Math.round(100.0 * more() / Math.max(1, before));
    boolean asShare = before >= FLOOR && share != 0;
    long value = asShare ? share : more();
    String sign = value > 0 ? "+" : value < 0 ? String.valueOf(MINUS) : "";
    return String.format(Locale.ROOT, "%s%d%s", sign, Math.abs(value), asShare ? "\u00a0%" : "");
  }
}
