package id.jejak.operations;

import id.jejak.identity.Viewer;
import id.jejak.intake.Recording;
import id.jejak.interaction.InteractionLife;
import id.jejak.interaction.InteractionView;
import id.jejak.shared.Audience;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Plays one case from its reception, each event at its moment in working hours, as far as the present. */
final class DemoPlay {
  private static final Duration USUAL = Duration.ofHours(6);

  private final DemoStage stage;
  private final DemoDays days;
  private final DemoCase given;
  private final DemoCast.Players players;
  private InteractionView view;
  private Viewer owner;
  private Instant moment;
  private boolean over;

  DemoPlay(DemoStage stage, DemoDays days, DemoCast.Players players, DemoCase given) {
    this.stage = stage;
    this.days = days;
    this.given = given;
    this.players = players;
    this.moment = given.receivedAt();
    this.owner = given.clerk();
    this.view = stage.clock().at(moment, this::record);
  }

  private InteractionView record() {
    DemoWords words = given.words();
    Recording.Entry entry = new Recording.Entry(given.satkerCode(), given.channel(), given.service(), words.in(given
        .scenario().subject()), given.in(5) ? "T" : "B", moment, given.importKey());
    return stage.record(entry, given.recorder());
  }

  /**
   * All of it.
   *
   * @param earlier one of the same satker, which this may go on in
   * @param files handed in with the question
   */
  InteractionView all(Optional<InteractionView> earlier, Supplier<List<Path>> files) {
    // A case is played in one transaction: one that was recorded before was played to its end, and its row has changed.
    if (view.version() > 0) {
      return view;
    }
    question(files);
    if (given.course() != DemoCase.Course.NEW) {
      begin();
      middle(earlier);
    }
    return stage.find(view, given.clerk());
  }

  private void question(Supplier<List<Path>> files) {
    DemoWords words = given.words();
    DemoScenario scenario = given.scenario();
    String body = given.isChat()
        ? words.turn("buka-obrolan") + words.in(scenario.chat()) + words.turn("tutup-obrolan")
        : words.turn("buka-surat") + words.in(scenario.formal()) + words.turn("tutup-surat");
    List<Path> papers = files.get();
    step(minutes(0, 3), () -> stage.write(view, given.officer(), body, Audience.SATKER, papers));
    if (given.in(35)) {
      note(scenario.note());
    }
  }

  private void begin() {
    view = stage.find(view, given.clerk());
    String section = view.course().section();
    List<Viewer> people = players.staff().getOrDefault(section == null ? "cso" : section, List.of(given.clerk()));
    owner = people.get(given.chance().nextInt(people.size()));
    change(minutes(2, 25), seen -> stage.life().assign(seen, given.clerk(), section, owner.personId(), ""));
    change(minutes(2, 30), seen -> stage.life().start(seen, owner));
  }

  private void middle(Optional<InteractionView> earlier) {
    switch (given.course()) {
      case NEW -> {
      }
      case IN_WORK -> say(minutes(10, 90), owner, "sedang-diteliti");
      case WAITING -> ask();
      case COMPLETED -> {
        ask();
        complete();
        solve(40);
      }
      case REJECTED -> reject();
      case LATE -> solve(115 + given.chance().nextInt(160));
      case FINISHED -> solve(15 + given.chance().nextInt(75));
      case REOPENED -> {
        solve(60);
        reopen();
      }
      case LINKED -> {
        earlier.ifPresent(other -> change(minutes(1, 9), seen -> stage.links().link(seen, owner, other.ticket())));
        solve(55);
      }
      case MERGED -> {
        solve(30);
        earlier.ifPresent(other -> change(minutes(2, 9), seen -> stage.links().merge(seen, owner, other.ticket())));
      }
    }
  }

  private void ask() {
    String what = given.words().in(given.scenario().ask());
    change(minutes(15, 60), seen -> stage.life().askToComplete(seen, owner, what));
  }

  private void complete() {
    say(minutes(120, 900), given.officer(), "lengkap");
    change(minutes(1, 5), seen -> stage.life().completed(seen.id(), given.officer()));
  }

  /** @param share in hundredths of the time that the norm leaves */
  private void solve(int share) {
    solve(share, given.words().in(given.scenario().answer()));
  }

  private void solve(int share, String answer) {
    view = stage.find(view, given.clerk());
    Instant due = view.course().clock().dueAt();
    Duration time = due == null || due.isBefore(moment) ? USUAL : days.between(moment, due);
    Duration part = time.multipliedBy(share).dividedBy(1000);
    step(part.multipliedBy(4), () -> stage.write(view, owner, answer, Audience.SATKER, List.of()));
    if (given.in(45)) {
      say(part.multipliedBy(2), given.officer(), given.isChat() ? "susul-obrolan" : "susul-surat");
      say(part.multipliedBy(2), owner, "jawab-susulan");
    }
    String resolution = given.words().in(given.scenario().resolution());
    change(part.multipliedBy(3), seen -> stage.life().finish(seen, owner, resolution));
    if (given.in(30)) {
      say(minutes(3, 60), given.officer(), given.isChat() ? "terima-kasih-obrolan" : "terima-kasih-surat");
    }
  }

  private void reject() {
    note(given.scenario().note());
    String refusal = given.words().in(given.scenario().refusal());
    change(minutes(10, 50), seen -> stage.life().reject(seen, owner, given.scenario().reason(), refusal));
  }

  private void reopen() {
    change(minutes(200, 900), seen -> stage.life().reopen(seen, owner, given.words().turn("buka-kembali")));
    solve(50, given.words().turn("jawab-ulang"));
  }

  private void say(Duration working, Viewer viewer, String turn) {
    String words = given.words().turn(turn);
    step(working, () -> stage.write(view, viewer, words, Audience.SATKER, List.of()));
  }

  private void note(String words) {
    step(minutes(1, 8), () -> stage.write(view, given.clerk(), given.words().in(words), Audience.INTERNAL, List.of()));
  }

  /** A step on top of what is seen at that moment. */
  private void change(Duration working, Consumer<InteractionLife.Seen> taken) {
    step(working, () -> {
      InteractionView now = stage.find(view, given.clerk());
      taken.accept(new InteractionLife.Seen(now.id(), now.version()));
    });
  }

  private void step(Duration working, Runnable event) {
    Instant next = days.later(moment, working);
    over |= next.isAfter(days.until());
    if (!over) {
      moment = next;
      stage.clock().at(moment, () -> {
        event.run();
        return moment;
      });
    }
  }

  private Duration minutes(int from, int to) {
    return Duration.ofSeconds(60L * from + given.chance().nextInt(60 * (to - from)));
  }
}
