package id.jejak.identity;

/** What a person is to Jejak; a person may be several. */
public enum Role {
  /** Works in a KPPN and sees its interactions. */
  STAFF,
  /** Holds a KIPS card and sees the own satker. */
  SATKER_OFFICER,
  /** Runs the installation; sees counts, states and file names, no contents. */
  ADMINISTRATOR
}
