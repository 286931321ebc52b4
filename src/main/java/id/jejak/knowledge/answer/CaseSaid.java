package id.jejak.knowledge.answer;

import id.jejak.interaction.InteractionView;
import id.jejak.interaction.MessageView;
import id.jejak.search.identifier.ErrorMentions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
