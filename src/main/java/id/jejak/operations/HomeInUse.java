package id.jejak.operations;

/** Another process works on the data folder. */
final class HomeInUse extends RuntimeException {
  private static final long serialVersionUID = 1;

  HomeInUse(Home home) {
    super("Folder data " + home.folder()
        + " sedang dipakai proses Jejak lain. Hentikan proses itu lebih dulu, atau pilih folder lain dengan JEJAK_HOME.");
  }
}
