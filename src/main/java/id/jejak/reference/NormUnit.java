package id.jejak.reference;

/** In what a time standard is counted. */
public enum NormUnit {
  /** Hours of the office: the clock stands still while it is closed. */
  WORKING_HOURS,
  /** Working days: the same time of day, that many working days later. */
  WORKING_DAYS,
  /** Due with a period (a month, a quarter), not a time after the request. */
  BY_PERIOD
}
