package id.jejak.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.search.IndexConfig;
import id.jejak.search.IndexConfigReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is remembered of words is what Lucene's own filters make of them, and a text that is cut once is cut as always. */
class StemFilterTest {
  private static final Path REAL = Path.of("../shared/retrieval/reg-doc/dev/corpus.jsonl");
  private static final int TEXTS = 400;
  private static final List<String> ODD = List.of("", "yang dan di", "sy gk bs buka OMSPAN ttg SPM yg ditolak",
      "e-SPM No. 00030T/423792/2026 tgl 3-3-2026, Rp16.000.000,- dibatalkan!", "Straße İstanbul ÉTÉ naïve ﬁnansial",
      "PENGEMBALIAN pengembalian Pengembalian dikembalikan mengembalikan", "a1/b2-c3_d4@e5&f6", "x".repeat(500),
      "kata\u0301 rusak \uD83D\uDE00 dan \uD800 sepotong", "SPM ".repeat(300));

  private final IndexConfig config = IndexConfigReader.readCarried();
  private final Language language = new Language(config);

  @AfterEach
  void close() {
    language.close();
  }

  @Test
  void givenRealAndOddTexts_whenStemmed_thenAsLuceneDoes() throws IOException {
    for (String text : texts()) {
      assertThat(told(language.cut(text).stems())).as(text).isEqualTo(told(stock(text)));
    }
  }

  @Test
  void givenRealAndOddTexts_whenCutOnce_thenEachFieldAsItsAnalyzerGivesIt() throws IOException {
    for (String text : texts()) {
      Language.Cut cut = language.cut(text);
      assertThat(told(cut.stems())).isEqualTo(told(language.forWriting().tokenStream(Fields.TEXT, text)));
      assertThat(told(cut.sentences())).isEqualTo(told(language.forWriting().tokenStream(Fields.TEXT_ALONE, text)));
      assertThat(told(cut.exact())).isEqualTo(told(language.forWriting().tokenStream(Fields.EXACT, text)));
    }
  }

  private static List<String> texts() throws IOException {
    try (Stream<String> lines = Files.lines(REAL)) {
      return Stream.concat(ODD.stream(), lines.limit(TEXTS)).toList();
    }
  }

  private TokenStream stock(String text) {
    CharArrayMap<String> slang = new CharArrayMap<>(config.slang(), false);
    CharArraySet stopWords = new CharArraySet(config.stopWords(), false);
    StemmerOverrideFilter.Builder overrides = new StemmerOverrideFilter.Builder(false);
    config.stemOverrides().forEach(overrides::add);
    IdentifierTokenizer tokenizer = new IdentifierTokenizer();
    tokenizer.setReader(new StringReader(text));
    TokenStream words = new ASCIIFoldingFilter(new IdentifierPartsFilter(tokenizer));
    try {
      return new IndonesianStemFilter(new StemmerOverrideFilter(new SetKeywordMarkerFilter(new StopFilter(
          new SlangFilter(words, slang), stopWords), new CharArraySet(config.protectedWords(), false)), overrides
              .build()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> told(TokenStream stream) throws IOException {
    List<String> told = new ArrayList<>();
    try (stream) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        told.add(term + " " + offset.startOffset() + "-" + offset.endOffset() + " +" + step.getPositionIncrement());
      }
      stream.end();
      told.add("end " + offset.endOffset() + " +" + step.getPositionIncrement());
    }
    return told;
  }
}
