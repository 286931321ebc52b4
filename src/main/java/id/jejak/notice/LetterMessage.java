package id.jejak.notice;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** A letter as it goes over the wire. It knows whether its contents were asked for, which is after {@code DATA}. */
final class LetterMessage extends MimeMessage {
  private final Letter letter;
  private boolean handedOver;

  LetterMessage(Session session, String from, Letter letter) throws MessagingException {
    super(session);
    this.letter = letter;
    setFrom(new InternetAddress(from));
    setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
    setSubject(letter.subject(), StandardCharsets.UTF_8.name());
    setText(letter.body(), StandardCharsets.UTF_8.name());
    setSentDate(Date.from(letter.at()));
    setHeader("Auto-Submitted", "auto-generated");
  }

  // The same mail keeps its id, so that whoever gets it twice can tell.
  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", "<" + letter.id() + "@jejak>");
  }

  @Override
  public void writeTo(OutputStream out, String @Nullable [] without) throws IOException, MessagingException {
    handedOver = true;
    super.writeTo(out, without);
  }

  boolean isHandedOver() {
    return handedOver;
  }
}
