package id.jejak.objectstore.s3;

import id.jejak.objectstore.Area;
import id.jejak.objectstore.ObjectKey;
import id.jejak.objectstore.ObjectNotFound;
import id.jejak.objectstore.ObjectStore;
import id.jejak.objectstore.ObjectStoreUnavailable;
import id.jejak.objectstore.Verified;
import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Objects in two buckets of an S3 server, of which nothing but the S3 API is used. S3 shows an object when all of its
 * bytes have arrived; the client gives up the parts of an upload that fails.
 */
public final class S3ObjectStore implements ObjectStore, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(S3ObjectStore.class);
  // One part an upload is in memory. At most 10,000 parts make an object: this allows 80 GB.
  private static final long PART_BYTES = 8L * 1024 * 1024;

  private final MinioClient client;
  private final S3Buckets buckets;
  private final S3Settings settings;

  /**
   * Makes the buckets that are not there; when the server does not answer, that is done before the first use.
   *
   * @throws IllegalStateException when the server refuses
   */
  public S3ObjectStore(S3Settings settings) {
    settings.requireComplete("s3");
    this.settings = settings;
    this.client = MinioClient.builder().endpoint(settings.endpoint()).region(settings.region()).credentials(settings
        .accessKey(), settings.secretKey()).httpClient(http(settings), true).build();
    this.buckets = new S3Buckets(client, settings);
    try {
      buckets.prepare();
    } catch (ObjectStoreUnavailable e) {
      LOG.atWarn().addKeyValue("endpoint", settings.endpoint()).setCause(e.getCause()).log("object store is away");
    } catch (IllegalStateException e) {
      close();
      throw e;
    }
  }

  private static OkHttpClient http(S3Settings settings) {
    Dispatcher dispatcher = new Dispatcher();
    // All requests go to one host, for which the client would allow five at a time.
    dispatcher.setMaxRequestsPerHost(dispatcher.getMaxRequests());
    return new OkHttpClient.Builder().dispatcher(dispatcher).addInterceptor(S3ObjectStore::withoutRetention)
        .connectTimeout(settings.connectTimeout()).readTimeout(
            settings.timeout())
        .writeTimeout(settings.timeout()).build();
  }

  // Ceph tells it in nanoseconds, at which the client fails; nothing here asks for it.
  private static Response withoutRetention(Interceptor.Chain chain) throws IOException {
    return chain.proceed(chain.request()).newBuilder().removeHeader("x-amz-object-lock-retain-until-date").build();
  }

  @Override
  public void put(Area area, String key, Path file) throws IOException {
    ObjectKey.check(area, key);
    // Asked first, as not every server knows If-None-Match on a put (Ceph). Two puts at once make two equal versions.
    if (area == Area.ORIGINALS && size(area, key).isPresent()) {
      return;
    }
    write(area, key, file);
  }

  @Override
  public void mend(String key, Path file) throws IOException {
    ObjectKey.check(Area.ORIGINALS, key);
    write(Area.ORIGINALS, key, file);
  }

  private void write(Area area, String key, Path file) throws IOException {
    long length = Files.size(file);
    try (UploadSource source = new UploadSource(Files.newInputStream(file), length, area == Area.ORIGINALS
        ? key
        : null)) {
      source.start();
      upload(PutObjectArgs.builder().bucket(buckets.of(area)).object(settings.name(area, key))
          .contentType("application/octet-stream")
          .stream(source, length, PART_BYTES).build(), source);
    }
  }

  private void upload(PutObjectArgs object, UploadSource source) throws IOException {
    try {
      client.putObject(object);
    } catch (Exception e) {
      if (source.failure().isPresent()) {
        throw source.failure().get();
      }
      throw new ObjectStoreUnavailable(e);
    }
  }

  @Override
  public InputStream open(Area area, String key) throws IOException {
    ObjectKey.check(area, key);
    GetObjectArgs whole = GetObjectArgs.builder().bucket(buckets.of(area)).object(settings.name(area, key)).build();
    GetObjectResponse answer = S3Calls.find(() -> client.getObject(whole)).orElseThrow(() -> new ObjectNotFound(area,
        key));
    InputStream bytes = new RemoteStream(answer);
    return area == Area.ORIGINALS ? new Verified(bytes, key) : bytes;
  }

  @Override
  public InputStream openRange(Area area, String key, long offset, long length) throws IOException {
    if (offset < 0 || length < 0) {
      throw new IllegalArgumentException("a part starts at 0 or later and is not shorter than nothing");
    }
    // S3 refuses a range that holds no byte, and the client adds both numbers.
    long size = size(area, key).orElseThrow(() -> new ObjectNotFound(area, key));
    if (offset >= size || length == 0) {
      return InputStream.nullInputStream();
    }
    GetObjectArgs range = GetObjectArgs.builder().bucket(buckets.of(area)).object(settings.name(area, key))
        .offset(offset).length(Math.min(
            length, size - offset))
        .build();
    return new RemoteStream(S3Calls.find(() -> client.getObject(range)).orElseThrow(() -> new ObjectNotFound(area,
        key)));
  }

  @Override
  public OptionalLong size(Area area, String key) throws IOException {
    ObjectKey.check(area, key);
    StatObjectArgs object = StatObjectArgs.builder().bucket(buckets.of(area)).object(settings.name(area, key)).build();
    return S3Calls.find(() -> client.statObject(object)).map(found -> OptionalLong.of(found.size())).orElseGet(
        OptionalLong::empty);
  }

  @Override
  public void deleteDerived(String key) throws IOException {
    ObjectKey.check(Area.DERIVED, key);
    RemoveObjectArgs object = RemoveObjectArgs.builder().bucket(buckets.of(Area.DERIVED))
        .object(settings.name(Area.DERIVED, key)).build();
    S3Calls.ask(() -> {
      client.removeObject(object);
      return key;
    });
  }

  @Override
  public Stream<String> keys(Area area, String prefix) throws IOException {
    String folder = settings.folder(area);
    ListObjectsArgs list = ListObjectsArgs.builder().bucket(buckets.of(area)).prefix(folder + prefix).recursive(true)
        .build();
    return StreamSupport.stream(client.listObjects(list).spliterator(), false).map(item -> S3Calls.ask(item::get)
        .objectName().substring(folder.length())).filter(key -> ObjectKey.fits(area, key));
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (Exception e) {
      throw new IllegalStateException("the client cannot be closed", e);
    }
  }
}
