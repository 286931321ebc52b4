package id.jejak.knowledge;

/**
 * A part of a text that is to be hidden.
 *
 * @param from its first character
 * @param until the one behind its last
 */
public record Mask(MaskKind kind, int from, int until) {
  boolean overlaps(int otherFrom, int otherUntil) {
    return from < otherUntil && otherFrom < until;
  }
}
