package id.jejak.search.opensearch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A point in time of the cluster: given back when nobody uses it, unless a list is still paged through. */
final class HeldPoint {
  private final ClusterStates states;
  private final String id;
  private final long number;
  private final long opened = System.nanoTime();
  /** What was learned of its words; it never changes. */
  private final Map<Object, Object> known = new ConcurrentHashMap<>();
  private int users;
  private boolean current = true;
  private long heldUntil;
  private boolean held;

  HeldPoint(ClusterStates states, String id, long number) {
    this.states = states;
    this.id = id;
    this.number = number;
  }

  String id() {
    return id;
  }

  long number() {
    return number;
  }

  Map<Object, Object> known() {
    return known;
  }

  /** Keeps it for lists and gives its number. */
  long hold() {
    states.hold(this);
    return number;
  }

  void release() {
    states.release(this);
  }

  // What follows is called by the states, one at a time.

  long age() {
    return System.nanoTime() - opened;
  }

  void use() {
    users++;
  }

  void unuse() {
    users--;
  }

  void replaced() {
    current = false;
  }

  void heldUntil(long end) {
    held = true;
    heldUntil = end;
  }

  void letGo() {
    held = false;
  }

  boolean isHeld() {
    return held && heldUntil - System.nanoTime() > 0;
  }

  boolean isFree() {
    return !current && users == 0 && !isHeld();
  }
}
