package id.jejak.search.lucene;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
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
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
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
  /** Words of a language as people write it; about 12 MB. */
  private static final int MOST_SEEN = 50_000;
  private static final int LONGEST_SEEN = 40;

  /** A term of a text and where it stands; a whole is an identifier without its separators. */
  record Token(String term, int from, int until, int position, boolean whole) {
  }

  private final CharArraySet stopWords;
  private final CharArraySet protectedWords;
  private final CharArraySet lightWords;
  private final CharArrayMap<String> slang;
  private final Map<String, String> shorts;
  private final StemmerOverrideFilter.StemmerOverrideMap overrides;
  private final Analyzer stems = new Chain(true, false);
  private final Analyzer sentences = new Chain(true, true);
  private final Analyzer exact = new Chain(false, false);
  private final Analyzer writing = new PerFieldAnalyzerWrapper(stems, Map.of(Fields.EXACT, exact, Fields.TEXT_ALONE,
      sentences));
  /** Questions, and texts that are shown, ask for the same words again and again. */
  private final LoadingCache<String, List<Token>> seen = Caffeine.newBuilder().maximumSize(MOST_SEEN).executor(
      Runnable::run).build(text -> List.copyOf(tokens(stems, text)));

  Language(IndexConfig config) {
    stopWords = new CharArraySet(config.stopWords(), false);
    protectedWords = new CharArraySet(config.protectedWords(), false);
    lightWords = new CharArraySet(config.lightWords(), false);
    slang = new CharArrayMap<>(config.slang(), false);
    shorts = config.shorts();
    StemmerOverrideFilter.Builder builder = new StemmerOverrideFilter.Builder(false);
    config.stemOverrides().forEach(builder::add);
    try {
      overrides = builder.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For writing: exact for {@link Fields#EXACT}, stems elsewhere; those of {@link Fields#TEXT_ALONE} tell their sentence. */
  Analyzer forWriting() {
    return writing;
  }

  List<Token> stems(String text) {
    return text.length() <= LONGEST_SEEN ? seen.get(text) : tokens(stems, text);
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
      if (!stemming) {
        return words;
      }
      TokenStream kept = new StopFilter(new SlangFilter(words, slang), stopWords);
      TokenStream marked = new SetKeywordMarkerFilter(kept, protectedWords);
      return new IndonesianStemFilter(new StemmerOverrideFilter(marked, overrides));
    }
  }
}
