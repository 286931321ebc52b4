package id.jejak.search.lucene;

import id.jejak.search.IndexConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** What becomes of one word: the word that is meant, nothing of a stop word, its stem. */
final class Stemming extends Analyzer {
  private final CharArrayMap<String> slang;
  private final CharArraySet stopWords;
  private final CharArraySet protectedWords;
  private final StemmerOverrideFilter.StemmerOverrideMap overrides;

  Stemming(IndexConfig config, CharArrayMap<String> slang, CharArraySet stopWords) {
    this.slang = slang;
    this.stopWords = stopWords;
    protectedWords = new CharArraySet(config.protectedWords(), false);
    StemmerOverrideFilter.Builder builder = new StemmerOverrideFilter.Builder(false);
    config.stemOverrides().forEach(builder::add);
    try {
      overrides = builder.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@link Stems#NONE} for a stop word. */
  String of(String word) {
    try (TokenStream stream = tokenStream("", word)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      String stem = stream.incrementToken() ? term.toString() : Stems.NONE;
      stream.end();
      return stem;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer word = new KeywordTokenizer();
    TokenStream kept = new StopFilter(new SlangFilter(word, slang), stopWords);
    TokenStream marked = new SetKeywordMarkerFilter(kept, protectedWords);
    return new TokenStreamComponents(word, new IndonesianStemFilter(new StemmerOverrideFilter(marked, overrides)));
  }
}
