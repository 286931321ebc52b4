package id.jejak.search.lucene.stock;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** Lucene's own BM25 with its own settings; a question asks for any of its words in title and text. */
public final class StockIndex implements AutoCloseable {
  private static final String ID = "id";
  private static final String TITLE = "title";
  private static final String TEXT = "text";

  /** The analyzers that Lucene carries. */
  public enum Language {
    STANDARD, INDONESIAN;

    private Analyzer analyzer() {
      return switch (this) {
        case STANDARD -> new StandardAnalyzer();
        case INDONESIAN -> new IndonesianAnalyzer();
      };
    }
  }

  private final Analyzer analyzer;
  private final Directory directory;
  private final IndexWriter writer;
  private @Nullable IndexSearcher searcher;

  public StockIndex(Path folder, Language language) throws IOException {
    analyzer = language.analyzer();
    directory = FSDirectory.open(folder);
    writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
  }

  /** @param title empty for none */
  public void put(String id, String title, String text) throws IOException {
    Document document = new Document();
    document.add(new StoredField(ID, id));
    if (!title.isEmpty()) {
      document.add(new TextField(TITLE, title, Store.NO));
    }
    document.add(new TextField(TEXT, text, Store.NO));
    writer.addDocument(document);
  }

  /** Makes what was put visible to {@link #find}. */
  public void settle() throws IOException {
    searcher = new IndexSearcher(DirectoryReader.open(writer));
  }

  /** Ids, best first. */
  public List<String> find(String question, int count) throws IOException {
    if (searcher == null) {
      throw new IllegalStateException("nothing was settled");
    }
    StoredFields stored = searcher.storedFields();
    List<String> ids = new ArrayList<>();
    for (ScoreDoc found : searcher.search(anyOf(question), count).scoreDocs) {
      ids.add(stored.document(found.doc).get(ID));
    }
    return ids;
  }

  private BooleanQuery anyOf(String question) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    try (TokenStream words = analyzer.tokenStream(TEXT, question)) {
      CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        any.add(new TermQuery(new Term(TITLE, word.toString())), Occur.SHOULD);
        any.add(new TermQuery(new Term(TEXT, word.toString())), Occur.SHOULD);
      }
      words.end();
    }
    return any.build();
  }

  @Override
  public void close() throws IOException {
    if (searcher != null) {
      searcher.getIndexReader().close();
    }
    writer.close();
    directory.close();
    analyzer.close();
  }
}
