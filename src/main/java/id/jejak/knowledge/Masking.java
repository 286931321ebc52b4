package id.jejak.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what tells who a text is about: names of people, numbers that belong to one person or account, how to reach them,
 * amounts that nobody else has, and the satker. What the office's work is about stays: numbers of SPM and SP2D but for the
 * satker in them, regulations, places, offices, titles. A proposal, which a person looks through.
 */
public final class Masking {
  private static final int LONGEST = 200_000;

  private final NameMasks names = new NameMasks(MaskingWords.carried());

  /**
   * In the order of the text, none over another; of a text longer than 200,000 characters the first ones.
   *
   * @param identities names and codes of the satker that the text may call it by
   */
  public List<Mask> masks(String text, Collection<String> identities) {
    String read = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    List<Mask> masks = new ArrayList<>(NumberMasks.of(read));
    identities.stream().filter(identity -> !identity.isBlank()).sorted(Comparator.comparing(String::length).reversed())
        .forEach(identity -> add(masks, identity, read));
    for (Mask name : names.of(read, masks)) {
      if (masks.stream().noneMatch(mask -> mask.overlaps(name.from(), name.until()))) {
        masks.add(name);
      }
    }
    masks.sort(Comparator.comparingInt(Mask::from));
    return List.copyOf(masks);
  }

  private static void add(List<Mask> masks, String identity, String text) {
    Matcher place = Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(identity) + "(?![\\p{L}\\d])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text);
    while (place.find()) {
      if (masks.stream().noneMatch(mask -> mask.overlaps(place.start(), place.end()))) {
        masks.add(new Mask(MaskKind.SATKER, place.start(), place.end()));
      }
    }
  }

  /** The text with a word in the place of each mask. */
  public static String masked(String text, List<Mask> masks, Function<MaskKind, String> word) {
    StringBuilder masked = new StringBuilder();
    int at = 0;
    for (Mask mask : masks) {
      masked.append(text, at, mask.from()).append(word.apply(mask.kind()));
      at = mask.until();
    }
    return masked.append(text, at, text.length()).toString();
  }
}
