package id.jejak.search;

/** A question to the index, and how it was understood. */
record Asking(SearchQuery query, Understood understood) {
}
