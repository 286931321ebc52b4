package id.jejak.objectstore.s3;

import id.jejak.objectstore.ObjectStoreUnavailable;
import io.minio.errors.ErrorResponseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/** Calls of the S3 client, with its many exceptions told as the two facts that callers know. */
final class S3Calls {
  private static final Set<String> NOT_THERE = Set.of("NoSuchKey", "NoSuchObject");

  private S3Calls() {
  }

  static OkHttpClient http(S3Settings settings) {
    // Virtual threads: those of the default dispatcher would hold up the end of the program by a minute.
    Dispatcher dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
    dispatcher.setMaxRequestsPerHost(dispatcher.getMaxRequests());
    return new OkHttpClient.Builder().dispatcher(dispatcher).connectTimeout(settings.connectTimeout()).readTimeout(
        settings.timeout()).writeTimeout(settings.timeout()).protocols(List.of(Protocol.HTTP_1_1)).build();
  }

  static <T> T ask(Callable<T> call) {
    return find(call).orElseThrow(() -> new ObjectStoreUnavailable(new IllegalStateException("no answer")));
  }

  /** Empty when there is no such object. */
  static <T> Optional<T> find(Callable<T> call) {
    try {
      return Optional.of(call.call());
    } catch (ErrorResponseException e) {
      if (NOT_THERE.contains(e.errorResponse().code())) {
        return Optional.empty();
      }
      throw new ObjectStoreUnavailable(e);
    } catch (Exception e) {
      throw new ObjectStoreUnavailable(e);
    }
  }

  /** @param fine codes of refusals that mean that there is nothing to do */
  static void tell(Order order, String... fine) {
    try {
      order.give();
    } catch (ErrorResponseException e) {
      if (!Set.of(fine).contains(e.errorResponse().code())) {
        throw new ObjectStoreUnavailable(e);
      }
    } catch (Exception e) {
      throw new ObjectStoreUnavailable(e);
    }
  }

  /** A call without an answer. */
  interface Order {
    void give() throws Exception;
  }
}
