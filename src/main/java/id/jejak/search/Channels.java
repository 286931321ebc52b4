package id.jejak.search;

import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.reference.ReferenceData;
import id.jejak.reference.ReferenceData.Kind;
import id.jejak.reference.ReferenceData.Value;
import id.jejak.search.Understood.Chosen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds a channel by its code, its label in either language, the beginning of one, or a short word for it. */
@Component
class Channels {
  private static final Locale INDONESIAN = Locale.of("id");
  private static final Map<String, String> SHORT = Map.of("wa", "whatsapp", "telp", "telepon", "tlp", "telepon",
      "surel", "email", "zoom", "rapat", "vicon", "rapat");
  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int SHORTEST_BEGINNING = 3;

  private final ReferenceData reference;
  private final Satkers satkers;

  Channels(ReferenceData reference, Satkers satkers) {
    this.reference = reference;
    this.satkers = satkers;
  }

  Optional<Chosen> named(String typed, Viewer viewer, Locale locale) {
    String word = letters(typed);
    String meant = SHORT.getOrDefault(word, word);
    if (meant.isEmpty()) {
      return Optional.empty();
    }
    List<Value> all = new ArrayList<>(valid(viewer, INDONESIAN));
    all.addAll(valid(viewer, Locale.ENGLISH));
    return all.stream().filter(channel -> letters(channel.code()).equals(meant)).findFirst()
        .or(() -> all.stream().filter(channel -> letters(channel.label()).equals(meant)).findFirst())
        .or(() -> all.stream().filter(channel -> meant.length() >= SHORTEST_BEGINNING && letters(channel.label())
            .startsWith(meant)).findFirst())
        .map(Value::code).or(() -> ended(typed)).map(code -> new Chosen(code, reference.label(Kind.CHANNEL, code,
            locale)));
  }

  /** Cases keep a channel that is no longer to choose from. */
  private Optional<String> ended(String typed) {
    String code = typed.toLowerCase(Locale.ROOT);
    return reference.label(Kind.CHANNEL, code, INDONESIAN).equals(code) ? Optional.empty() : Optional.of(code);
  }

  /** What there is to choose from, for people. */
  String all(Viewer viewer) {
    return String.join(", ", valid(viewer, INDONESIAN).stream().map(Value::code).toList());
  }

  private List<Value> valid(Viewer viewer, Locale locale) {
    return reference.values(Kind.CHANNEL, satkers.today(viewer.officeId()), locale);
  }

  private static String letters(String text) {
    return MARKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
