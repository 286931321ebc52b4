package id.jejak.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
  private final Semaphore news = new Semaphore(0);
  private @Nullable Thread thread;
  // How a mail ended while the database was away: it is written down before another one goes.
  private @Nullable Runnable unsettled;
  private volatile boolean stopped = true;

  Postman(NoticeProperties properties, MailQueue queue, MailAddresses addresses, LetterWriter writer, Smtp smtp,
      MailDesk desk, Clock clock) {
    this.properties = properties;
    this.queue = queue;
    this.addresses = addresses;
    this.writer = writer;
    this.smtp = smtp;
    this.clock = clock;
    desk.onNews(news::release);
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

  @Override
  public synchronized void start() {
    stopped = false;
    if (!properties.sends()) {
      return;
    }
    int unclear = queue.takeBack();
    if (unclear > 0) {
      log.atWarn().addKeyValue("mails", unclear).log("an earlier run ended while sending; not sent again");
    }
    thread = Thread.ofPlatform().name("postman").start(this::work);
  }

  private void work() {
    while (!stopped) {
      try {
        if (!step()) {
          await();
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.atWarn().setCause(e).log("mail stays in the queue");
        pause();
      }
    }
  }

  private void await() throws InterruptedException {
    if (news.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
      news.drainPermits();
    }
  }

  private void pause() {
    try {
      await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    Thread running;
    synchronized (this) {
      stopped = true;
      running = thread;
      thread = null;
    }
    if (running != null) {
      running.interrupt();
      try {
        running.join(Duration.ofSeconds(10));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return !stopped;
  }

  // After everything it uses, and stopped before any of that.
  @Override
  public int getPhase() {
    return SmartLifecycle.DEFAULT_PHASE - 2048;
  }
}
