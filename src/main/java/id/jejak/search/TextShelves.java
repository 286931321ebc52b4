package id.jejak.search;

import id.jejak.access.AccessPolicy;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Opens shelves of published texts, which answer as the archive does at that moment. */
@Component
public final class TextShelves {
  private final SmallIndexes indexes;
  private final ConfigInForce config;
  private final AccessPolicy policy;

  public TextShelves(SmallIndexes indexes, ConfigInForce config, AccessPolicy policy) {
    this.indexes = indexes;
    this.config = config;
    this.policy = policy;
  }

  /** A new, empty one. */
  public TextShelf open() throws IOException {
    IndexConfig inForce = config.config();
    return new TextShelf(indexes.open(inForce), inForce, policy.filterForEverybody());
  }

  /** Whether the archive answers in another way by now than this shelf: texts have to be put on a new one. */
  public boolean isBehind(TextShelf shelf) {
    return !shelf.isOf(config.config());
  }
}
