package id.jejak.objectstore.s3;

import id.jejak.objectstore.ObjectStoreUnavailable;
import io.minio.errors.ErrorResponseException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/** Calls of the S3 client, with its many exceptions told as the few facts that callers know. */
final class S3Calls {
  private static final Set<String> NO_OBJECT = Set.of("NoSuchKey", "NoSuchObject");

  private S3Calls() {
  }

  static <T> T ask(Callable<T> call) {
    try {
      return call.call();
    } catch (Exception e) {
      throw new ObjectStoreUnavailable(e);
    }
  }

  /** Empty when there is no such object. */
  static <T> Optional<T> find(Callable<T> call) {
    try {
      return Optional.of(call.call());
    } catch (Exception e) {
      if (NO_OBJECT.contains(code(e))) {
        return Optional.empty();
      }
      throw new ObjectStoreUnavailable(e);
    }
  }

  /** The code of a refusal by the server, or an empty text when it was something else. */
  static String code(Exception failure) {
    return failure instanceof ErrorResponseException refusal
        ? Objects.requireNonNullElse(refusal.errorResponse().code(), "")
        : "";
  }
}
