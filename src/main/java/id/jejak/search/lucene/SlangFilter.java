package id.jejak.search.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/** Puts the word that is meant in the place of a spelling of chats; identifiers stay. */
final class SlangFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private final CharArrayMap<String> slang;

  SlangFilter(TokenStream input, CharArrayMap<String> slang) {
    super(input);
    this.slang = slang;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!keyword.isKeyword()) {
      String meant = slang.get(term.buffer(), 0, term.length());
      if (meant != null) {
        term.setEmpty().append(meant);
      }
    }
    return true;
  }
}
