package id.jejak.search.lucene;

import id.jejak.search.IndexConfig;
import id.jejak.search.analysis.Analysis;
import id.jejak.search.analysis.Step;
import id.jejak.search.analysis.Step.Item;
import id.jejak.search.analysis.Step.Kind;
import id.jejak.search.analysis.Step.Note;
import id.jejak.search.identifier.Cited;
import id.jejak.search.identifier.IdentifierReader;
import id.jejak.search.identifier.Key;
import id.jejak.search.syntax.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes words through the same classes as index and answers do, and notes what each makes of them. */
final class AnalysisSteps implements Analysis {
  private static final int MAX_TEXT = 5_000;

  private final IndexConfig config;
  private final Language language;
  private final IdentifierReader identifiers;
  private final Definitions definitions;
  private final Abbreviations abbreviations;
  private final QuestionReader questions;

  AnalysisSteps(IndexConfig config) {
    this.config = config;
    language = new Language(config);
    identifiers = new IdentifierReader(config.identifiers());
    definitions = new Definitions(language, config.definitionWords());
    abbreviations = new Abbreviations(language);
    questions = new QuestionReader(language, config);
  }

  @Override
  public List<Step> question(String text) {
    String clean = Typed.clean(text);
    List<Language.Token> tokens = language.exact(clean);
    String wanted = Question.of(clean).words();
    Definitions.Asked meaning = definitions.asked(wanted);
    List<Clause> clauses = questions.read(meaning != null && meaning.explicit() ? meaning.term() : wanted);
    return List.of(Step.of(Kind.CLEANED, List.of(Item.of(clean.strip(), clean.strip(), null))),
        tokens(clean, tokens), slang(tokens, token -> language.meant(typed(clean, token), token.term())),
        left(Kind.STOP, tokens, language::isStopWord),
        left(Kind.LIGHT, tokens, language::isLight), stems(tokens), cited(clean), Step.of(Kind.DEFINITIONS,
            meaning == null ? List.of() : List.of(meaning(meaning))),
        synonyms(clauses), Step.of(Kind.CLAUSES, clauses.stream().map(AnalysisSteps::item).toList()));
  }

  private static Item meaning(Definitions.Asked meaning) {
    return Item.of(meaning.term(), meaning.key(), meaning.explicit() ? Note.EXPLICIT : Note.BARE);
  }

  @Override
  public List<Step> text(String text) {
    String read = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    List<Language.Token> tokens = language.exact(read);
    return List.of(tokens(read, tokens), slang(tokens, token -> language.meant(token.term())),
        left(Kind.STOP, tokens, language::isStopWord), stems(tokens),
        Step.of(Kind.IDENTIFIERS, identifiers.read(read).keys().stream().map(key -> key(key, null)).toList()),
        Step.of(Kind.DEFINITIONS, definitions.defined(read).stream().map(key -> Item.of(key, key, null)).toList()),
        Step.of(Kind.ABBREVIATIONS, abbreviations.pairs(read).stream().map(pair -> Item.of(pair.abbreviation(), pair
            .words(), null)).toList()));
  }

  private static Step tokens(String text, List<Language.Token> tokens) {
    return Step.of(Kind.TOKENS, tokens.stream()
        .map(token -> Item.of(typed(text, token), token.term(), token.whole() ? Note.WHOLE : null)).toList());
  }

  private static Stream<String> words(List<Language.Token> tokens) {
    return tokens.stream().filter(token -> !token.whole()).map(Language.Token::term);
  }

  /** What is meant in small letters, or drawn out, is told in questions alone. */
  private static Step slang(List<Language.Token> tokens, Function<Language.Token, String> meant) {
    return Step.of(Kind.SLANG, tokens.stream().filter(token -> !token.whole() && !meant.apply(token).equals(token
        .term())).map(token -> Item.of(token.term(), meant.apply(token), null)).toList());
  }

  private static String typed(String text, Language.Token token) {
    return text.substring(token.from(), token.until());
  }

  private static Step left(Kind kind, List<Language.Token> tokens, Predicate<String> left) {
    return Step.of(kind, words(tokens).filter(left).map(word -> Item.of(word, word, null)).toList());
  }

  private Step stems(List<Language.Token> tokens) {
    List<Item> items = new ArrayList<>();
    words(tokens).filter(word -> !language.isStopWord(word)).forEach(word -> {
      String stem = String.join(" ", language.stems(word).stream().map(Language.Token::term).toList());
      items.add(Item.of(word, stem, note(language.meant(word))));
    });
    return Step.of(Kind.STEMS, items);
  }

  private @Nullable Note note(String word) {
    if (config.protectedWords().contains(word)) {
      return Note.PROTECTED;
    }
    return config.stemOverrides().containsKey(word) ? Note.OVERRIDDEN : null;
  }

  private Step cited(String question) {
    List<Item> items = new ArrayList<>();
    for (Cited cited : identifiers.cited(question)) {
      // What was typed leads to the first of its keys, and the others follow.
      String typed = question.substring(cited.from(), cited.until());
      for (Key key : cited.keys()) {
        items.add(key(key.term(), typed));
        typed = null;
      }
    }
    return Step.of(Kind.IDENTIFIERS, items);
  }

  private static Item key(String key, @Nullable String typed) {
    String from = typed == null ? key : typed;
    String to = typed == null ? null : key;
    if (key.startsWith("=")) {
      return new Item(from, to, Note.ALL, null);
    }
    int colon = key.indexOf(':');
    return colon < 0 ? new Item(from, to, Note.NUMBER, null) : new Item(from, to, Note.TYPED, key.substring(0, colon));
  }

  private static Step synonyms(List<Clause> clauses) {
    List<Item> items = new ArrayList<>();
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Either either) {
        either.same().stream().filter(way -> !way.typed().equals(either.typed()))
            .forEach(way -> items.add(Item.of(either
                .typed(), way.typed(), null)));
        either.related().forEach(way -> items.add(Item.of(either.typed(), way.typed(), Note.RELATED)));
      }
    }
    return Step.of(Kind.SYNONYMS, items);
  }

  private static Item item(Clause clause) {
    return switch (clause) {
      case Clause.Word word -> Item.of(word.typed(), word.term(), Note.WORD);
      case Clause.Identifier identifier -> Item.of(identifier.typed(), String.join(" ", identifier.parts()),
          Note.IDENTIFIER);
      case Clause.Beginning beginning -> Item.of(beginning.typed(), beginning.letters() + "*", Note.IDENTIFIER);
      case Clause.OneOf oneOf -> Item.of(oneOf.typed(), String.join(" / ", oneOf.clauses().stream().map(Clause::typed)
          .toList()), Note.EITHER);
      case Clause.Phrase phrase -> Item.of(phrase.typed(), String.join(" ", phrase.words()), Note.PHRASE);
      case Clause.Explained explained -> item(explained.asked());
      case Clause.Either either -> Item.of(either.typed(), String.join(" / ", Stream.concat(Stream.of(either.typed()),
          Stream.concat(either.same().stream(), either.related().stream()).map(Clause::typed)).distinct().toList()),
          Note.EITHER);
    };
  }

  @Override
  public void close() {
    language.close();
  }
}
