package id.jejak.objectstore.s3;

import id.jejak.objectstore.Area;
import id.jejak.objectstore.ObjectKey;
import id.jejak.objectstore.ObjectNotFound;
import id.jejak.objectstore.ObjectStore;
import id.jejak.objectstore.Verified;
import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.UploadObjectArgs;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import okhttp3.OkHttpClient;

/**
 * Objects in two buckets of an S3 server. Only the S3 API is used, so that the server can be replaced. S3 shows an
 * object when all of its bytes have arrived, and the client aborts an upload in parts that fails.
 */
public final class S3ObjectStore implements ObjectStore, AutoCloseable {
  // At most 10,000 parts make an object: this allows 160 GB.
  private static final long PART_BYTES = 16L * 1024 * 1024;

  private final S3Settings settings;
  private final OkHttpClient http;
  private final MinioClient client;

  /** Makes the buckets that are not there. */
  public S3ObjectStore(S3Settings settings) throws IOException {
    this.settings = settings;
    this.http = S3Calls.http(settings);
    this.client = MinioClient.builder().endpoint(settings.endpoint()).region(settings.region()).credentials(settings
        .accessKey(), settings.secretKey()).httpClient(http).build();
    try {
      for (Area area : Area.values()) {
        makeBucket(area);
      }
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private void makeBucket(Area area) throws IOException {
    String bucket = bucket(area);
    if (S3Calls.ask(() -> client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build()))) {
      return;
    }
    MakeBucketArgs bucketToMake = MakeBucketArgs.builder().bucket(bucket).objectLock(area == Area.ORIGINALS).build();
    S3Calls.tell(() -> client.makeBucket(bucketToMake), "BucketAlreadyOwnedByYou");
  }

  @Override
  public void put(Area area, String key, Path file) throws IOException {
    ObjectKey.check(area, key);
    if (area == Area.ORIGINALS) {
      // Asked first, as not every server knows If-None-Match on a put (Ceph). Two puts at once store the same bytes.
      if (size(area, key).isPresent()) {
        return;
      }
      verify(file, key);
    }
    UploadObjectArgs upload = UploadObjectArgs.builder().bucket(bucket(area)).object(key).contentType(
        "application/octet-stream").filename(file.toString(), PART_BYTES).build();
    S3Calls.tell(() -> client.uploadObject(upload));
  }

  private static void verify(Path file, String key) throws IOException {
    try (InputStream bytes = new Verified(Files.newInputStream(file), key)) {
      bytes.transferTo(OutputStream.nullOutputStream());
    }
  }

  @Override
  public InputStream open(Area area, String key) throws IOException {
    ObjectKey.check(area, key);
    GetObjectArgs whole = GetObjectArgs.builder().bucket(bucket(area)).object(key).build();
    InputStream answer = S3Calls.find(() -> client.getObject(whole)).orElseThrow(() -> new ObjectNotFound(area, key));
    InputStream bytes = new S3Answer(answer);
    return area == Area.ORIGINALS ? new Verified(bytes, key) : bytes;
  }

  @Override
  public InputStream openRange(Area area, String key, long offset, long length) throws IOException {
    // S3 refuses a range that holds no byte.
    long available = size(area, key).orElseThrow(() -> new ObjectNotFound(area, key)) - offset;
    if (available <= 0 || length <= 0) {
      return InputStream.nullInputStream();
    }
    GetObjectArgs range = GetObjectArgs.builder().bucket(bucket(area)).object(key).offset(offset).length(Math.min(
        length, available)).build();
    return new S3Answer(S3Calls.find(() -> client.getObject(range)).orElseThrow(() -> new ObjectNotFound(area, key)));
  }

  @Override
  public OptionalLong size(Area area, String key) throws IOException {
    ObjectKey.check(area, key);
    StatObjectArgs object = StatObjectArgs.builder().bucket(bucket(area)).object(key).build();
    return S3Calls.find(() -> client.statObject(object)).map(found -> OptionalLong.of(found.size())).orElseGet(
        OptionalLong::empty);
  }

  @Override
  public void deleteDerived(String key) throws IOException {
    ObjectKey.check(Area.DERIVED, key);
    RemoveObjectArgs object = RemoveObjectArgs.builder().bucket(bucket(Area.DERIVED)).object(key).build();
    S3Calls.tell(() -> client.removeObject(object));
  }

  @Override
  public Stream<String> keys(Area area, String prefix) throws IOException {
    ListObjectsArgs list = ListObjectsArgs.builder().bucket(bucket(area)).prefix(prefix).recursive(true).build();
    return StreamSupport.stream(client.listObjects(list).spliterator(), false).map(item -> S3Calls.ask(item::get)
        .objectName());
  }

  private String bucket(Area area) {
    return area == Area.ORIGINALS ? settings.originalsBucket() : settings.derivedBucket();
  }

  @Override
  public void close() {
    http.dispatcher().cancelAll();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
