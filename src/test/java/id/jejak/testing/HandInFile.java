package id.jejak.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A list of hand-ins as an export writes it, and the ZIP around it. */
public final class HandInFile {
  private static final String HEADING = "nomor_spm;kode_satker;kips;waktu_diterima;waktu_lengkap;waktu_selesai;status;"
      + "alasan_tolak;keterangan;perihal;lampiran";

  private final List<String> lines = new ArrayList<>(List.of(HEADING));
  private final Map<String, String> files = new LinkedHashMap<>();

  /** The cells in the order of the heading. */
  public HandInFile line(String... cells) {
    lines.add(String.join(";", cells));
    return this;
  }

  /** A hand-in of a satker that was finished within an hour. */
  public HandInFile finished(int number, String satkerCode, String files) {
    return line("%05dT/%s/2026".formatted(number, satkerCode), satkerCode, "", "2026-03-12 09:00", "12/03/2026 09:10",
        "12/03/2026 09.50", "Selesai", "", "SP2D terbit", "", files);
  }

  public HandInFile file(String name, String contents) {
    files.put(name, contents);
    return this;
  }

  public byte[] csv() {
    return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  public byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "espm.csv", csv());
      for (Map.Entry<String, String> file : files.entrySet()) {
        put(zip, file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] contents) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(contents);
    zip.closeEntry();
  }
}
