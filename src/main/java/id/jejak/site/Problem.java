package id.jejak.site;

/**
 * One failure, in the fields of RFC 9457.
 *
 * @param type stable: {@code urn:jejak:problem:<type>}
 * @param reference finds it in the log
 */
record Problem(String type, String title, int status, String detail, String reference) {
}
