package id.jejak.backup;

import id.jejak.shared.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bags of a few words, written as a backup writes them, without an archive behind. */
final class BagOnDisk {
  private final Path folder;
  private final BackupPlace place;

  BagOnDisk(Path folder) {
    this(folder, BackupPlace.of(folder.toString(), Map.of()));
  }

  /** Bags elsewhere, whose files have no place in a folder. */
  BagOnDisk(Path folder, BackupPlace place) {
    this.folder = folder;
    this.place = place;
  }

  BackupPlace place() {
    return place;
  }

  /** One more bag, of a schema, with each text as an original. */
  String add(String schemaVersion, String... texts) throws IOException {
    try (Target target = Target.toWrite(place);
        Work work = Work.begin();
        BagWriter bag = new BagWriter(target, work
            .folder())) {
      Bags before = Bags.in(target);
      String name = Bag.name(before.last().map(Bag::number).orElse(0) + 1);
      BagFilling filling = new BagFilling(target, bag, true);
      for (String text : texts) {
        Path file = Files.writeString(work.folder().resolve("text"), text);
        filling.take(Payload.ORIGINALS + hash(text), hash(text), file);
      }
      Map<String, String> info = new LinkedHashMap<>(Map.of(Bag.ARCHIVE, "arsip", Bag.FORMAT, "1", Bag.SCHEMA,
          schemaVersion));
      before.last().ifPresent(last -> {
        info.put(Bag.BEFORE, last.name());
        info.put(Bag.BEFORE_MANIFEST, last.manifestSha256());
      });
      bag.finish(name, new Schema(Schema.FORMAT, schemaVersion, "2026-11-30T00:00:00Z", List.of()), info);
      return name;
    }
  }

  /** Where the bytes of a text lie. */
  Path original(String text) {
    String hash = hash(text);
    return folder.resolve("originals").resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4)).resolve(hash);
  }

  Path description(String bag, String file) {
    return folder.resolve("derived/bags").resolve(bag).resolve(file);
  }

  static String hash(String text) {
    return Sha256.of(Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8))).hex();
  }
}
