package id.jejak.search.lucene;

import id.jejak.access.AccessTags;
import id.jejak.search.CaseFacts;
import id.jejak.search.EntryKind;
import id.jejak.search.FileFacts;
import id.jejak.search.IndexEntry;
import id.jejak.search.IndexOwner;
import id.jejak.search.identifier.IdentifierReader;
import id.jejak.shared.Audience;
import id.jejak.shared.SecurityClass;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** Makes index documents of entries. */
final class EntryDocuments {
  /** Stems answer no phrases, so that their places are not kept; the text itself is kept for showing the sentence. */
  private static final FieldType STEMS = stems(true, IndexOptions.DOCS_AND_FREQS);
  private static final FieldType COUNTED_STEMS = stems(false, IndexOptions.DOCS_AND_FREQS);
  /** Their places tell their sentences. */
  private static final FieldType PLACED_STEMS = stems(false, IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

  private static FieldType stems(boolean stored, IndexOptions options) {
    FieldType type = new FieldType(TextField.TYPE_STORED);
    type.setIndexOptions(options);
    type.setStored(stored);
    type.freeze();
    return type;
  }

  static final UUID ANYBODY = new UUID(0, 0);

  private final Language language;
  private final IdentifierReader identifiers;
  private final Definitions definitions;
  private final Abbreviations abbreviations;
  private final Beginnings beginnings;

  EntryDocuments(Language language, IdentifierReader identifiers, Definitions definitions, Abbreviations abbreviations,
      Beginnings beginnings) {
    this.language = language;
    this.identifiers = identifiers;
    this.definitions = definitions;
    this.abbreviations = abbreviations;
    this.beginnings = beginnings;
  }

  static Term term(IndexOwner owner) {
    return new Term(Fields.OWNER, owner.kind() + ":" + owner.id());
  }

  static IndexOwner owner(String term) {
    int colon = term.indexOf(':');
    return new IndexOwner(IndexOwner.Kind.valueOf(term.substring(0, colon)),
        UUID.fromString(term.substring(colon + 1)));
  }

  static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  /** Of all entries of an owner, made one after the other as they are taken: a document may have thousands of pages. */
  Iterator<Document> documents(IndexOwner owner, List<IndexEntry> entries) {
    String content = EntriesHash.of(entries);
    return entries.stream().map(entry -> {
      Document document = document(owner, entry);
      keyword(document, Fields.CONTENT, content);
      return document;
    }).iterator();
  }

  Document document(IndexOwner owner, IndexEntry entry) {
    Document document = new Document();
    keyword(document, Fields.OWNER, term(owner).text());
    document.add(new StringField(Fields.KIND, entry.kind().name(), Store.YES));
    document.add(new NumericDocValuesField(Fields.RANK, rank(entry.kind())));
    document.add(new NumericDocValuesField(Fields.AT, micros(entry.at())));
    document.add(new StoredField(Fields.AT, micros(entry.at())));
    access(document, entry.access());
    facts(document, entry.facts());
    if (entry.file() != null) {
      file(document, entry.file(), entry);
    }
    if (entry.messageId() != null) {
      document.add(new StoredField(Fields.MESSAGE, entry.messageId().toString()));
    }
    own(entry).forEach(text -> identifiers.read(text).keys().forEach(key -> keyword(document, Fields.KEY_OWN, key)));
    beginnings.of(entry).forEach(part -> keyword(document, Fields.BEGINS, part));
    // One measure of frequency and length for both: a word of the subject is a word of each page of the case.
    document.add(new Field(Fields.TEXT, entry.facts().subject(), COUNTED_STEMS));
    if (!entry.text().isEmpty()) {
      text(document, entry.text());
      identifiers.read(entry.text()).keys().forEach(key -> keyword(document, Fields.KEY, key));
      definitions.defined(entry.text()).forEach(key -> keyword(document, Fields.DEFINES, key));
      if (entry.kind() != EntryKind.FILE) {
        abbreviations.terms(entry.text()).forEach(pair -> pair(document, pair));
      }
    }
    return document;
  }

  private void text(Document document, String text) {
    Language.Cut words = language.cut(text);
    document.add(new CutField(Fields.TEXT, text, STEMS, words.stems()));
    document.add(new CutField(Fields.TEXT_ALONE, text, PLACED_STEMS, words.sentences()));
    document.add(new CutField(Fields.EXACT, text, TextField.TYPE_NOT_STORED, words.exact()));
  }

  /** A text that is cut into words already. */
  private static final class CutField extends Field {
    private final TokenStream words;

    CutField(String name, String text, FieldType type, TokenStream words) {
      super(name, text, type);
      this.words = words;
    }

    @Override
    public TokenStream tokenStream(Analyzer analyzer, TokenStream reuse) {
      return words;
    }
  }

  /** To be found, and to be counted among what the asker may see. */
  private static void pair(Document document, String pair) {
    keyword(document, Fields.ABBREVIATION, pair);
    document.add(new SortedSetDocValuesField(Fields.ABBREVIATION, new BytesRef(pair)));
  }

  /** What an entry alone says, beside its text: subjects and names of files stand in other entries too. */
  private static List<String> own(IndexEntry entry) {
    return switch (entry.kind()) {
      case FACTS -> List.of(entry.facts().ticket(), entry.facts().subject());
      case FILE -> entry.file() == null ? List.of() : List.of(nameAsText(entry.file().name()));
      case MESSAGE, PAGE -> List.of();
    };
  }

  /** The name of a file so that neither its folders nor its ending belong to a number; as long as it is. */
  static String nameAsText(String path) {
    int dot = path.lastIndexOf('.');
    String name = path.replace('/', '\n');
    return dot > path.lastIndexOf('/') ? name.substring(0, dot) + '\n' + name.substring(dot + 1) : name;
  }

  private static void access(Document document, AccessTags tags) {
    keyword(document, Fields.ACCESS_ANY, accessTerm(ANYBODY, tags.audience(), tags.securityClass()));
    keyword(document, Fields.ACCESS_OFFICE, accessTerm(tags.officeId(), tags.audience(), tags.securityClass()));
    tags.satkerIds().forEach(satker -> keyword(document, Fields.ACCESS_SATKER,
        accessTerm(satker, tags.audience(), tags.securityClass())));
  }

  static String accessTerm(UUID owner, Audience audience, SecurityClass securityClass) {
    return owner + ":" + audience + ":" + securityClass;
  }

  static int rank(EntryKind kind) {
    return switch (kind) {
      case FACTS -> 0;
      case MESSAGE -> 1;
      case FILE -> 2;
      case PAGE -> 3;
    };
  }

  static EntryKind kind(int rank) {
    return switch (rank) {
      case 0 -> EntryKind.FACTS;
      case 1 -> EntryKind.MESSAGE;
      case 2 -> EntryKind.FILE;
      default -> EntryKind.PAGE;
    };
  }

  private static String source(IndexEntry entry) {
    return entry.recognised() ? "OCR" : "TEXT";
  }

  private void facts(Document document, CaseFacts facts) {
    long key = GroupKey.of(facts.interactionId());
    document.add(new NumericDocValuesField(Fields.GROUP, key));
    document.add(new LongPoint(Fields.GROUP, key));
    document.add(new StoredField(Fields.INTERACTION, facts.interactionId().toString()));
    document.add(new LongField(Fields.RECEIVED, micros(facts.receivedAt()), Store.YES));
    document.add(new TextField(Fields.TICKET, facts.ticket(), Store.YES));
    document.add(new TextField(Fields.SUBJECT, facts.subject(), Store.YES));
    about(document, facts.subject());
    facts.satkerLabels().forEach(label -> document.add(new TextField(Fields.SATKER, label, Store.YES)));
    facts.satkerIds().forEach(id -> keyword(document, Fields.SATKER_ID, id.toString()));
    document.add(new StringField(Fields.CHANNEL, facts.channel(), Store.YES));
    document.add(new StringField(Fields.SERVICE, facts.serviceType(), Store.YES));
    document.add(new StringField(Fields.STATUS, facts.status(), Store.YES));
    keyword(document, Fields.YEAR, Integer.toString(facts.day().getYear()));
    document.add(new NumericDocValuesField(Fields.DAY, facts.day().toEpochDay()));
    if (facts.rejectReason() != null) {
      document.add(new StringField(Fields.REASON, facts.rejectReason(), Store.YES));
    }
  }

  private void file(Document document, FileFacts file, IndexEntry entry) {
    document.add(new TextField(Fields.FILE, file.name(), Store.YES));
    about(document, file.name());
    keyword(document, Fields.FILE_TYPE, file.fileType());
    keyword(document, Fields.STATE, file.state());
    if (entry.kind() == EntryKind.PAGE) {
      keyword(document, Fields.SOURCE, source(entry));
    }
    document.add(new StoredField(Fields.DOCUMENT, file.documentId().toString()));
    document.add(new StoredField(Fields.PAGE, entry.page()));
    document.add(new StoredField(Fields.PAGE_COUNT, file.pageCount()));
    document.add(new StoredField(Fields.RECOGNISED, entry.recognised() ? 1 : 0));
  }

  private void about(Document document, String text) {
    IdentifierReader.Numbers numbers = identifiers.read(text);
    numbers.keys().forEach(key -> keyword(document, Fields.KEY_ABOUT, key));
    numbers.first().forEach(key -> keyword(document, Fields.KEY_NAME, key));
  }

  private static void keyword(Document document, String field, String value) {
    document.add(new StringField(field, value, Store.NO));
  }
}
