package id.jejak.operations;

/** The data folder holds a part of an archive: what is missing would look as if it had never been there. */
final class HalfRestored extends RuntimeException {
  private static final long serialVersionUID = 1;

  HalfRestored(Home home) {
    super("Folder data " + home.folder() + " berisi pemulihan yang belum selesai. Kosongkan folder itu, juga basis data"
        + " dan tempat berkas bila berada di luar folder data, lalu jalankan ./jejak restore sekali lagi.");
  }
}
