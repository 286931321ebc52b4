package id.jejak.search.identifier;

import id.jejak.search.identifier.IdentifierForm.Kind;
import id.jejak.search.identifier.Piece.Gap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of types, looked up by their first word. */
final class Names {
  /** @param pieces how many pieces the name takes */
  record Named(String type, Kind kind, int pieces) {
  }

  private record Name(List<String> words, IdentifierForm form) {
  }

  private final Map<String, List<Name>> names = new HashMap<>();
  private final Set<String> between = new HashSet<>();
  private final @Nullable String ofSatker;

  Names(List<IdentifierForm> forms) {
    for (IdentifierForm form : forms) {
      for (String name : form.names()) {
        List<String> words = Pieces.of(name).stream().map(piece -> piece.text().toLowerCase(Locale.ROOT)).toList();
        if (form.kind() == Kind.BETWEEN) {
          between.addAll(words);
        } else if (!words.isEmpty()) {
          names.computeIfAbsent(words.getFirst(), first -> new ArrayList<>()).add(new Name(words, form));
        }
      }
    }
    ofSatker = forms.stream().filter(form -> form.kind() == Kind.OF_SATKER).map(IdentifierForm::type).findFirst()
        .orElse(null);
    names.values().forEach(list -> list.sort((a, b) -> b.words().size() - a.words().size()));
  }

  /** The type of numbers that are known by satker and year after them. */
  @Nullable
  String ofSatker() {
    return ofSatker;
  }

  boolean isBetween(String word) {
    return between.contains(word);
  }

  /** The longest name that begins at a piece. */
  @Nullable
  Named at(List<Piece> pieces, int at) {
    for (Name name : names.getOrDefault(word(pieces.get(at)), List.of())) {
      if (stands(name.words(), pieces, at)) {
        return new Named(name.form().type(), name.form().kind(), name.words().size());
      }
    }
    return null;
  }

  private static boolean stands(List<String> words, List<Piece> pieces, int at) {
    if (at + words.size() > pieces.size()) {
      return false;
    }
    for (int i = 1; i < words.size(); i++) {
      Piece piece = pieces.get(at + i);
      if (piece.before() == Gap.BREAK || !word(piece).equals(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  static String word(Piece piece) {
    return piece.text().toLowerCase(Locale.ROOT);
  }
}
