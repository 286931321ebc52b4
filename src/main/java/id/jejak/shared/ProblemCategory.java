package id.jejak.shared;

/** What kind of problem a fact is; only {@code site} knows which HTTP status answers it. */
public enum ProblemCategory {
  /** It does not exist, or must not be known to exist. */
  NOT_FOUND,
  /** What was given cannot be accepted. */
  INVALID,
  /** Somebody else changed it meanwhile, or it is already there. */
  CONFLICT,
  /** Larger than the stated limit. */
  TOO_LARGE,
  /** Too many tries in too short a time. */
  TOO_MANY,
  /** A part of the installation is away for the moment; trying again is right. */
  UNAVAILABLE
}
