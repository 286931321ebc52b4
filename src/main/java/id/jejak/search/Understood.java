package id.jejak.search;

import id.jejak.search.syntax.Period;
import id.jejak.search.syntax.Term;
import id.jejak.search.syntax.Typed;
import java.util.List;

/**
 * How a typed question was understood.
 *
 * @param words what is left of it for the index, where no filter but {@code nomor:} stands
 * @param notes what was not understood; at most eight
 */
record Understood(Typed typed, String words, List<Filter> filters, List<Note> notes) {
  Understood {
    filters = List.copyOf(filters);
    notes = List.copyOf(notes);
  }

  /** A piece of the text that narrows what is found; the text is the same without it. */
  sealed interface Filter {
    Term term();

    /** @param named true when many satkers have the words in their name */
    record OfSatkers(Term term, List<Chosen> satkers, boolean named) implements Filter {
    }

    record OfChannels(Term term, List<Chosen> channels) implements Filter {
    }

    record OfTypes(Term term, List<String> types) implements Filter {
    }

    record OfYears(Term term, Period years) implements Filter {
    }

    /** Received before the first day of the period. */
    record Before(Term term, Period period) implements Filter {
    }

    /** Received after the last day of the period. */
    record After(Term term, Period period) implements Filter {
    }

    record OfNumber(Term term) implements Filter {
    }

    record Without(Term term) implements Filter {
    }
  }

  /** A value with its id or code, and what people call it. */
  record Chosen(String id, String label) {
  }
}
