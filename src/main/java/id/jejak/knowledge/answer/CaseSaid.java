package id.jejak.knowledge.answer;

import id.jejak.interaction.InteractionView;
import id.jejak.interaction.MessageView;
import id.jejak.search.identifier.ErrorMentions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A case with what was said in it, and what an answer takes from there.
 *
 * @param thread in the order of writing
 * @param identities how its satkers are called
 */
record CaseSaid(InteractionView interaction, List<MessageView> thread, List<String> identities) {
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}(\\[\"'])|\\n+");
  private static final Pattern CAUSE = Pattern.compile(
      "\\b(?:karena|disebabkan|penyebab(?:nya)?|akibat|berasal dari|dikarenakan|lantaran)\\b",
      Pattern.CASE_INSENSITIVE);

  private static final Pattern ITEM = Pattern.compile("(?:^|\\s)(\\d{1,2})[.)]\\s+(?=[\\p{L}\\[(\"'])");
  private static final Pattern GAP = Pattern.compile("[\\s.,;:]+");
  private static final Set<String> RESTS_ON = Set.of("dasar", "dasarnya", "sesuai", "menurut", "berdasarkan", "lihat");
  private static final Set<String> OF_CITATIONS = Set.of("hukum", "hukumnya", "dan", "jo", "pasal", "ayat", "huruf",
      "no",
      "nomor", "tahun", "pmk", "per", "kep", "se", "pp", "uu", "perpres");

  CaseSaid {
    thread = List.copyOf(thread);
    identities = List.copyOf(identities);
  }

  String resolution() {
    return Objects.requireNonNullElse(interaction.course().resolution(), "");
  }

  /** All of it, the resolution first. */
  String words() {
    return Stream.concat(Stream.of(resolution()), thread.stream().map(MessageView::body).map(CaseMasking::cut)).collect(
        Collectors.joining("\n"));
  }

  static List<String> sentences(String text) {
    return SENTENCE.splitAsStream(text).map(String::strip).filter(sentence -> !sentence.isEmpty()).toList();
  }

  /**
   * What was to be done, masked: the numbered list that the office wrote last, else what the resolution says beyond its first
   * sentence.
   */
  List<String> steps(CaseMasking masking) {
    List<String> office = new ArrayList<>(List.of(resolution()));
    thread.reversed().stream().filter(message -> !message.fromSatker()).map(MessageView::body).map(CaseMasking::cut)
        .forEach(office::add);
    return office.stream().map(text -> numbered(masking.masked(text, identities))).filter(items -> !items.isEmpty())
        .findFirst().orElseGet(() -> sentences(masking.masked(resolution(), identities)).stream().skip(1).filter(
            sentence -> !isBasisAlone(sentence)).toList());
  }

  /** Whether it says what all rests on, and nothing to do. */
  private static boolean isBasisAlone(String sentence) {
    List<String> words = GAP.splitAsStream(sentence.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty()).toList();
    return !words.isEmpty() && RESTS_ON.contains(words.getFirst()) && words.stream().anyMatch(CaseSaid::hasDigit)
        && words.stream().skip(1)
            .allMatch(word -> hasDigit(word) || OF_CITATIONS.contains(word));
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }

  /** The items of a list that counts from one, in lines or in one sentence; empty for fewer than two. */
  static List<String> numbered(String text) {
    List<String> items = new ArrayList<>();
    Matcher number = ITEM.matcher(text);
    int from = -1;
    while (number.find()) {
      if (number.group(1).equals(Integer.toString(items.size() + (from < 0 ? 1 : 2)))) {
        if (from >= 0) {
          items.add(text.substring(from, number.start()).strip());
        }
        from = number.end();
      }
    }
    if (items.isEmpty()) {
      return List.of();
    }
    items.add(text.substring(from).strip().lines().findFirst().orElse(""));
    return items;
  }

  /** The sentence of the resolution that says why, masked. */
  Optional<String> cause(CaseMasking masking) {
    return sentences(masking.masked(resolution(), identities)).stream().filter(sentence -> CAUSE.matcher(sentence)
        .find()).findFirst();
  }

  /** Messages of applications that the satker tells of, else their codes; masked, a line each. */
  List<String> errors(CaseMasking masking) {
    List<String> told = new ArrayList<>(List.of(interaction.subject()));
    thread.stream().map(MessageView::body).map(CaseMasking::cut).forEach(told::add);
    ErrorMentions.Found found = ErrorMentions.in(told);
    List<String> errors = found.messages().isEmpty() ? found.codes() : found.messages();
    return errors.stream().map(error -> masking.masked(error, identities)).toList();
  }

  /** Each part in pieces, with what is hidden of it. */
  List<CaseDrafts.Said> pieces(CaseMasking masking) {
    List<CaseDrafts.Said> said = new ArrayList<>();
    said.add(new CaseDrafts.Said(true, masking.pieces(interaction.subject(), identities)));
    thread.forEach(message -> said.add(new CaseDrafts.Said(message.fromSatker(), masking.pieces(message.body(),
        identities))));
    said.add(new CaseDrafts.Said(false, masking.pieces(resolution(), identities)));
    return said.stream().filter(one -> !one.pieces().isEmpty()).toList();
  }
}
