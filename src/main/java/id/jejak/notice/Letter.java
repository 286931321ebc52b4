package id.jejak.notice;

import java.time.Instant;
import java.util.UUID;

/** A mail in words, for one recipient. */
record Letter(UUID id, String to, String subject, String body, Instant at) {
}
