package id.jejak.interaction;

/** Where an interaction stands; the words are those that satkers know. */
public enum Status {
  DITERIMA, DIPROSES, SELESAI, DITOLAK
}
