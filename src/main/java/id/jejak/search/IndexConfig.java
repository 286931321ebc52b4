package id.jejak.search;

import id.jejak.search.identifier.IdentifierForm;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the index is made of, as read from {@code index-config}; all words in small letters.
 *
 * @param weights all names of {@link IndexConfigReader#WEIGHTS}
 * @param slang a spelling of chats, or a frequent mistake, and the word meant
 * @param lightWords words of asking and courtesy, left out of a question that has others
 * @param definitionWords words by which a meaning is asked: whether each asks, or only stands around
 * @param numberWords words that ask for a date or an amount
 * @param synonyms for questions only
 * @param related words and groups of words that say nearly the same, for questions only
 * @param shorts spellings that are meant in small letters only, for questions only, and the word meant
 * @param identifiers how numbers are cited
 * @param version hash of everything above: an index written with another one has to be built again
 * @param texts the files it was read from, by name, as they were
 */
public record IndexConfig(Set<String> stopWords, Set<String> protectedWords, Map<String, String> stemOverrides,
    Map<String, String> slang, Set<String> lightWords, Map<String, Boolean> definitionWords,
    Set<String> numberWords, List<Synonym> synonyms, List<List<String>> related, Map<String, String> shorts,
    List<IdentifierForm> identifiers,
    Map<String, Float> weights, String version, Map<String, String> texts) {
  /** An abbreviation and the ways to say it in words; a question with one finds the other. */
  public record Synonym(String abbreviation, List<String> expansions) {
    public Synonym {
      expansions = List.copyOf(expansions);
    }
  }

  public IndexConfig {
    stopWords = Set.copyOf(stopWords);
    protectedWords = Set.copyOf(protectedWords);
    stemOverrides = Map.copyOf(stemOverrides);
    slang = Map.copyOf(slang);
    lightWords = Set.copyOf(lightWords);
    definitionWords = Map.copyOf(definitionWords);
    numberWords = Set.copyOf(numberWords);
    synonyms = List.copyOf(synonyms);
    related = related.stream().map(List::copyOf).toList();
    shorts = Map.copyOf(shorts);
    identifiers = List.copyOf(identifiers);
    weights = Map.copyOf(weights);
    texts = Map.copyOf(texts);
  }

  /** The same under the version that it had for an earlier Jejak. */
  public IndexConfig as(String otherVersion) {
    return new IndexConfig(stopWords, protectedWords, stemOverrides, slang, lightWords, definitionWords, numberWords,
        synonyms,
        related, shorts, identifiers, weights, otherVersion, texts);
  }

  public float weight(String name) {
    Float weight = weights.get(name);
    if (weight == null) {
      throw new IllegalArgumentException("no weight named " + name);
    }
    return weight;
  }
}
