package id.jejak.identity;

import id.jejak.objectstore.Area;
import id.jejak.objectstore.ObjectStore;
import id.jejak.shared.Auditable;
import id.jejak.shared.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Photos of people and letters of appointment: bytes in the object store first, then the row that names them. */
@Service
class PersonFiles {
  static final int LARGEST_LETTER = 10 * 1024 * 1024;

  private final ObjectStore store;
  private final PersonRows people;
  private final CardRows cards;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  PersonFiles(ObjectStore store, PersonRows people, CardRows cards, ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    this.store = store;
    this.people = people;
    this.cards = cards;
    this.events = events;
    this.transaction = transaction;
  }

  /** @throws UploadRefused when it is no photo */
  void setPhoto(UUID actorId, Person person, byte[] photo) throws IOException {
    photoIs(actorId, person, keep(Portrait.of(photo)));
  }

  void removePhoto(UUID actorId, Person person) {
    photoIs(actorId, person, null);
  }

  private void photoIs(UUID actorId, Person person, @Nullable String hash) {
    transaction.executeWithoutResult(status -> {
      PersonRow row = people.findById(person.id()).orElseThrow(PersonNotFound::new);
      row.photoIs(hash);
      people.save(row);
      events.publishEvent(new Auditable(hash == null ? "person.photo-removed" : "person.photo-set", actorId, person
          .officeId(), person.id(), Map.of()));
    });
  }

  /** @throws UploadRefused when it is neither PDF nor JPEG nor PNG */
  void attachLetter(UUID actorId, Card card, String name, byte[] bytes) throws IOException {
    String type = mediaType(bytes);
    Card.Letter letter = new Card.Letter(keep(bytes), name.isEmpty() ? "surat" : name, type);
    transaction.executeWithoutResult(status -> {
      cards.letter(card, letter);
      events.publishEvent(new Auditable("card.letter-attached", actorId, card.officeId(), card.id(), Map.of("sha256",
          letter.sha256())));
    });
  }

  InputStream open(String sha256) throws IOException {
    return store.open(Area.ORIGINALS, sha256);
  }

  private String keep(byte[] bytes) throws IOException {
    String hash = Sha256.of(Sha256.digest().digest(bytes)).hex();
    Path file = Files.createTempFile("jejak-orang", null);
    try {
      Files.write(file, bytes);
      store.put(Area.ORIGINALS, hash, file);
    } finally {
      Files.deleteIfExists(file);
    }
    return hash;
  }

  private static String mediaType(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
    if (head.startsWith("%PDF-")) {
      return "application/pdf";
    }
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return "image/jpeg";
    }
    if (head.startsWith("\u0089PNG")) {
      return "image/png";
    }
    throw UploadRefused.wrongKind("letter");
  }
}
