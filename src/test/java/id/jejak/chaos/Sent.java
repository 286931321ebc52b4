package id.jejak.chaos;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file on its way from the sender, who keeps it until it is acknowledged. */
final class Sent {
  private final Parcel parcel;
  private volatile @Nullable String documentId;

  Sent(Parcel parcel) {
    this.parcel = parcel;
  }

  Parcel parcel() {
    return parcel;
  }

  void acknowledged(String id) {
    documentId = id;
  }

  /** The id that the archive gave it; empty while it was not acknowledged. */
  Optional<String> documentId() {
    return Optional.ofNullable(documentId);
  }
}
