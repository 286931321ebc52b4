package id.jejak.search.lucene.stock;

import id.jejak.search.CaseFacts;
import id.jejak.search.Facet;
import id.jejak.search.IndexEntry;
import id.jejak.search.evaluation.BareSearch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The least that Lucene can do for a search: all words or one phrase in the text, a condition, every match counted by
 * seven facets, ten passages. What a product costs is measured against it.
 */
public final class FloorIndex implements BareSearch {
  private static final int SHOWN = 10;
  private static final String TEXT = "text";
  private static final String EXACT = "exact";
  private static final String ACCESS = "access";

  private final Analyzer analyzer = new PerFieldAnalyzerWrapper(new IndonesianAnalyzer(), Map.of(EXACT,
      new StandardAnalyzer()));
  private final Directory directory;
  private final IndexWriter writer;
  private @Nullable IndexSearcher searcher;

  /** @param writeBuffer in MB */
  public FloorIndex(Path folder, int writeBuffer) throws IOException {
    directory = FSDirectory.open(folder);
    writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(writeBuffer));
  }

  @Override
  public void put(List<IndexEntry> entries) throws IOException {
    List<Document> documents = new ArrayList<>();
    entries.forEach(entry -> documents.add(document(entry)));
    writer.addDocuments(documents);
  }

  private static Document document(IndexEntry entry) {
    Document document = new Document();
    CaseFacts facts = entry.facts();
    document.add(new TextField(TEXT, facts.subject() + '\n' + entry.text(), Store.YES));
    document.add(new TextField(EXACT, entry.text(), Store.NO));
    document.add(new TextField("subject", facts.subject(), Store.YES));
    facts.satkerLabels().forEach(label -> document.add(new TextField("satker", label, Store.YES)));
    document.add(new TextField("ticket", facts.ticket(), Store.YES));
    BareSearch.access(entry.access()).forEach(word -> document.add(new StringField(ACCESS, word, Store.NO)));
    facts.satkerIds().forEach(satker -> facet(document, Facet.SATKER, satker.toString()));
    facet(document, Facet.CHANNEL, facts.channel());
    facet(document, Facet.SERVICE, facts.serviceType());
    facet(document, Facet.STATUS, facts.status());
    facet(document, Facet.YEAR, Integer.toString(facts.day().getYear()));
    facet(document, Facet.KIND, entry.kind().name());
    if (entry.file() != null) {
      document.add(new TextField("file", entry.file().name(), Store.YES));
      facet(document, Facet.TYPE, entry.file().fileType());
    }
    return document;
  }

  private static void facet(Document document, Facet facet, String value) {
    document.add(new StringField(facet.name(), value, Store.NO));
    document.add(new SortedSetDocValuesField(facet.name(), new BytesRef(value)));
  }

  @Override
  public void settle() throws IOException {
    writer.commit();
    searcher = new IndexSearcher(DirectoryReader.open(writer));
  }

  @Override
  public long find(String text, Map<Facet, Set<String>> chosen, Collection<String> access) throws IOException {
    IndexSearcher index = searcher;
    if (index == null) {
      throw new IllegalStateException("nothing was settled");
    }
    Query query = query(text, chosen, access);
    TopDocs found = (TopDocs) index.search(query, new MultiCollectorManager(new TopScoreDocCollectorManager(SHOWN,
        Integer.MAX_VALUE), new FloorFacets.Counting()))[0];
    UnifiedHighlighter.builder(index, analyzer).build().highlight(TEXT, query, found, 1);
    return found.totalHits.value();
  }

  private Query query(String text, Map<Facet, Set<String>> chosen, Collection<String> access) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(among(ACCESS, access), Occur.FILTER);
    chosen.forEach((facet, values) -> all.add(among(facet.name(), values), Occur.FILTER));
    if (text.startsWith("\"")) {
      all.add(new PhraseQuery(EXACT, words(EXACT, text).toArray(String[]::new)), Occur.MUST);
    } else {
      words(TEXT, text).forEach(word -> all.add(new TermQuery(new Term(TEXT, word)), Occur.MUST));
    }
    return all.build();
  }

  private static Query among(String field, Collection<String> values) {
    return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }

  private List<String> words(String field, String text) throws IOException {
    List<String> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(word.toString());
      }
      stream.end();
    }
    return words;
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
