package id.jejak.search.identifier;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way to understand a number that was typed, and the keys of what carries it then.
 *
 * @param type as in {@code identifiers.tsv}; null when neither a name nor the form says it
 * @param keys any of them will do
 * @param ofSatker what besides may be this number although it is written short; null when nothing is
 */
public record Reading(Breadth breadth, @Nullable String type, Set<String> keys, @Nullable OfSatker ofSatker) {
  /** How much is taken for the number that was typed. */
  public enum Breadth {
    /** What it means, however it is written. */
    MEANT,
    /** Only what is written with the same letters and digits, whatever stands between them. */
    EXACT,
    /** The same type and number of any year and any satker. */
    NUMBER
  }

  /**
   * A number that counts anew in each satker and year: {@code SPM 00030T} is {@code 00030T/423792/2024} where the case is
   * one of that satker, received in that year or, as returns come late, in the next.
   *
   * @param key of the number alone
   * @param longer what the key of every such number written in full begins with, before the digits of its satker
   */
  public record OfSatker(String key, String satker, int year, String longer) {
  }

  public Reading {
    keys = Set.copyOf(keys);
  }

  /** Whether a number with these keys is meant, in a case where a short one would be. */
  public boolean isMeant(Set<String> of) {
    return of.stream().anyMatch(keys::contains) || (ofSatker != null && of.contains(ofSatker.key()) && of.stream()
        .noneMatch(key -> key.startsWith(ofSatker.longer()) && key.length() > ofSatker.longer().length()));
  }
}
