package id.jejak.shared;

/** For whom a row is: the satker and the office, or the office alone. */
public enum Audience {
  SATKER, INTERNAL
}
