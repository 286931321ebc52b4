package id.jejak.webhook;

import id.jejak.webhook.DeliveryResult.Ending;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Proxy;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.ConnectionPool;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.springframework.stereotype.Component;

/**
 * Posts one body to one destination, once: no redirect is followed, nothing is repeated, and the connection goes to the
 * addresses that were checked, whatever the name stands for by now.
 */
@Component
class HttpSender {
  private static final int LONGEST_REPLY = 1024;

  private final OkHttpClient client;

  HttpSender(WebhookProperties properties) {
    client = new OkHttpClient.Builder().callTimeout(properties.timeout()).followRedirects(false).followSslRedirects(
        false).retryOnConnectionFailure(false).proxy(Proxy.NO_PROXY).protocols(List.of(Protocol.HTTP_1_1))
        .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS)).build();
  }

  DeliveryResult post(Destinations.Destination to, Headers headers, String body) {
    OkHttpClient there = client.newBuilder().dns(_ -> to.addresses()).build();
    Request request = new Request.Builder().url(to.url()).headers(headers).post(new OnceBody(body)).build();
    try (Response answer = there.newCall(request).execute()) {
      return answer.isSuccessful()
          ? new DeliveryResult(Ending.TAKEN, answer.code(), "")
          : new DeliveryResult(Ending.REFUSED, answer.code(), beginning(answer));
    } catch (ConnectException | SSLException e) {
      return DeliveryResult.unanswered(Ending.AWAY, e);
    } catch (IOException e) {
      return DeliveryResult.unanswered(Ending.NO_ANSWER, e);
    }
  }

  private static String beginning(Response answer) {
    try {
      return answer.peekBody(LONGEST_REPLY).string();
    } catch (IOException e) {
      return "";
    }
  }
}
