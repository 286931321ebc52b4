package id.jejak.search;

/** What the index that answers is made of; another one from time to time. */
@FunctionalInterface
public interface ConfigInForce {
  IndexConfig config();
}
