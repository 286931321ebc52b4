package id.jejak.search.evaluation;

/** @param style of the wording, such as {@code a}; empty where the set tells none apart */
record Question(String id, String style, String text) {
}
