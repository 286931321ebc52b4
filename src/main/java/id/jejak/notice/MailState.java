package id.jejak.notice;

/** Where a mail stands. */
enum MailState {
  WAITING,
  /** Claimed, and perhaps already in the server's hands: written before the server is called. */
  SENDING, SENT,
  /** The server got all of it and its answer was lost: it may have arrived, so it is never sent again. */
  UNCLEAR,
  /** Given up. */
  FAILED,
  /** There was nothing left to tell: read meanwhile, no longer for the person, or no longer wanted. */
  DROPPED
}
