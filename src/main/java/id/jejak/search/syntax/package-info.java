/** What people type beside words: phrases, exclusions, alternatives, beginnings of numbers, filters. */
@NullMarked
package id.jejak.search.syntax;

import org.jspecify.annotations.NullMarked;
