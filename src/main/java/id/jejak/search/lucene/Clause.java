package id.jejak.search.lucene;

import id.jejak.search.identifier.Key;
import java.util.List;
import org.apache.lucene.index.Term;

/** A part of a question that an entry has to hold. */
sealed interface Clause {
  /** As the asker wrote it. */
  String typed();

  /** The one word that is asked for, in small letters; empty where it is not one. */
  default String word() {
    return "";
  }

  /** A word in small letters. */
  record Word(String typed, String term) implements Clause {
    @Override
    public String word() {
      return term;
    }
  }

  /**
   * A number with or without its separators and its type.
   *
   * @param keys it may be indexed under
   * @param whole what is joined by separators, without them
   * @param parts all words of it
   */
  record Identifier(String typed, List<Key> keys, List<String> whole, List<String> parts) implements Clause {
  }

  /**
   * The beginning of a number.
   *
   * @param letters and digits of it, small, without separators
   * @param terms that everything it stands for begins with, each in its field
   */
  record Beginning(String typed, String letters, List<Term> terms) implements Clause {
  }

  /** What stands on both sides of an OR. */
  record OneOf(String typed, List<Clause> clauses) implements Clause {
  }

  /** Words in quotes, or those of an abbreviation: one after the other. */
  record Phrase(String typed, List<String> words) implements Clause {
  }

  /**
   * All of {@code asked}, or the same in other words, or what means nearly the same. A single word that is asked has its
   * likely spellings, the others are taken as they are.
   */
  record Either(String typed, List<Clause> asked, List<Clause> same, List<Clause> related) implements Clause {
    @Override
    public String word() {
      return asked.size() == 1 ? asked.getFirst().word() : "";
    }
  }

  /** An abbreviation, and what texts of the archive say that it is short for. */
  record Explained(Word asked, List<Phrase> meanings) implements Clause {
    @Override
    public String typed() {
      return asked.typed();
    }

    @Override
    public String word() {
      return asked.word();
    }
  }
}
