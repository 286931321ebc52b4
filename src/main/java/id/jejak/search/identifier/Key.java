package id.jejak.search.identifier;

/**
 * A form of a number under which it is indexed.
 *
 * @param term {@code type:number:year}, {@code type:number}, {@code #number} without zeros, or {@code =} and all letters
 * and digits without separators
 * @param strength 0 to 1: how much of what was asked it stands for
 */
public record Key(String term, float strength) {
  /** Whether it is all that was typed: longer numbers may begin with it. */
  public boolean isAll() {
    return strength == 1 && term.startsWith("=");
  }
}
