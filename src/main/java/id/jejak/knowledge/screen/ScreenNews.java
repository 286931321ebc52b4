package id.jejak.knowledge.screen;

/** Something happened in a session: published in its transaction, heard after it. */
record ScreenNews() {
}
