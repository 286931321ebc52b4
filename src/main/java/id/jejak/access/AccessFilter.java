package id.jejak.access;

import java.util.List;

/**
 * What one viewer may see, as data that a database and an index can turn into a condition of their own: a row is seen
 * when any grant allows it; with no grant nothing is. Only {@link AccessPolicy} makes one.
 */
public final class AccessFilter {
  private final List<Grant> grants;

  AccessFilter(List<Grant> grants) {
    this.grants = List.copyOf(grants);
  }

  public List<Grant> grants() {
    return grants;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AccessFilter that && grants.equals(that.grants);
  }

  @Override
  public int hashCode() {
    return grants.hashCode();
  }
}
