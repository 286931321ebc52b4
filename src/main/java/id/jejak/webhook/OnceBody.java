package id.jejak.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** JSON that the client never sends a second time by itself, as it would after some answers ({@code Retry-After: 0}). */
final class OnceBody extends RequestBody {
  private final byte[] bytes;

  OnceBody(String json) {
    this.bytes = json.getBytes(UTF_8);
  }

  @Override
  public MediaType contentType() {
    return MediaType.get("application/json");
  }

  @Override
  public long contentLength() {
    return bytes.length;
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    sink.write(bytes);
  }
}
