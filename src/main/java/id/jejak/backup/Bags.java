package id.jejak.backup;

import id.jejak.shared.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bags of a target, oldest first, each of which follows the one before it. Those before the first may have been
 * taken away: every bag is complete in itself.
 *
 * @param unfinished names of bags that were begun and never finished; nothing of them counts
 */
record Bags(List<Bag> finished, Set<String> unfinished) {
  private static final int LONGEST = 65_536;
  private static final Pattern TAG = Pattern.compile("([0-9a-f]{64})  (\\S+)");
  private static final Set<String> FILES = Set.of(Bag.DECLARATION, Bag.INFO, Bag.MANIFEST, Bag.FETCH, Bag.TAGS,
      Payload.SCHEMA);

  Bags {
    finished = List.copyOf(finished);
    unfinished = Set.copyOf(unfinished);
  }

  /** @throws BackupRefused when something is among them that does not belong there, or one does not follow another */
  static Bags in(Target target) {
    List<Bag> finished = new ArrayList<>();
    Set<String> unfinished = new TreeSet<>();
    for (Map.Entry<String, Set<String>> bag : named(target).entrySet()) {
      if (bag.getValue().contains(Bag.TAGS)) {
        Bag read = read(target, bag.getKey());
        follow(finished, read);
        finished.add(read);
      } else {
        unfinished.add(bag.getKey());
      }
    }
    return new Bags(finished, unfinished);
  }

  private static Map<String, Set<String>> named(Target target) {
    Map<String, Set<String>> bags = new TreeMap<>();
    for (String key : target.descriptions()) {
      int slash = key.indexOf('/');
      String bag = slash < 0 ? key : key.substring(0, slash);
      String file = key.substring(slash + 1);
      if (!Bag.isName(bag) || !FILES.contains(file)) {
        throw BackupRefused.extra(key);
      }
      bags.computeIfAbsent(bag, _ -> new TreeSet<>()).add(file);
    }
    return bags;
  }

  private static Bag read(Target target, String name) {
    Map<String, String> tags = tags(target, name);
    String info = text(target, name, Bag.INFO);
    if (!hash(info).equals(tags.get(Bag.INFO)) || !tags.containsKey(Bag.MANIFEST)) {
      throw BackupRefused.description(name, Bag.INFO);
    }
    Bag bag = new Bag(Integer.parseInt(name), tags.getOrDefault(Bag.MANIFEST, ""), Bag.read(info));
    if (!bag.said(Bag.FORMAT).equals(Optional.of(Integer.toString(Schema.FORMAT)))) {
      throw BackupRefused.newer(name, bag.said(Bag.FORMAT).orElse("?"));
    }
    return bag;
  }

  private static void follow(List<Bag> earlier, Bag bag) {
    if (earlier.isEmpty()) {
      return;
    }
    Bag before = earlier.getLast();
    boolean follows = bag.said(Bag.BEFORE).equals(Optional.of(before.name())) && bag.said(Bag.BEFORE_MANIFEST).equals(
        Optional.of(before.manifestSha256())) && bag.said(Bag.ARCHIVE).equals(before.said(Bag.ARCHIVE));
    if (!follows) {
      throw BackupRefused.chain(bag.name(), before.name());
    }
  }

  /** The hashes of the files that describe a bag, by their names. */
  static Map<String, String> tags(Target target, String bag) {
    Map<String, String> tags = new HashMap<>();
    for (String line : text(target, bag, Bag.TAGS).lines().toList()) {
      Matcher tag = TAG.matcher(line);
      if (!tag.matches()) {
        throw BackupRefused.description(bag, Bag.TAGS);
      }
      tags.put(tag.group(2), tag.group(1));
    }
    if (!tags.keySet().equals(Set.of(Bag.DECLARATION, Bag.INFO, Bag.MANIFEST, Bag.FETCH))) {
      throw BackupRefused.description(bag, Bag.TAGS);
    }
    return tags;
  }

  private static String text(Target target, String bag, String file) {
    try (InputStream bytes = target.description(bag, file).orElseThrow(() -> BackupRefused.description(bag, file))) {
      return new String(bytes.readNBytes(LONGEST), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw BackupRefused.unavailable(target.name(), e);
    }
  }

  private static String hash(String text) {
    return Sha256.of(Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8))).hex();
  }

  Optional<Bag> last() {
    return finished.isEmpty() ? Optional.empty() : Optional.of(finished.getLast());
  }

  Optional<Bag> named(String name) {
    return finished.stream().filter(bag -> bag.name().equals(name)).findFirst();
  }
}
