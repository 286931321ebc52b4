package id.jejak.notice;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.stereotype.Component;

/** Hands one mail to the SMTP server, and says as exactly as can be known what became of it. */
@Component
class Smtp {
  private final NoticeProperties properties;
  private final Session session;

  Smtp(NoticeProperties properties) {
    this.properties = properties;
    this.session = Session.getInstance(settings(properties));
  }

  private static Properties settings(NoticeProperties properties) {
    Properties settings = new Properties();
    String millis = Long.toString(properties.timeout().toMillis());
    settings.put("mail.smtp.connectiontimeout", millis);
    settings.put("mail.smtp.timeout", millis);
    settings.put("mail.smtp.writetimeout", millis);
    settings.put("mail.smtp.auth", Boolean.toString(!properties.user().isBlank()));
    settings.put("mail.smtp.starttls.enable", Boolean.toString(properties.tls() == NoticeProperties.Tls.STARTTLS));
    settings.put("mail.smtp.starttls.required", Boolean.toString(properties.tls() == NoticeProperties.Tls.STARTTLS));
    settings.put("mail.smtp.ssl.enable", Boolean.toString(properties.tls() == NoticeProperties.Tls.TLS));
    settings.put("mail.smtp.ssl.checkserveridentity", "true");
    return settings;
  }

  MailResult send(Letter letter) {
    LetterMessage message;
    try {
      message = new LetterMessage(session, properties.from(), letter);
      message.saveChanges();
    } catch (MessagingException e) {
      return new MailResult(MailResult.Ending.NO_RECIPIENT, String.valueOf(e.getMessage()));
    }
    try (Open connection = new Open(session.getTransport("smtp"))) {
      connection.to(properties);
      return hand(connection.transport(), message);
    } catch (MessagingException e) {
      return new MailResult(MailResult.Ending.AWAY, String.valueOf(e.getMessage()));
    }
  }

  private static MailResult hand(Transport transport, LetterMessage message) throws MessagingException {
    Address[] recipients = message.getAllRecipients();
    try {
      transport.sendMessage(message, recipients);
      return new MailResult(MailResult.Ending.SENT, "");
    } catch (MessagingException e) {
      return ending(e, message.isHandedOver());
    }
  }

  private static MailResult ending(MessagingException failure, boolean handedOver) {
    for (Exception next = failure; next instanceof MessagingException cause; next = cause.getNextException()) {
      if (next instanceof SMTPAddressFailedException refused && isNoSuchRecipient(refused)) {
        return new MailResult(MailResult.Ending.NO_RECIPIENT, String.valueOf(refused.getMessage()));
      }
    }
    boolean answered = failure instanceof SMTPSendFailedException refusal && refusal.getReturnCode() >= 400;
    return new MailResult(handedOver && !answered ? MailResult.Ending.NO_ANSWER : MailResult.Ending.NOT_NOW, String
        .valueOf(failure.getMessage()));
  }

  // 5.7.x is a matter of policy (who may send to whom), not of the recipient.
  private static boolean isNoSuchRecipient(SMTPAddressFailedException refused) {
    return refused.getReturnCode() >= 500 && !String.valueOf(refused.getMessage()).contains(" 5.7.");
  }

  /** A connection whose farewell does not matter: the mail's fate is known by then. */
  private record Open(Transport transport) implements AutoCloseable {
    void to(NoticeProperties properties) throws MessagingException {
      String user = properties.user();
      if (user.isBlank()) {
        transport.connect(properties.host(), properties.port(), null, null);
      } else {
        transport.connect(properties.host(), properties.port(), user, properties.password());
      }
    }

    @Override
    @SuppressWarnings("EmptyCatch") // see above
    public void close() {
      try {
        transport.close();
      } catch (MessagingException e) {
        // The server has already said what became of the mail.
      }
    }
  }
}
