package id.jejak.search.evaluation;

/** Is told how far long work is; called by several threads at once. */
@FunctionalInterface
public interface Watch {
  void at(String what, int done, int all);
}
