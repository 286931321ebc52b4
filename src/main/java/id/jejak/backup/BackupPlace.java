package id.jejak.backup;

import id.jejak.objectstore.ObjectStore;
import id.jejak.objectstore.OtherStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where bags lie: a folder, or a prefix in a bucket of an S3 store that is not the one of the archive.
 *
 * @param name absolute path, or {@code s3://bucket/prefix}
 * @param endpoint of the S3 store, like the three that follow; empty for a folder
 */
public record BackupPlace(String name, String endpoint, String region, String accessKey, String secretKey) {
  private static final String VARIABLE = "JEJAK_BACKUP_S3_";
  private static final String S3 = "s3://";
  private static final Pattern BUCKET = Pattern.compile(
      "s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/([a-z0-9][a-z0-9_-]*(?:/[a-z0-9][a-z0-9_-]*)*))?/?");
  private static final String USUAL_PREFIX = "jejak";

  /** What was typed; a relative folder is one of this process. */
  public static BackupPlace of(String typed, Map<String, String> environment) {
    if (!typed.startsWith(S3)) {
      return new BackupPlace(Path.of(typed).toAbsolutePath().normalize().toString(), "", "", "", "");
    }
    return new BackupPlace(typed, environment.getOrDefault(VARIABLE + "ENDPOINT", ""), environment.getOrDefault(
        VARIABLE + "REGION", "us-east-1"), environment.getOrDefault(VARIABLE + "ACCESS_KEY", ""),
        environment
            .getOrDefault(VARIABLE + "SECRET_KEY", ""));
  }

  boolean isFolder() {
    return !name.startsWith(S3);
  }

  /** The folder; an absolute one. */
  Path folder() {
    Path folder = Path.of(name);
    if (!folder.isAbsolute()) {
      throw BackupRefused.place(name);
    }
    return folder;
  }

  ObjectStore toWrite() throws IOException {
    return isFolder() ? OtherStore.inFolder(folder()) : s3();
  }

  ObjectStore toRead() throws IOException {
    return isFolder() ? OtherStore.toRead(folder()) : s3();
  }

  private ObjectStore s3() {
    Matcher parts = BUCKET.matcher(name);
    if (!parts.matches()) {
      throw BackupRefused.place(name);
    }
    String prefix = parts.group(2) == null ? USUAL_PREFIX : parts.group(2);
    try {
      return OtherStore.inBucket(endpoint, region, accessKey, secretKey, parts.group(1), prefix);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw BackupRefused.settings(name);
    }
  }

  @Override
  public String toString() {
    return "BackupPlace[" + name + "]";
  }
}
