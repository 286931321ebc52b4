package id.jejak.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What one viewer may see, as data that a database and an index can turn into a condition of their own: a row is seen
 * when any grant allows it; with no grant nothing is. Only {@link AccessPolicy} makes one.
 */
public final class AccessFilter {
  private final List<Grant> grants;

  AccessFilter(List<Grant> grants) {
    this.grants = List.copyOf(withoutCovered(grants));
  }

  private static List<Grant> withoutCovered(List<Grant> grants) {
    List<Grant> kept = new ArrayList<>();
    for (Grant grant : grants) {
      if (kept.stream().noneMatch(other -> other.covers(grant))) {
        kept.removeIf(grant::covers);
        kept.add(grant);
      }
    }
    return kept;
  }

  public List<Grant> grants() {
    return grants;
  }

  /**
   * The same as several filters, of which each has one grant and at most one satker: a database answers such a one along
   * one index. A row may pass more than one of them.
   */
  public List<AccessFilter> parts() {
    return grants.stream().flatMap(AccessFilter::parts).map(grant -> new AccessFilter(List.of(grant))).toList();
  }

  private static Stream<Grant> parts(Grant grant) {
    Set<UUID> satkerIds = grant.satkerIds();
    return satkerIds == null
        ? Stream.of(grant)
        : satkerIds.stream().sorted().map(id -> new Grant(grant.officeId(), Set.of(id), grant.audiences(), grant
            .classes()));
  }

  /** Whether every row must be of one office and none of its conditions asks for a satker. */
  public boolean isByOfficeAlone() {
    return grants.stream().allMatch(grant -> grant.officeId() != null && grant.satkerIds() == null);
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
