package id.jejak.search.lucene;

import id.jejak.search.EntryKind;
import id.jejak.search.Facet;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.util.Bits;

/** Reads once what the entries of a segment say of their cases. */
final class SegmentReading {
  private static final long MICROS_A_DAY = TimeUnit.MICROSECONDS.convert(Duration.ofDays(1));

  private final Cases cases;
  private final LeafReader reader;
  private final NumericDocValues groups;
  private final NumericDocValues ranks;
  private final SortedNumericDocValues received;
  private final NumericDocValues days;
  private final char[] channels;
  private final char[] services;
  private final char[] statuses;
  private final int[] satkers;
  private final char[] types;
  private final char[] states;
  private final char[] sources;

  SegmentReading(Cases cases, LeafReader reader) throws IOException {
    this.cases = cases;
    this.reader = reader;
    groups = DocValues.getNumeric(reader, Fields.GROUP);
    ranks = DocValues.getNumeric(reader, Fields.RANK);
    received = DocValues.getSortedNumeric(reader, Fields.RECEIVED);
    days = DocValues.getNumeric(reader, Fields.DAY);
    channels = Uninverted.one(reader, Fields.CHANNEL, cases.values(Facet.CHANNEL));
    services = Uninverted.one(reader, Fields.SERVICE, cases.values(Facet.SERVICE));
    statuses = Uninverted.one(reader, Fields.STATUS, cases.values(Facet.STATUS));
    satkers = satkers();
    types = Uninverted.one(reader, Fields.FILE_TYPE, cases.entries().values(Facet.TYPE));
    states = Uninverted.one(reader, Fields.STATE, cases.entries().values(Facet.STATE));
    sources = Uninverted.one(reader, Fields.SOURCE, cases.entries().values(Facet.SOURCE));
  }

  private int[] satkers() throws IOException {
    int[] sets = new int[reader.maxDoc()];
    Uninverted.read(reader, Fields.SATKER_ID, new Uninverted.Reader() {
      @Override
      public int term(String term) {
        return cases.values(Facet.SATKER).number(term);
      }

      @Override
      public void document(int doc, int satker) {
        sets[doc] = cases.satkerSets().with(sets[doc], satker);
      }
    });
    return sets;
  }

  SegmentCases read() throws IOException {
    int[] numbers = new int[reader.maxDoc()];
    char[] entries = new char[reader.maxDoc()];
    Bits live = reader.getLiveDocs();
    for (int doc = 0; doc < numbers.length; doc++) {
      int number = cases.number(value(groups, doc));
      int rank = (int) value(ranks, doc);
      numbers[doc] = number;
      entries[doc] = cases.entries().number(rank, types[doc], states[doc], sources[doc]);
      boolean facts = rank == EntryDocuments.rank(EntryKind.FACTS);
      if ((live == null || live.get(doc)) && (facts || cases.columns().received()[number] == CaseColumns.UNKNOWN)) {
        keep(doc, number);
      }
    }
    return new SegmentCases(numbers, entries);
  }

  private static long value(NumericDocValues values, int doc) throws IOException {
    return values.advanceExact(doc) ? values.longValue() : 0;
  }

  private void keep(int doc, int number) throws IOException {
    CaseColumns columns = cases.columns();
    long time = received.advanceExact(doc) ? received.nextValue() : 0;
    columns.received()[number] = time;
    // An index of before has no days.
    columns.days()[number] = (int) (days.advanceExact(doc) ? days.longValue() : Math.floorDiv(time, MICROS_A_DAY));
    cases.seen(columns.days()[number]);
    columns.satkers()[number] = satkers[doc];
    columns.channels()[number] = channels[doc];
    columns.services()[number] = services[doc];
    columns.statuses()[number] = statuses[doc];
  }
}
