package id.jejak.search.lucene;

import id.jejak.search.IndexConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Turns text into terms, for the index and for questions alike: {@link #stems} without stop words, {@link #exact} with
 * every word as it is.
 */
final class Language implements AutoCloseable {
  /** A vowel that is drawn out; of the others <i>i</i> is a numeral. */
  private static final Pattern DRAWN = Pattern.compile("([aeou])\\1{2,}");

  /** A term of a text and where it stands; a whole is an identifier without its separators. */
  record Token(String term, int from, int until, int position, boolean whole) {
  }

  private final CharArraySet stopWords;
  private final CharArraySet lightWords;
  private final CharArrayMap<String> slang;
  private final Map<String, String> shorts;
  private final Stemming stemming;
  private final Stems known;
  private final Analyzer stems = new Chain(true, false);
  private final Analyzer sentences = new Chain(true, true);
  private final Analyzer exact = new Chain(false, false);
  private final Analyzer writing = new PerFieldAnalyzerWrapper(stems, Map.of(Fields.EXACT, exact, Fields.TEXT_ALONE,
      sentences));
  Language(IndexConfig config) {
    stopWords = new CharArraySet(config.stopWords(), false);
    lightWords = new CharArraySet(config.lightWords(), false);
    slang = new CharArrayMap<>(config.slang(), false);
    shorts = config.shorts();
    stemming = new Stemming(config, slang, stopWords);
    known = new Stems(stemming::of);
  }

  /** For writing: exact for {@link Fields#EXACT}, stems elsewhere; those of {@link Fields#TEXT_ALONE} tell their sentence. */
  Analyzer forWriting() {
    return writing;
  }

  List<Token> stems(String text) {
    return tokens(stems, text);
  }

  List<Token> exact(String text) {
    return tokens(exact, text);
  }

  boolean isStopWord(String word) {
    return stopWords.contains(meant(word));
  }

  /** Whether the word asks or greets more than it tells of what is sought. */
  boolean isLight(String word) {
    return lightWords.contains(meant(word));
  }

  /** The word that a spelling stands for. */
  String meant(String word) {
    String meant = slang.get(word);
    return meant == null ? word : meant;
  }

  /** The word that a spelling stands for in a question, where letters say whether an abbreviation is meant. */
  String meant(String typed, String word) {
    String meant = typed.equals(typed.toLowerCase(Locale.ROOT)) ? shorts.get(word) : null;
    return meant == null ? meant(DRAWN.matcher(word).replaceAll("$1")) : meant;
  }

  /** The stem of a word as {@link #exact} gives it, {@link Stems#NONE} of a stop word. */
  String stem(String word) {
    return IdentifierPartsFilter.hasDigit(word) ? word : known.of(word.toCharArray(), word.length());
  }

  /** Takes the words of a text one by one, as {@link #exact} gives them. */
  void exact(String text, WordScan.Taker taker) {
    try {
      new WordScan(exact, taker).read(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text that is about to be written: cut into words once, for all fields that are made of them. */
  Cut cut(String text) {
    Tokens tokens = new Tokens(text.length());
    exact(text, tokens);
    return new Cut(text, tokens);
  }

  /** The words of a text, each time from the first on: as {@link #forWriting} gives them for the fields of that name. */
  final class Cut {
    private final String text;
    private final Tokens tokens;

    private Cut(String text, Tokens tokens) {
      this.text = text;
      this.tokens = tokens;
    }

    TokenStream exact() {
      return tokens.again();
    }

    TokenStream stems() {
      return stemmed(tokens.again());
    }

    TokenStream sentences() {
      return stemmed(new SentenceFilter(tokens.again(), text));
    }
  }

  private TokenStream stemmed(TokenStream words) {
    return new StemFilter(words, known, stopWords);
  }

  private static List<Token> tokens(Analyzer analyzer, String text) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      TypeAttribute type = stream.addAttribute(TypeAttribute.class);
      int position = -1;
      stream.reset();
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset(), position,
            IdentifierPartsFilter.WHOLE.equals(type.type())));
      }
      stream.end();
      return tokens;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    stemming.close();
    stems.close();
    sentences.close();
    exact.close();
  }

  private final class Chain extends Analyzer {
    private final boolean stemming;
    private final boolean cutting;

    Chain(boolean stemming, boolean cutting) {
      this.stemming = stemming;
      this.cutting = cutting;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer tokenizer = new IdentifierTokenizer();
      TokenStream words = new ASCIIFoldingFilter(new IdentifierPartsFilter(tokenizer));
      if (!cutting) {
        return new TokenStreamComponents(tokenizer, ending(words));
      }
      SentenceFilter sentences = new SentenceFilter(words);
      return new TokenStreamComponents(text -> tokenizer.setReader(sentences.of(text)), ending(sentences));
    }

    private TokenStream ending(TokenStream words) {
      return stemming ? stemmed(words) : words;
    }
  }
}
