package id.jejak.objectstore.s3;

import id.jejak.objectstore.Area;
import id.jejak.objectstore.ObjectStoreUnavailable;
import io.minio.BucketExistsArgs;
import io.minio.GetObjectLockConfigurationArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.SetObjectLockConfigurationArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.messages.ObjectLockConfiguration;
import io.minio.messages.RetentionDuration;
import io.minio.messages.RetentionDurationDays;
import io.minio.messages.RetentionMode;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The two buckets: made when they are not there, the one of originals with object lock, which cannot be added later. */
final class S3Buckets {
  private static final Logger LOG = LoggerFactory.getLogger(S3Buckets.class);
  private static final Set<String> MADE_MEANWHILE = Set.of("BucketAlreadyOwnedByYou", "BucketAlreadyExists");
  private static final Set<String> NO_LOCK = Set.of("ObjectLockConfigurationNotFoundError", "InvalidRequest");

  private final MinioClient client;
  private final S3Settings settings;
  private volatile boolean ready;

  S3Buckets(MinioClient client, S3Settings settings) {
    this.client = client;
    this.settings = settings;
  }

  /** The bucket of an area; the buckets are there when this returns. */
  String of(Area area) {
    prepare();
    return name(area);
  }

  /**
   * Does nothing when both buckets are known to be there.
   *
   * @throws ObjectStoreUnavailable when the server does not answer
   * @throws IllegalStateException when the server refuses, or has the bucket of originals without the lock asked for
   */
  void prepare() {
    if (!ready) {
      prepareOnce();
    }
  }

  private synchronized void prepareOnce() {
    if (ready) {
      return;
    }
    try {
      make(Area.ORIGINALS);
      make(Area.DERIVED);
      lock();
      ready = true;
    } catch (IllegalStateException e) {
      throw e;
    } catch (ErrorResponseException e) {
      throw refused(e);
    } catch (Exception e) {
      throw new ObjectStoreUnavailable(e);
    }
  }

  // 5xx and 429 pass by themselves, a wrong key or a missing right does not.
  private RuntimeException refused(ErrorResponseException refusal) {
    int status = refusal.response().code();
    return status >= 500 || status == 429
        ? new ObjectStoreUnavailable(refusal)
        : new IllegalStateException("the object store at " + settings.endpoint() + " refuses the buckets "
            + settings.originalsBucket() + " and " + settings.derivedBucket() + ": " + refusal.errorResponse().code(),
            refusal);
  }

  private void make(Area area) throws Exception {
    String name = name(area);
    if (client.bucketExists(BucketExistsArgs.builder().bucket(name).build())) {
      return;
    }
    try {
      client.makeBucket(MakeBucketArgs.builder().bucket(name).objectLock(area == Area.ORIGINALS).build());
      LOG.atInfo().addKeyValue("bucket", name).log("made");
    } catch (ErrorResponseException e) {
      // Another node may have been faster; a bucket of somebody else shows when it is used.
      if (!MADE_MEANWHILE.contains(S3Calls.code(e))) {
        throw e;
      }
    }
  }

  private void lock() throws Exception {
    String bucket = settings.originalsBucket();
    S3Settings.Retention wanted = settings.retention();
    ObjectLockConfiguration present;
    try {
      present = client.getObjectLockConfiguration(GetObjectLockConfigurationArgs.builder().bucket(bucket).build());
    } catch (ErrorResponseException e) {
      withoutLock(e, wanted);
      return;
    }
    RetentionMode mode = RetentionMode.valueOf(wanted.mode().name());
    if (wanted.days() > 0 && !same(present, mode, wanted.days())) {
      client.setObjectLockConfiguration(SetObjectLockConfigurationArgs.builder().bucket(bucket).config(
          new ObjectLockConfiguration(mode, new RetentionDurationDays(wanted.days()))).build());
      LOG.atInfo().addKeyValue("bucket", bucket).addKeyValue("retention", wanted).log("default retention set");
    }
  }

  private static boolean same(ObjectLockConfiguration present, RetentionMode mode, int days) {
    RetentionDuration duration = present.duration();
    return present.mode() == mode && duration instanceof RetentionDurationDays && duration.duration() == days;
  }

  private void withoutLock(ErrorResponseException e, S3Settings.Retention wanted) throws ErrorResponseException {
    if (wanted.days() > 0 && NO_LOCK.contains(S3Calls.code(e))) {
      throw new IllegalStateException("bucket " + settings.originalsBucket()
          + " was made without object lock and cannot retain originals", e);
    }
    if (wanted.days() > 0 || e.response().code() >= 500) {
      throw e;
    }
    LOG.atWarn().addKeyValue("bucket", settings.originalsBucket()).addKeyValue("answer", S3Calls.code(e)).log(
        "originals are not known to be under object lock");
  }

  private String name(Area area) {
    return area == Area.ORIGINALS ? settings.originalsBucket() : settings.derivedBucket();
  }
}
