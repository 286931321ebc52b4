package id.jejak.interaction;

/** A column of the list of interactions that can be left out; when and what are always there. */
public enum ListColumn {
  SATKER, CHANNEL, SERVICE, STATUS, TIME, ASSIGNED
}
