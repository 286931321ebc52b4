package id.jejak.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of what has to be hidden is, and how much of what is hidden has to be. Something counts as hidden when masks
 * cover it whole, whatever they call it; a mask counts as right when at least half of it had to be hidden.
 */
public final class MaskingEvaluation {
  private static final int THOUSAND = 1_000;

  private final Masking masking = new Masking();
  private final Count names = new Count();
  private final Count numbers = new Count();
  private final Map<MaskKind, Count> kinds = new LinkedHashMap<>();
  private final List<String> mistakes = new ArrayList<>();
  private final MaskingWords words = MaskingWords.carried();
  private int knownNames;

  private static final class Count {
    private int wanted;
    private int hidden;
    private int masks;
    private int right;

    private Map<String, Object> figures() {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("places", wanted);
      figures.put("recall", share(hidden, wanted));
      figures.put("masks", masks);
      figures.put("precision", share(right, masks));
      return figures;
    }
  }

  private static double share(int part, int all) {
    return all == 0 ? 1 : Math.round(1.0 * THOUSAND * part / all) / (double) THOUSAND;
  }

  /** Figures for names and for everything else, and for each kind; with the share of names of which a part is in a list. */
  public Map<String, Object> of(List<MaskingSample.Sample> samples) {
    samples.forEach(this::add);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("texts", samples.size());
    figures.put("names", names.figures());
    figures.put("numbers", numbers.figures());
    figures.put("precision", share(names.right + numbers.right, names.masks + numbers.masks));
    figures.put("names_in_lists", share(knownNames, names.wanted));
    Map<String, Object> each = new LinkedHashMap<>();
    kinds.forEach((kind, count) -> each.put(kind.name(), count.figures()));
    figures.put("kinds", each);
    return figures;
  }

  /** What was not hidden, or wrongly, each in its text. */
  public List<String> mistakes() {
    return List.copyOf(mistakes);
  }

  private void add(MaskingSample.Sample sample) {
    String text = sample.text();
    List<Mask> masks = masking.masks(text, List.of());
    for (Mask wanted : sample.truth()) {
      String value = text.substring(wanted.from(), wanted.until());
      boolean hidden = covered(wanted, masks) == wanted.until() - wanted.from();
      for (Count count : counts(wanted.kind())) {
        count.wanted++;
        count.hidden += hidden ? 1 : 0;
      }
      if (wanted.kind() == MaskKind.NAME && Word.of(value).stream().anyMatch(word -> words.isGiven(word.small()))) {
        knownNames++;
      }
      if (!hidden) {
        mistakes.add("- " + value + " | " + text.replace('\n', ' '));
      }
    }
    for (Mask mask : masks) {
      boolean right = 2 * covered(mask, sample.truth()) >= mask.until() - mask.from();
      for (Count count : counts(mask.kind())) {
        count.masks++;
        count.right += right ? 1 : 0;
      }
      if (!right) {
        mistakes.add(
            "+ " + mask.kind() + " " + text.substring(mask.from(), mask.until()) + " | " + text.replace('\n', ' '));
      }
    }
  }

  private List<Count> counts(MaskKind kind) {
    return List.of(kind == MaskKind.NAME ? names : numbers, kinds.computeIfAbsent(kind, _ -> new Count()));
  }

  private static int covered(Mask place, List<Mask> by) {
    return by.stream().mapToInt(mask -> Math.max(0, Math.min(mask.until(), place.until()) - Math.max(mask.from(), place
        .from()))).sum();
  }
}
