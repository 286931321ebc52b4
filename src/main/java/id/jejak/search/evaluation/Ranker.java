package id.jejak.search.evaluation;

import java.io.IOException;
import java.util.List;

/** Something that keeps documents and finds them again; used by several threads at once. */
interface Ranker extends AutoCloseable {
  void put(CorpusDocument document) throws IOException;

  /** All was put: questions follow. */
  void settle() throws IOException;

  /** Ids of documents, best first, each once; empty when nothing fits. */
  List<String> find(String question) throws IOException;

  @Override
  void close() throws IOException;
}
