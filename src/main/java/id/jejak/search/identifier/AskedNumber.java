package id.jejak.search.identifier;

import java.util.List;

/**
 * A number in a question.
 *
 * @param written as typed, blanks as one
 * @param alone whether the question says nothing else
 * @param readings at least one, the likeliest first, each of another breadth
 */
public record AskedNumber(String written, boolean alone, List<Reading> readings) {
  public AskedNumber {
    readings = List.copyOf(readings);
  }
}
