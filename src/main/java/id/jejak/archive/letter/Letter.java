package id.jejak.archive.letter;

import java.util.List;
import java.util.Optional;

/** A letter of an office, as far as its first pages tell. */
public record Letter(Form form, List<Fact> facts) {
  public Letter {
    facts = List.copyOf(facts);
  }

  /** What kind of letter it is. */
  public enum Form {
    SURAT, NOTA_DINAS, SURAT_TUGAS, UNDANGAN, KEPUTUSAN
  }

  public Optional<Fact> first(Fact.Kind kind) {
    return facts.stream().filter(fact -> fact.kind() == kind).findFirst();
  }
}
