package id.jejak.notice;

import id.jejak.shared.Workers;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sends the mails of the queue, one after the other on a thread of its own; without a server there is none. */
@Component
class Postman implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Postman.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

  private final NoticeProperties properties;
  private final MailQueue queue;
  private final MailAddresses addresses;
  private final LetterWriter writer;
  private final Smtp smtp;
  private final Clock clock;
  private final Workers thread;
  // How a mail ended while the database was away: it is written down before another one goes.
  private @Nullable Runnable unsettled;

  Postman(NoticeProperties properties, MailQueue queue, MailAddresses addresses, LetterWriter writer, Smtp smtp,
      MailDesk desk, Clock clock) {
    this.properties = properties;
    this.queue = queue;
    this.addresses = addresses;
    this.writer = writer;
    this.smtp = smtp;
    this.clock = clock;
    this.thread = new Workers("postman", 1, LOOK_AGAIN, this::takeBack, this::step);
    desk.onNews(thread::wake);
  }

  /** Sends one mail; false when none is due. */
  private boolean step() {
    Runnable left = unsettled;
    if (left != null) {
      left.run();
      unsettled = null;
    }
    Optional<MailQueue.Mail> claimed = queue.claim();
    claimed.ifPresent(this::send);
    return claimed.isPresent();
  }

  private void send(MailQueue.Mail mail) {
    Optional<Letter> letter;
    try {
      letter = writer.write(mail);
    } catch (RuntimeException e) {
      // The server knows nothing of it yet.
      settle(() -> queue.again(mail, new MailResult(MailResult.Ending.NOT_NOW, ""), clock.instant().plus(properties
          .pause(mail.attempts()))));
      throw e;
    }
    if (letter.isEmpty()) {
      settle(() -> queue.settle(mail, MailState.DROPPED, null));
      return;
    }
    MailResult result = smtp.send(letter.get());
    log.atInfo().addKeyValue("mail", mail.id()).addKeyValue("ending", result.ending()).log("mail tried");
    settle(() -> end(mail, letter.get(), result));
  }

  private void settle(Runnable change) {
    unsettled = change;
    change.run();
    unsettled = null;
  }

  private void end(MailQueue.Mail mail, Letter letter, MailResult result) {
    switch (result.ending()) {
      case SENT -> queue.settle(mail, MailState.SENT, result);
      case NO_ANSWER -> queue.settle(mail, MailState.UNCLEAR, result);
      case NO_RECIPIENT -> {
        addresses.refused(mail.personId(), letter.to(), result.reply());
        queue.settle(mail, MailState.FAILED, result);
      }
      case AWAY, NOT_NOW -> {
        if (mail.attempts() >= properties.attempts()) {
          queue.settle(mail, MailState.FAILED, result);
        } else {
          queue.again(mail, result, clock.instant().plus(properties.pause(mail.attempts())));
        }
      }
    }
  }

  private void takeBack() {
    int unclear = queue.takeBack();
    if (unclear > 0) {
      log.atWarn().addKeyValue("mails", unclear).log("an earlier run ended while sending; not sent again");
    }
  }

  @Override
  public void start() {
    if (properties.sends()) {
      thread.start();
    }
  }

  @Override
  public void stop() {
    thread.stop();
  }

  @Override
  public boolean isRunning() {
    return thread.isRunning();
  }

  @Override
  public int getPhase() {
    return thread.getPhase();
  }
}
